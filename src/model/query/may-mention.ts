import type { Brief } from '../brief.ts'
import { fold } from '../fold.ts'

/**
 * Whether the Markdown of a brief may contain a term (` night bus `). Briefs that cannot contain it need not be parsed. True
 * if Markdown could join the parts of a word, as in `[fer](https://e.org)ry`.
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
 * Markdown that may join two parts of a word: a character reference, a link that ends before a letter, a control character
 * (`\u001f` in JSON), or a line break between fullwidth letters.
 */
const JOINS = /&[#a-z]|[)\]][^\s!-/:-@[-`{-~‘’“”–—…]|\\u|[\x7f-\x9f\uff00-\uff60]/i

const patterns = new Map<string, RegExp>()

/** A pattern for a word with marks between its letters, as in `na**to**` and `U.S.` */
function spelled(word: string): RegExp {
  const pattern = patterns.get(word) ?? new RegExp(Array.from(word).join('[!-/:-@[-`{-~]*'))
  patterns.set(word, pattern)
  return pattern
}
