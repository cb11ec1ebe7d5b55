import { isTitle, lastNames } from './names.ts'
import type { SourceText, SourceWord } from './source-text.ts'

/**
 * How the sentence around a quotation names somebody: as its source (`according to Lind`), as one who may speak, only as an
 * owner or after a preposition (`Lind’s plan`, `a rally for Lind`), or not at all.
 */
export function namedAsSpeaker(
  name: string,
  quoted: SourceWord,
  source: SourceText,
): 'source' | 'speaker' | 'mentioned' | 'absent' {
  const sentence = sentenceOf(quoted, source)
  const last = lastNames(name)
  const mentions = sentence.flatMap(({ word }, i) => (last.has(word.replace(/'s$/, '')) ? [i] : []))
  if (!mentions.length) return 'absent'
  if (mentions.some((at) => isSource(sentence, at))) return 'source'
  const { text } = source.passages[quoted.passage]!
  return mentions.some((at) => maySpeak(sentence, at, text)) ? 'speaker' : 'mentioned'
}

/** The words outside quotations of the sentence that a quotation stands in. */
function sentenceOf({ passage, start }: SourceWord, { words, passages, sentencesIn }: SourceText): SourceWord[] {
  const sentence = sentencesIn(passages[passage]!).find(({ end }) => end > start)
  return words.filter(
    (word) =>
      word.passage === passage &&
      !word.isQuoted &&
      (!sentence || (word.start >= sentence.start && word.end <= sentence.end)),
  )
}

/** `according to Lind`, `according to the office of Lind`, `Lind reported` */
function isSource(sentence: readonly SourceWord[], at: number): boolean {
  const words = sentence.map(({ word }) => word)
  const from = words.lastIndexOf('according', at)
  return (from >= 0 && words[from + 1] === 'to' && at - from <= 8) || /^report(?:s|ed)$/.test(words[at + 1] ?? '')
}

function maySpeak(sentence: readonly SourceWord[], at: number, text: string): boolean {
  const { word, end } = sentence[at]!
  if (word.endsWith("'s") || /^['’]/.test(text.slice(end))) return false
  const before = sentence.slice(0, at).findLast(({ start, word: one }) => !isPartOfName(text[start]!, one))
  if (!before) return true
  return !PREPOSITIONS.has(before.word)
}

/** The first names, titles and articles before a last name. */
function isPartOfName(initial: string, word: string): boolean {
  return /\p{Lu}/u.test(initial) || isTitle(word)
}

/** Those behind which nobody speaks: unlike `by` and `from`. */
const PREPOSITIONS = new Set(
  'about above after against alongside among around as at before behind below beside between beyond during for in into like near of on over than through to toward towards under until with without'.split(
    ' ',
  ),
)
