/** Text as comparisons see it: small letters without accents (Łódź is lodz), straight apostrophes, no compatibility forms. */
export function fold(text: string): string {
  return text.replace(UNUSUAL, unfolded).replaceAll('`', "'").toLowerCase()
}

// Only what is not ASCII: a text of one byte a letter stays one, and everything after is done in a fifth of the time.
const UNUSUAL = /[^ -~\n]+/g

function unfolded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(UNDECOMPOSED, (letter) => letters[letter]!)
}

/** What Unicode does not decompose, as Latin-ASCII of the CLDR writes it; and the marks that are typed as ASCII ones. */
const letters: Readonly<Record<string, string>> = {
  ...pairs("‘' ’' ‛' ʼ' ´' “\" ”\" „\" ‟\""),
  ...pairs('æae œoe ßss þth ðd đd ɖd ħh ıi ȷj ĸk łl ŀl ŋn øo ŧt ƀb ƒf ɨi ɵo ʉu ƶz əe ςσ'),
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(' ').map(([letter = '', ...ascii]) => [letter, ascii.join('')]))
}

const UNDECOMPOSED = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/**
 * The words of a text, folded: ` kremlin says us answers `. The `'s` of a possessive goes, so that NATO's is found by NATO;
 * other apostrophes inside words vanish, as do the dots of U.S. and the commas of 1,000, and every other mark is a space.
 */
export function wordsOnly(text: string): string {
  const folded = fold(text)
  const { possessive, joint, gap } = OTHER_LETTER.test(folded) ? unicodeMarks() : asciiMarks
  return ` ${folded.replace(possessive, '').replace(joint, '').replace(gap, ' ').trim()} `
}

/** What may be a letter or a digit outside ASCII: no sign of Latin-1, punctuation mark or currency sign is one, once it is folded. */
const OTHER_LETTER = /[^\0-\x7f\xa0-\xb4\xb6-\xbf\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/

// V8 takes milliseconds to compile Unicode properties; most English texts do not need them.
const asciiMarks = {
  possessive: /'s(?![a-z0-9])|'/g,
  joint: /\.(?<=(?<![a-z0-9])[a-z]\.)(?=[a-z](?![a-z0-9]))|,(?<=[0-9],)(?=[0-9]{3}(?![0-9]))/g,
  gap: /[^a-z0-9 ][^a-z0-9]*| [^a-z0-9]+/g,
}

const unicodeMarks = () => ({ possessive: /'s(?![\p{L}\p{N}])|'/gu, joint: joint(), gap: gap() })

// Functions, because Unicode properties take a millisecond to compile and many commands do not need them.
/** A dot between single letters, a comma between three digits and those before. The mark comes first, for it is rare. */
export const joint = () =>
  /\.(?<=(?<![\p{L}\p{N}])\p{L}\.)(?=\p{L}(?![\p{L}\p{N}]))|,(?<=\p{N},)(?=\p{N}{3}(?!\p{N}))/gu

/** What stands between words, but for the single space that most of them have between them already. */
const gap = () => /[^\p{L}\p{N} ][^\p{L}\p{N}]*| [^\p{L}\p{N}]+/gu
