/** Text as comparisons see it: small letters, no accents, straight apostrophes, compatibility forms unfolded. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’‛ʼ＇`´]/g, "'")
    .replace(/[“”„‟＂]/g, '"')
    .toLowerCase()
}

const plain = /^[ -~\n]*$/

/**
 * The words of a text, folded: ` kremlin says u s answers `. The `'s` of a possessive goes, so that NATO's is found by NATO;
 * other apostrophes inside words vanish, and every other mark is a space.
 */
export function wordsOnly(text: string): string {
  return ` ${fold(text)
    .replace(/'s(?![\p{L}\p{N}])|'/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
