import type { Data } from '../model/brief.ts'
import { suggestion } from '../model/nearest.ts'
import type { Severity } from './finding.ts'
import { profiles, type Profile } from './profiles.ts'
import { rules } from './rules.ts'

/** What the config file (`check:`) or a brief (`x-check:`) says about rules. */
export interface CheckSettings {
  readonly profile?: Profile
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Words that no rule reports, as findings print them: a label, a headline, a number. */
  readonly allow: readonly string[]
}

export const noSettings: CheckSettings = { rules: {}, allow: [] }

/** The names whose severity can be set, and which a comment can switch off: misquotations are not among them. */
export const ruleNames: readonly string[] = [
  ...rules.map(({ name }) => name),
  'number-not-in-source',
  'name-not-in-source',
]

/** What is wrong with a setting, and the words of the file that are meant. */
export interface SettingFault {
  readonly message: string
  /** Absent: the settings as a whole. */
  readonly words?: string
}

/** Reads settings, with a fault for everything that is wrong. */
export function checkSettings(data: Data | undefined): { settings: CheckSettings; faults: readonly SettingFault[] } {
  if (data === undefined || data === '') return { settings: noSettings, faults: [] }
  if (!isMapping(data))
    return { settings: noSettings, faults: [{ message: 'write "profile", "rules" or "allow" below it' }] }
  const faults: SettingFault[] = []
  let settings = noSettings
  for (const [key, value] of Object.entries(data)) {
    if (key === 'profile' && isProfile(value)) settings = { ...settings, profile: value }
    else if (key === 'profile')
      faults.push({ message: `use one of the profiles ${Object.keys(profiles).join(', ')}`, words: 'profile' })
    else if (key === 'rules' && isMapping(value)) settings = { ...settings, rules: severitiesOf(value, faults) }
    else if (key === 'allow' && Array.isArray(value)) settings = { ...settings, allow: value.filter(isText) }
    else if (key === 'allow' && isText(value)) settings = { ...settings, allow: [value] }
    else faults.push({ message: `unknown setting "${key}"; use profile, rules or allow`, words: key })
  }
  return { settings, faults }
}

/** The settings of the config file, with those of a brief over them. */
export function withSettings(config: CheckSettings, own: CheckSettings): CheckSettings {
  return {
    ...config,
    ...own,
    rules: { ...config.rules, ...own.rules },
    allow: [...config.allow, ...own.allow],
  }
}

function severitiesOf(
  data: { readonly [key: string]: Data },
  faults: SettingFault[],
): Record<string, Severity | 'off'> {
  const severities: Record<string, Severity | 'off'> = {}
  for (const [name, value] of Object.entries(data)) {
    if (!ruleNames.includes(name)) faults.push({ message: unknownRule(name), words: name })
    else if (value === 'off' || value === 'warning' || value === 'error') severities[name] = value
    else faults.push({ message: `write off, warning or error after "${name}"`, words: name })
  }
  return severities
}

/** `unknown rule "bulets"; did you mean bullets?` */
export function unknownRule(name: string): string {
  if (name.startsWith('quote-') && !suggestion(name, ruleNames)) return `"${name}" cannot be switched off`
  return `unknown rule "${name}"; ${suggestion(name, ruleNames) || 'see: brief check --list-rules'}`
}

function isMapping(data: Data): data is { readonly [key: string]: Data } {
  return typeof data === 'object' && !Array.isArray(data)
}

function isProfile(data: Data): data is Profile {
  return isText(data) && Object.hasOwn(profiles, data)
}

function isText(data: Data): data is string {
  return typeof data === 'string'
}
