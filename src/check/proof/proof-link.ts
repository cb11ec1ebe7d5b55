import type { Quote } from '../../model/quote.ts'
import type { SourceText } from '../fidelity/source-text.ts'
import { verdictOf, type Found } from '../fidelity/verdict.ts'
import { textFragment } from './text-fragment.ts'

/** Words of context on each side of words that a page has several times. */
const CONTEXT = 3

/**
 * The address that opens the article of a quote at its words. If the text of the source is at hand, the words are the
 * source's own, and a quote that is not faithful to them has no proof; else they are the brief's. Undefined without an
 * http(s) address.
 */
export function proofLink(
  quote: Pick<Quote, 'text' | 'speaker'>,
  url: string | undefined,
  source: SourceText | undefined,
): string | undefined {
  if (!url || !/^https?:/i.test(url)) return undefined
  const fragment = source ? fragmentInSource(quote, source) : textFragment(longestRun(quote.text))
  return fragment && `${url}${url.includes('#') ? '' : '#'}${fragment}`
}

function fragmentInSource(quote: Pick<Quote, 'text' | 'speaker'>, source: SourceText): string | undefined {
  const verdict = verdictOf(quote, source)
  if (verdict.kind !== 'verbatim' && verdict.kind !== 'marked edit') return undefined
  const { passage, start, end } = verdict.found
  const { text } = source.passages[passage]!
  const words = text.slice(start, end)
  return textFragment(words, isRepeated(words, source) ? contextOf(text, verdict.found) : {})
}

function isRepeated(words: string, { passages }: SourceText): boolean {
  const wanted = words.toLowerCase()
  return passages.reduce((sum, { text }) => sum + text.toLowerCase().split(wanted).length - 1, 0) > 1
}

/** The words beside a quote with the marks between them: a browser skips spaces there, but no marks. */
function contextOf(text: string, { start, end }: Found): { before: string; after: string } {
  const before = text.slice(0, start).trimEnd().split(/\s+/).slice(-CONTEXT).join(' ')
  const after = text.slice(end).trimStart().split(/\s+/).slice(0, CONTEXT).join(' ')
  return { before: before.replace(/^[^\p{L}\p{N}]+/u, ''), after: after.replace(/[^\p{L}\p{N}]+$/u, '') }
}

/** An ellipsis and brackets do not stand on the page. A closing mark need not either. */
function longestRun(text: string): string {
  const runs = text.split(/\[[^\]]*\]|…|\.\s?\.\s?\./).map((run) => run.trim().replace(/[.,;:!?]+$/, ''))
  return runs.reduce((best, run) => (run.length > best.length ? run : best), '')
}
