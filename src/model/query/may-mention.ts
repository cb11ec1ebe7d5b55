import type { Brief } from '../brief.ts'
import { fold } from '../fold.ts'

/**
 * Whether a brief may have a word of a term (` night bus `), judged by its Markdown as it is written. It saves parsing the
 * Markdown of briefs that do not have the word. Always true where Markdown or white space could join a word.
 */
export function mayMention(brief: Brief, words: string): boolean {
  const longest = words.split(' ').reduce((a, b) => (b.length > a.length ? b : a))
  if (!/^[a-z0-9]+$/.test(longest)) return true
  const { raw, isSure } = rawText(brief)
  return !isSure || raw.includes(longest) || spelled(longest).test(raw)
}

interface RawText {
  /** All strings of a brief, folded. */
  readonly raw: string
  readonly isSure: boolean
}

const rawTexts = new WeakMap<Brief, RawText>()

function rawText(brief: Brief): RawText {
  const known = rawTexts.get(brief)
  if (known) return known
  const json = JSON.stringify(brief)
  const text = { raw: fold(json), isSure: !JOINS.test(json) }
  rawTexts.set(brief, text)
  return text
}

/**
 * What may join two halves of a word: a character reference, the end of a link before a letter, a control character
 * (`\u001f` in JSON), a line break between fullwidth letters.
 */
const JOINS = /&[#a-z]|[)\]][^\s!-/:-@[-`{-~‘’“”–—…]|\\u|[\x7f-\x9f\uff00-\uff60]/i

const patterns = new Map<string, RegExp>()

/** The word with the marks of Markdown and punctuation between its letters: `na**to**`, `U.S.`. */
function spelled(word: string): RegExp {
  const pattern = patterns.get(word) ?? new RegExp(Array.from(word).join('[!-/:-@[-`{-~]*'))
  patterns.set(word, pattern)
  return pattern
}
