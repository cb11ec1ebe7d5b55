/** Of a page, or an article on it. */
export type Direction = 'ltr' | 'rtl'

/** Where a block of HTML stands: the level of its highest heading, and the direction of the page around it. */
export interface Place {
  readonly level: number
  readonly dir: Direction
}

export function below({ level, dir }: Place): Place {
  return { level: level + 1, dir }
}

export function opposite(dir: Direction): Direction {
  return dir === 'ltr' ? 'rtl' : 'ltr'
}

/** Right to left for the languages that are written so, unless the tag says Latin. */
export function direction(lang: string): Direction {
  if (/-latn\b/i.test(lang)) return 'ltr'
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b|-(?:arab|hebr)\b/i.test(lang) ? 'rtl' : 'ltr'
}

/**
 * `auto` for a text in another direction than the page around it, whose marks then stand where it ends: a text that begins
 * from right to left, or, on a page from right to left, one without any such letter. Undefined for any other: Hebrew that
 * begins with a Latin name is still Hebrew.
 */
export function autoDirection(text: string, { dir }: Pick<Place, 'dir'>): 'auto' | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? []
  if (letter === undefined) return undefined
  const isOther = dir === 'ltr' ? RIGHT_TO_LEFT.test(letter) : !RIGHT_TO_LEFT.test(text)
  return isOther ? 'auto' : undefined
}

/** Hebrew, Arabic and their neighbours, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
