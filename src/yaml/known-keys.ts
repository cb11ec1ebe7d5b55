import { extra, format, type Key, type Keys } from './format.ts'

/** Whether a word is a key that the format has somewhere, or one of a writer's own. */
export function isKnownKey(word: string): boolean {
  return word.startsWith(extra) || known.has(word)
}

function namesIn(keys: Keys): string[] {
  return Object.entries<Key>(keys).flatMap(([name, key]) => [name, ...('keys' in key ? namesIn(key.keys) : [])])
}

const known = new Set(namesIn(format))
