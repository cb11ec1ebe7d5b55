import { rules } from '../../../check/rules.ts'
import { UsageFault } from '../../../model/fault.ts'
import { suggestion } from '../../../model/nearest.ts'
import type { HelpPage } from '../blocks.ts'

/** What `brief help rule NAME` prints. Throws UsageFault for an unknown name. */
export function pageOfRule(name: string): HelpPage {
  const rule = rules.find((each) => each.name === name)
  if (!rule) {
    const names = rules.map((each) => each.name)
    throw new UsageFault(`no rule "${name}"; ${suggestion(name, names) || 'see: brief check --list-rules'}`)
  }
  const { severity, summary, about, bad, good } = rule
  return [
    { heading: `${name} (${severity})` },
    `${summary[0]!.toUpperCase()}${summary.slice(1)}. ${about}`,
    { heading: 'Reported' },
    { code: bad.trimEnd() },
    { heading: 'Not reported' },
    { code: good.trimEnd() },
    { heading: 'To switch it off' },
    {
      rows: [
        [`# check-ignore: ${name}`, 'behind a key of the brief, or on a line of its own above it'],
        [`x-check: {rules: {${name}: off}}`, 'in a brief'],
        [`check: {rules: {${name}: off}}`, 'in the config file'],
      ],
    },
  ]
}
