import type { Span } from '../model/block.ts'
import { tidy } from './tidy.ts'

/** The spans of simple inline Markdown; undefined for what it is not sure of. */
export function proseSpans(markdown: string): Span[] | undefined {
  return UNSURE.test(markdown) ? undefined : inline(markdown)
}

/** The spans of a text without what UNSURE finds. */
export function inline(markdown: string): Span[] | undefined {
  const spans = untidySpans(markdown)
  return spans && tidy(spans)
}

/** As `inline`, with the ends of lines still in the texts. */
export function untidySpans(markdown: string): Span[] | undefined {
  if (!MEANING.test(markdown)) return [{ kind: 'text', text: markdown }]
  const spans: Span[] = []
  let at = 0
  for (const match of markdown.matchAll(SIMPLE)) {
    const [all, before = '', stars, styled = '', label = '', url = ''] = match
    const text = markdown.slice(at, match.index) + before
    const words = stars ? styled : label
    if (MARKED.test(text) || BARE_LINK.test(words)) return undefined
    const inner: Span[] = [{ kind: 'text', text: words }]
    spans.push({ kind: 'text', text })
    if (stars) spans.push({ kind: stars.length === 2 ? 'strong' : 'emphasis', spans: inner })
    else spans.push({ kind: 'link', url, spans: inner })
    at = match.index + all.length
  }
  const rest = markdown.slice(at)
  if (MARKED.test(rest)) return undefined
  return [...spans, { kind: 'text', text: rest }]
}

// None of these expressions has the flags u or i: with them the first use takes V8 a millisecond.

/** Characters whose meaning only marked knows, white space at a line's end, control characters. */
export const UNSURE = /[\\`_<\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]|~~|&#?[a-zA-Z0-9]+;|[^\S\n](?:\n|$)/

/** Han and kana, which stand beside bold words without a space. */
const CJK = '\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff'

/**
 * `**bold**` and `*italic*` between spaces or marks, or between Han and kana if no mark stands inside beside the stars;
 * `[text](https://…)`.
 */
const SIMPLE = new RegExp(
  [
    `(^|[\\s("“‘„«»—–、。]|[${CJK}](?=\\*\\*?[\\da-zA-Z${CJK}]))`,
    '(\\*\\*?)([^\\s*[\\]](?:[^*[\\]\\n]*[^\\s*[\\]])?)\\2',
    `(?:(?![^\\s.,:;!?)“”’«»—–…、。،؛؟])|(?<=[\\da-zA-Z${CJK}]\\*\\*?)(?=[${CJK}]))`,
    '|\\[([^*[\\]\\n]*[^\\s*[\\]])\\]\\((https?:\\/\\/[\\w./?=#%+,;:@&-]+)\\)',
  ].join(''),
  'g',
)

/** Where a text has none of these it is only text. */
const MEANING = /[*[]|:\/\/|[wW]{3}\.|@/

/** Between the simple forms: a mark that they did not use, or a bare link. */
const MARKED = /[*[\]]|!$|:\/\/|[wW]{3}\.|[\w.+-]@/
const BARE_LINK = /:\/\/|[wW]{3}\.|[\w.+-]@/
