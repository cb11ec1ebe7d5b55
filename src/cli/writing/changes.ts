import { Failure, UsageFault } from '../../model/fault.ts'
import { editBrief, type Change, type Edited } from '../../yaml/edit/edit-brief.ts'
import { keyPathOf, pathText, type KeyPath } from '../../yaml/edit/key-path.ts'
import type { Options } from '../arguments/options.ts'

/** The changes that --set and --unset ask for. Throws UsageFault. */
export function changesIn({ set = [], unset = [] }: Pick<Options, 'set' | 'unset'>): Change[] {
  const settings = set.map(settingOf)
  const removals = unset.map((name) => ({ path: pathOf('--unset', name, name) }))
  const names = settings.map(({ path }) => pathText(path))
  const both = removals.map(({ path }) => pathText(path)).find((name) => names.includes(name))
  if (both) throw new UsageFault(`--set and --unset both name "${both}"; give one of them`)
  return [...settings, ...removals]
}

function settingOf(text: string): Change {
  const at = text.indexOf('=')
  if (at < 0) throw new UsageFault(`--set "${text}" has no "="; write KEY=VALUE, as in --set topic=City`)
  const value = text.slice(at + 1)
  const name = text.slice(0, at).trim()
  if (!value.trim()) throw new UsageFault(`--set "${text}" has no value; to remove the key, use --unset ${name}`)
  return { path: pathOf('--set', text, name), value }
}

function pathOf(flag: string, typed: string, name: string): KeyPath {
  const path = keyPathOf(name)
  if (!path)
    throw new UsageFault(
      `${flag} "${typed}": "${name}" is not a key; write one as topic, image.credit or sections[0].label`,
    )
  return path
}

/** The text of a file with its keys changed, and how many errors are left. Throws Failure with the reasons if that is not possible. */
export async function changedText(
  text: string,
  number: number,
  changes: readonly Change[],
  path: string,
): Promise<{ readonly text: string; readonly errors: number }> {
  const edited: Edited = await editBrief(text, number, changes)
  if ('text' in edited) return edited
  const reasons =
    'fault' in edited ? [edited.fault] : edited.problems.map(({ message, code }) => `${message} (${code})`)
  const rest = reasons.length - MOST_REASONS
  const more = rest > 0 ? [`${path}: ${rest} more ${rest === 1 ? 'problem' : 'problems'}`] : []
  const lines = reasons.slice(0, MOST_REASONS).map((reason) => `${path} was not changed: ${reason}`)
  throw new Failure([...lines, ...more].join('\nbrief: '))
}

const MOST_REASONS = 100
