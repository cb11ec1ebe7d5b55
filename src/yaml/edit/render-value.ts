import { extra, type Key, type Keys } from '../format.ts'
import { inlineOf, quoted, wordOf } from '../scalar.ts'
import { written, type Written } from '../write.ts'
import type { KeyPath } from './key-path.ts'

/** What the format says of the key at a path. Unknown keys, and those of a writer's own, are texts. */
export function keyAt(path: KeyPath, keys: Keys): Key {
  let key: Key | undefined
  let inside: Keys | undefined = keys
  for (const step of path) {
    if (typeof step === 'number') {
      if (key?.kind === 'texts') key = TEXT
      continue
    }
    key = inside && Object.hasOwn(inside, step) && !step.startsWith(extra) ? inside[step] : undefined
    inside = key && 'keys' in key ? key.keys : undefined
  }
  return key ?? TEXT
}

const TEXT: Key = { kind: 'text', doc: '', example: '' }

/** A text as the value of a key: a list is written with commas. */
export function valueFor(text: string, { kind }: Key): string | readonly string[] {
  if (kind !== 'texts') return text
  return text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}

/** A value behind its key. A text that stood on the line of its key stays there if it can. */
export function blockValue(value: string | readonly string[], key: Key, wasInline: boolean): Written {
  if (typeof value === 'string' && key.kind === 'authors') return written(value, TEXT)
  const isShort = typeof value === 'string' && key.kind === 'markdown' && wasInline && !value.includes('\n')
  return isShort ? { here: inlineOf(value), below: [] } : written(value, typeof value === 'string' ? asText(key) : key)
}

/** A text for a key that wants a mapping is written all the same, and refused by the reader, which says what to write. */
function asText(key: Key): Key {
  return key.kind === 'map' || key.kind === 'maps' || key.kind === 'texts' ? TEXT : key
}

/** A value inside brackets. */
export function flowValue(value: string | readonly string[]): string {
  return typeof value === 'string' ? flowText(value) : `[${value.map(flowText).join(', ')}]`
}

function flowText(text: string): string {
  return wordOf(text) ?? quoted(text)
}
