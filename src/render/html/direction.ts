/** Right to left for the languages that are written so, unless the tag says Latin. */
export function direction(lang: string): 'rtl' | 'ltr' {
  if (/-latn\b/i.test(lang)) return 'ltr'
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b|-(?:arab|hebr)\b/i.test(lang) ? 'rtl' : 'ltr'
}

/**
 * `auto` for a text that begins from right to left: its marks then stand where it ends, whatever the direction of the page.
 * Undefined for any other, which has the direction of its page: Hebrew that begins with a Latin name is still Hebrew.
 */
export function autoDirection(text: string): 'auto' | undefined {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return RIGHT_TO_LEFT.test(letter) ? 'auto' : undefined
}

/** Hebrew, Arabic and their neighbours, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
