import { joinClauses, suggestion } from './nearest.ts'

/** Names, each with the names below it; a list has those of its items. */
export interface KeyTree {
  readonly [name: string]: KeyTree
}

/**
 * What is wrong with a path such as `source.publshr`, with the nearest name; undefined where it leads somewhere. Keys that
 * start with `x-`, and all below them, are free, and a number may pick an item of a list.
 */
export function pathFault(path: readonly string[], tree: KeyTree): string | undefined {
  let names = tree
  for (const [i, name] of path.entries()) {
    if (name.startsWith('x-')) return undefined
    if (i && /^\d+$/.test(name)) continue
    if (!Object.hasOwn(names, name)) return unknown(path, i, Object.keys(names))
    names = names[name]!
  }
  return undefined
}

function unknown(path: readonly string[], at: number, names: readonly string[]): string {
  const parent = path.slice(0, at).join('.')
  const what = `unknown field "${path.join('.')}"`
  if (!names.length) return `${what}; "${parent}" has no fields`
  const guess = suggestion(path[at]!, names)
  return joinClauses(what, guess, `fields${parent && ` of ${parent}`}: ${names.join(', ')}`)
}
