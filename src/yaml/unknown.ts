import { nearest } from '../model/nearest.ts'
import type { DecodeContext } from './decode-context.ts'
import { extra, format, frame, type Key, type Keys } from './format.ts'
import type { Entry } from './node.ts'
import { listed, noMergeKey, quoted } from './type-messages.ts'

/**
 * Reports an unknown key with the nearest key, or with the place where it belongs. Returns the nearest key, so that it is
 * not reported as missing too. `name` is
 * the key that its mapping stands under.
 */
export function unknownKey(
  { key, keyAt }: Entry,
  keys: Keys,
  name: string,
  context: DecodeContext,
): string | undefined {
  const visible = key.replace(invisible, '')
  if (visible !== key) {
    const point = key.match(invisible)![0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    context.report('invisible-character', keyAt, `delete the invisible character U+${point} in ${quoted(visible)}`)
    return visible
  }
  if (key === 'edition' && !name) return misplacedEdition(keyAt, context)
  if (key === '<<') {
    context.report('unknown-key', keyAt, noMergeKey)
    return undefined
  }
  const near = nearKey(key, keys)
  context.report('unknown-key', keyAt, near ? `change ${quoted(key)} to ${quoted(near)}` : betterPlace(key, keys, name))
  return near
}

function nearKey(key: string, keys: Keys): string | undefined {
  const names = Object.keys(keys)
  return names.find((other) => keys[other]!.alias?.includes(key.toLowerCase())) ?? nearest(key, names, 1)[0]
}

function misplacedEdition(at: number, context: DecodeContext): undefined {
  context.report('misplaced-edition', at, 'write "edition" in the first document of the file, alone above a line "---"')
}

const invisible = /[\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+/

function betterPlace(key: string, keys: Keys, name: string): string {
  const home = keys === format ? homeOf(key, name) : undefined
  if (home) return `put ${quoted(key)} under ${quoted(home)}, as in "${home}: ${format[home].example}"`
  if ((keys === frame || name === 'edition') && Object.hasOwn(format, key))
    return `move ${quoted(key)} to a brief, below a line "---"`
  if (name && Object.hasOwn(format, key)) return `move ${quoted(key)} to the left: it belongs to the whole brief`
  return `rename ${quoted(key)}: the keys here are ${listed(Object.keys(keys))}; your own start with ${quoted(extra)}`
}

/** The key of the brief under which this key has its place. */
function homeOf(key: string, name: string): keyof typeof format | undefined {
  if (name) return
  for (const [home, shape] of Object.entries<Key>(format))
    if ('keys' in shape && Object.hasOwn(shape.keys, key)) return home as keyof typeof format
  return
}
