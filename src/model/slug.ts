/**
 * A headline as part of a file name: up to eight words in lower case with hyphens between them, at most 60 characters and
 * 120 bytes. Accents of Latin letters are left out; other scripts keep their letters, in NFC. `brief` for a headline
 * without letters and digits. The result is a valid name on every file system: no dots, no device names of Windows.
 */
export function slugFor(headline: string): string {
  const words = plainText(headline).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  let slug = ''
  for (const word of words.slice(0, MOST_WORDS)) {
    const next = slug ? `${slug}-${word}` : shortened(word)
    if (!fits(next)) break
    slug = next
  }
  if (!slug) return 'brief'
  return RESERVED.test(slug) ? `${slug}-brief` : slug
}

const MOST_WORDS = 8
const MOST_CHARACTERS = 60
/** With date, number and ending below 143 bytes, the longest name that an encrypted home folder (eCryptfs) takes. */
const MOST_BYTES = 120

/** Names that Windows reserves for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

function plainText(headline: string): string {
  return headline
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/(?<=[\p{Script=Latin}])\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’‘.]/g, '')
}

/** Letters and marks that print nothing: Hangul fillers, the marks that turn characters into emoji, Mongolian selectors. */
const INVISIBLE = /[\u115f\u1160\u180e\u3164\uffa0]|\u20e3|\p{Variation_Selector}/gu

function fits(text: string): boolean {
  return [...text].length <= MOST_CHARACTERS && new TextEncoder().encode(text).length <= MOST_BYTES
}

function shortened(word: string): string {
  const characters = [...word].slice(0, MOST_CHARACTERS)
  while (!fits(characters.join(''))) characters.pop()
  return characters.join('')
}
