/**
 * A headline as part of a file name: up to eight words in lower case with hyphens between them, at most 60 characters. Accents of Latin
 * letters are left out; other scripts keep their letters. `brief` for a headline without letters.
 */
export function slugFor(headline: string): string {
  const plain = headline
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘.]/g, '')
  const words = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  let slug = ''
  for (const word of words.slice(0, MOST_WORDS)) {
    const next = slug ? `${slug}-${word}` : [...word].slice(0, LONGEST).join('')
    if ([...next].length > LONGEST) break
    slug = next
  }
  return RESERVED.test(slug) || !slug ? `${slug || 'brief'}${slug ? '-brief' : ''}` : slug
}

const MOST_WORDS = 8
const LONGEST = 60

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
