import { plain, type Span } from '../model/block.ts'

/**
 * Spans as renderers expect them: neighbouring texts joined, soft breaks a space (nothing between CJK characters),
 * no white space and no break at either end.
 */
export function tidy(spans: readonly Span[]): Span[] {
  return unbroken(trimmed(merged(spans)))
}

/** Characters that may stand in a text: what an entity smuggles in (`&#x1b;`) goes, other white space is a space. */
export function safe(text: string): string {
  return text.replace(/[\t\v\f\r\x85\u2028\u2029]/g, ' ').replace(/[\0-\x09\x0b-\x1f\x7f-\x9f]/g, '')
}

function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (span.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = text(last.text + span.text)
    else if (span.kind !== 'text' || span.text)
      joined.push('spans' in span ? { ...span, spans: merged(span.spans) } : span)
  }
  return joined
}

function trimmed(spans: readonly Span[]): Span[] {
  const first = spans.findIndex((span) => !empty(span))
  const end = spans.findLastIndex((span) => !empty(span)) + 1
  return spans.slice(Math.max(first, 0), end).map((span, i, { length }) => {
    if (span.kind !== 'text') return span
    const rest = i === 0 ? span.text.trimStart() : span.text
    return text(i === length - 1 ? rest.trimEnd() : rest)
  })
}

function empty(span: Span): boolean {
  return span.kind === 'break' || (span.kind === 'text' && !span.text.trim())
}

function unbroken(spans: readonly Span[]): Span[] {
  const all = plain(spans)
  return all.includes('\n') ? joinLines(spans, all, { offset: 0 }) : [...spans]
}

/** `at` moves over `all`, the plain text of the whole line of spans, so that each soft break sees both neighbours. */
function joinLines(spans: readonly Span[], all: string, at: { offset: number }): Span[] {
  return spans.map((span) => {
    if ('spans' in span) return { ...span, spans: joinLines(span.spans, all, at) }
    const start = at.offset
    at.offset += plain([span]).length
    return span.kind === 'text' ? text(joined(span.text, all, start)) : span
  })
}

function joined(lines: string, all: string, start: number): string {
  let end = start
  return lines
    .split('\n')
    .map((line, i, { length }) => {
      end += line.length + 1
      const before = i > 0 ? line.trimStart() : line
      if (i === length - 1) return before
      return before.trimEnd() + (closed(all, end - 1) ? '' : ' ')
    })
    .join('')
}

/** Chinese and Japanese lines join without a space. */
function closed(all: string, newline: number): boolean {
  const before = all.slice(Math.max(0, newline - 40), newline).trimEnd()
  const after = all.slice(newline + 1, newline + 40).trimStart()
  return CJK_END.test(before) && CJK_START.test(after)
}

const CJK_END = /[\u2e80-\u30ff\u31c0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]$|[\ud840-\ud88f][\udc00-\udfff]$/
const CJK_START = /^[\u2e80-\u30ff\u31c0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|^[\ud840-\ud88f][\udc00-\udfff]/

function text(value: string): Span {
  return { kind: 'text', text: value }
}
