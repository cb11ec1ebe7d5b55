import { plain, type Span } from '../../model/block.ts'
import { escaped, lineStart } from './escape.ts'

/** A paragraph of spans; nothing in its words is Markdown by chance. */
export function paragraph(spans: readonly Span[]): string {
  return inline(unended(spans), NOTHING)
    .trim()
    .split('\n')
    .map((line) => lineStart(line.trim()))
    .join('\n')
}

/** A break at the end would be a backslash. */
function unended(spans: readonly Span[]): readonly Span[] {
  return spans.slice(0, spans.findLastIndex(({ kind }) => kind !== 'break') + 1)
}

/** Spans for a heading or a cell, where a hard break is a space. */
export function oneLine(spans: readonly Span[], ...within: readonly Span['kind'][]): string {
  return inline(spans.map(unbroken), { ...NOTHING, within }).trim()
}

function unbroken(span: Span): Span {
  if ('spans' in span) return { ...span, spans: span.spans.map(unbroken) }
  return span.kind === 'break' ? { kind: 'text', text: ' ' } : span
}

interface Around {
  /** The last character before, as printed. */
  readonly before: string
  /** Whether that closes a style that this would touch. */
  readonly touching: boolean
  /** The first character of the words after. */
  readonly after: string
  /** The styles and link it stands in. */
  readonly within: readonly Span['kind'][]
}

const NOTHING: Around = { before: '', touching: false, after: '', within: [] }

function inline(spans: readonly Span[], around: Around): string {
  const done: string[] = []
  spans.forEach((span, i) => {
    const last = done.at(-1) ?? ''
    const before = last.slice(-1) || around.before
    const touching = i > 0 && spans[i - 1]!.kind !== 'text' && /[*_~]/.test(before)
    const text = one(span, { ...around, before, touching, after: nextCharacter(spans, i) || around.after })
    if (text.startsWith('[') && /(?<!\\)!$/.test(last)) done.push(`${done.pop()!.slice(0, -1)}\\!`)
    if (text) done.push(text)
  })
  return done.join('')
}

/** The first character of the words after a span. */
function nextCharacter(spans: readonly Span[], i: number): string {
  const next = spans[i + 1]
  return next ? plain([next]).charAt(0) : ''
}

function one(span: Span, around: Around): string {
  switch (span.kind) {
    case 'text':
      return escaped(span.text, around.before, around.after, around.within.includes('link'))
    case 'break':
      return '\\\n'
    case 'code':
      return codeText(span.text)
    case 'reference':
      return `[^${span.label}]`
    case 'link':
      return link(span.url, span.spans, around)
    case 'strong':
    case 'emphasis':
    case 'strike':
      return styled(span.kind, span.spans, around)
  }
}

/** Where the rules of flanking would not let the marks be marks, the words stand without them. */
function styled(kind: 'strong' | 'emphasis' | 'strike', spans: readonly Span[], around: Around): string {
  const mark = markOf(kind, spans, around)
  const bare = () => inline(spans, around)
  const isDeeper = around.within.filter((outer) => outer === kind).length > (kind === 'strike' ? 0 : 1)
  if (around.touching || isDeeper) return bare()
  const inner = inline(spans, { ...around, before: mark, after: mark, within: [...around.within, kind] })
  return flanks(mark, inner, around) ? mark + inner + mark : bare()
}

/** What stands in a style of the same kind has the other mark. */
function markOf(kind: 'strong' | 'emphasis' | 'strike', spans: readonly Span[], { within }: Around): string {
  if (kind === 'strong') return within.includes('strong') ? '__' : '**'
  if (kind === 'strike') return '~~'
  if (!within.includes('emphasis') && spans.some(isEmphasized)) return '*'
  const nested =
    within.some((outer) => outer !== 'link') || spans.some((span) => 'spans' in span && span.kind !== 'link')
  return nested ? '_' : '*'
}

function isEmphasized(span: Span): boolean {
  return span.kind === 'emphasis' || ('spans' in span && span.spans.some(isEmphasized))
}

function flanks(mark: string, inner: string, { before, after }: Around): boolean {
  if (!inner || /^\s|\s$|\\$/.test(inner) || inner.startsWith(mark[0]!) || inner.endsWith(mark[0]!)) return false
  if (mark === '~~' && after === '~') return false
  if (mark.startsWith('*') && ((/\d$/.test(before) && /^\d/.test(inner)) || (/\d$/.test(inner) && /^\d/.test(after))))
    return false
  if (mark.startsWith('_') && (WORD.test(before) || WORD.test(after))) return false
  return (!/^[\p{P}\p{S}]/u.test(inner) || !WORD.test(before)) && (!/[\p{P}\p{S}]$/u.test(inner) || !WORD.test(after))
}

/** What is neither space nor punctuation, halves of pairs included. */
const WORD = /[^\s\p{P}\p{S}]/u

function link(url: string, spans: readonly Span[], around: Around): string {
  const words = plain(spans)
  if (around.within.includes('link')) return inline(spans, around)
  if (words === url ? WEB.test(url) : `mailto:${words}` === url && MAIL.test(words)) return `<${words}>`
  const text = inline(spans, { ...around, before: '[', after: ']', within: [...around.within, 'link'] })
  return `[${text}](${destination(url)})`
}

const WEB = /^https?:\/\/[\w./?=#%+,;:@&~!$'-]+$/i
const MAIL = /^[\w.+-]+@[a-z\d][a-z\d-]*(?:\.[a-z\d][a-z\d-]*)+$/i

/** A url for between the brackets of a link or an image. */
export function destination(url: string): string {
  const safe = url.replace(/[\\<>[\]]|\s/g, encodeURIComponent).replace(/&(?=#?[a-z\d]+;)/gi, '&amp;')
  return /[()]/.test(safe) ? `<${safe}>` : safe
}

function codeText(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .* $/.test(text) && text.trim() ? ' ' : ''
  return text ? fence + pad + text + pad + fence : ''
}

/** A paragraph of plain text, escaped; nothing for no text. */
export function line(text: string): string {
  return text && paragraph([words(text)])
}

export function words(text: string): Span {
  return { kind: 'text', text }
}

/** Blocks with an empty line between them. */
export function spaced(groups: readonly string[]): string {
  return groups.filter(Boolean).join('\n\n')
}
