import { oneOf } from '../model/nearest.ts'
import type { Key } from './format.ts'
import type { Node } from './node.ts'

/** What to write where a required key is missing, or has no value. */
export function missingMessage(name: string, key: Key, isEmpty: boolean): string {
  const what = isEmpty ? `write the ${name} here` : `add ${article(name)} ${name}`
  return `${what}, as in ${exampleOf(name, key)}`
}

/** What to write in place of a value of another type. */
export function wrongTypeMessage(node: Node, name: string, key: Key): string {
  const example = exampleOf(name, key)
  switch (key.kind) {
    case 'texts':
      return node.kind === 'map'
        ? `write each of ${quoted(name)} as text; put quotes around it if it holds ": "`
        : `write ${quoted(name)} as a list, as in ${example}`
    case 'maps':
      return `write ${quoted(name)} as a list of ${listed(Object.keys(key.keys))}, as in ${example}`
    case 'map':
      return `write ${quoted(name)} as ${listed(Object.keys(key.keys))} under it, as in ${example}`
    case 'authors':
      return `write ${quoted(name)} as a name, or as name and role, as in ${example}`
    default:
      return node.kind === 'map'
        ? `write ${quoted(name)} as text, as in ${example}; put quotes around it if it holds ": "`
        : `write ${quoted(name)} as text, as in ${example}`
  }
}

function exampleOf(name: string, key: Key): string {
  return `"${name}: ${key.example}"`
}

/** `a, b and c` */
export function listed(names: readonly string[]): string {
  return oneOf(names).replace(/ or /, ' and ')
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a'
}

/** In quotation marks, and no longer than can be read at a glance. */
export function quoted(text: string): string {
  return `"${short(text)}"`
}

export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}…` : text
}

/** About `<<: *defaults`. */
export const noMergeKey = 'write the keys out: YAML merges the keys of another mapping here, which a brief cannot do'
