import { verdictKinds } from '../../check/fidelity/verdict-kinds.ts'
import { rules } from '../../check/rules.ts'
import type { CodeInfo } from '../../render/findings/report.ts'
import { codes } from '../../yaml/codes.ts'

/** What a code of a finding means: a rule, a verdict on a quote, or a problem of the file. */
export function codeInfo(code: string): CodeInfo | undefined {
  const rule = rules.find(({ name }) => name === code)
  if (rule) return { summary: rule.summary, about: rule.about }
  const verdict = Object.entries(verdictKinds).find(([kind]) => code === `quote-${kind.replaceAll(' ', '-')}`)
  if (verdict) return { summary: verdict[1].summary }
  if (code in codes) return { summary: codes[code as keyof typeof codes][1] }
  const own = OTHERS[code]
  return own ? { summary: own } : undefined
}

const OTHERS: Readonly<Record<string, string>> = {
  'number-not-in-source': 'numbers of the brief stand in its source',
  'name-not-in-source': 'names of the brief stand in its source',
  'check-settings': 'x-check has known settings',
}
