import { faultOf, UsageFault } from '../../model/fault.ts'
import { oneOf, suggestion } from '../../model/nearest.ts'
import { wholeNumber } from '../selection/selection.ts'
import { directoryOf } from '../../platform/directories.ts'
import type { Setting } from '../../yaml/settings.ts'
import type { World } from '../../platform/world.ts'
import { options } from './options.ts'

export interface NamedLibrary {
  readonly folder: string
  /** Where it was chosen: `--library`, `BRIEF_LIBRARY` or `/home/mira/.config/brief/config.yaml:2: library`. */
  readonly origin: string
}

/** What `$XDG_CONFIG_HOME/brief/config.yaml` may say. */
export interface Config {
  readonly library?: NamedLibrary
  readonly color?: string
  readonly width?: string
  readonly pager?: string
  /** Read by the commands that use them, so that an error in them does not stop others. */
  readonly digest?: PlacedSetting
  readonly digests?: PlacedSetting
  readonly check?: PlacedSetting
}

/** A setting and the path of its file. */
export interface PlacedSetting extends Setting {
  readonly path: string
}

/** The keys of the config file, as `brief help config` prints them. */
export const configKeys: Readonly<Record<keyof Config, string>> = {
  library: 'the folder of your briefs, relative to the config file; ~/ is your home folder',
  color: 'auto, always or never (see: --color)',
  width: 'the maximum width of a page on a terminal, in columns',
  pager: 'the pager to use on a terminal, such as less',
  digest: 'the settings of every digest (see: brief help digest)',
  digests: 'named digests with settings of their own, for brief digest --use NAME',
  check: 'profile, rules and allow: the settings of brief check (see: brief help check)',
}

export function configPath(world: World): string | undefined {
  const folder = directoryOf('config', world)
  return folder && world.files.join(folder, 'config.yaml')
}

/** The settings of the config file; empty without a file. Throws UsageFault with the line of an error. */
export async function readConfig(world: World): Promise<Config> {
  const path = configPath(world)
  if (!path || world.files.kind(path) !== 'file') return {}
  const { settingsOf } = await import('../../yaml/settings.ts')
  const { settings: found, fault } = await settingsOf(new TextDecoder().decode(readable(path, world)))
  if (fault) throw new UsageFault(`${path}:${fault.line}: ${fault.message}`)
  const settings: Record<string, string> = {}
  const digests: Pick<Config, 'digest' | 'digests' | 'check'>[] = []
  const lines = new Map<string, number>()
  for (const each of found) {
    const { key, value, line } = each
    if (!Object.hasOwn(configKeys, key)) throw new UsageFault(`${path}:${line}: ${unknown(key)}`)
    const before = lines.get(key)
    if (before) throw new UsageFault(`${path}:${line}: delete this "${key}": line ${before} sets it already`)
    lines.set(key, line)
    if (key === 'digest' || key === 'digests' || key === 'check') {
      digests.push({ [key]: { ...each, path } })
      continue
    }
    if (value === undefined) throw new UsageFault(`${path}:${line}: "${key}" needs one value`)
    if (key === 'color' && !options.color.choices?.includes(value))
      throw new UsageFault(
        `${path}:${line}: invalid value "${value}" for color; use ${oneOf(options.color.choices ?? [])}`,
      )
    if (key === 'width') wholeNumber(`${path}:${line}: width`, value, { least: 20, most: 400 })
    settings[key] = value
  }
  return {
    ...settings,
    ...Object.assign({}, ...digests),
    ...(settings['library'] && {
      library: { folder: atHome(settings['library'], path, world), origin: `${path}:${lines.get('library')}: library` },
    }),
  }
}

function readable(path: string, { files }: World): Uint8Array {
  try {
    return files.read(path, 65536)
  } catch (error) {
    const fault = faultOf(error)
    if (fault?.kind === 'file') throw new UsageFault(`${path}: ${fault.message}`)
    throw error
  }
}

function unknown(key: string): string {
  const keys = Object.keys(configKeys)
  return `unknown setting "${key}"; ${suggestion(key, keys) || `the settings are ${keys.join(', ')}`}`
}

function atHome(folder: string, path: string, { env, files }: World): string {
  if (folder.startsWith('~/') && env['HOME']) return files.join(env['HOME'], folder.slice(2))
  return files.resolve(path, '..', folder)
}
