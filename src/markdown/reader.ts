import type { Lexer, Token, Tokens } from 'marked'
import { plain, type Block, type Figure, type Footnote, type Item, type Span } from '../model/block.ts'
import { attributed } from './attribution.ts'
import { isLocal } from '../model/link.ts'
import { decoded } from './entities.ts'
import { partFootnotes } from './footnotes.ts'
import { tooBusy, tooDeep } from './guard.ts'
import { lexerFor } from './lexer.ts'
import { safe, tidy } from './tidy.ts'

const BREAK = /^<br\s*\/?>/i
const ONLY_BREAK = /^<br\s*\/?>$/i

/** The blocks of any Markdown, by marked. Nothing is markup afterwards: HTML is the characters it was written with. */
export function readBlocks(markdown: string): Block[] {
  const source = lines(markdown)
  if (tooDeep(source)) return source.split(/\n\s*\n/).flatMap((part) => paragraph(literal(part)))
  const { body, notes } = partFootnotes(source)
  const labels = notes.map(({ label }) => label)
  const footnotes = notes.map(({ label, markdown }): Footnote => ({
    label: safe(label),
    blocks: topBlocks(markdown, labels),
  }))
  return [...topBlocks(body, labels), ...(footnotes.length ? [{ kind: 'footnotes', notes: footnotes } as const] : [])]
}

function topBlocks(source: string, labels: readonly string[]): Block[] {
  const lexer = lexerFor(labels)
  const tokens = lexer.blockTokens(source, [])
  for (const { src, tokens: inline } of lexer['inlineQueue']) inlineTokens(lexer, src, inline)
  return tokens.flatMap((token) => (token.type === 'list' ? topList(token as Tokens.List) : block(token)))
}

/** The spans of one line of any Markdown, by marked. */
export function readSpans(markdown: string): Span[] {
  const source = lines(markdown)
  return tidy(inlineTokens(lexerFor(), source, []).flatMap(span))
}

function lines(markdown: string): string {
  return markdown.replace(/\r\n?/g, '\n')
}

function inlineTokens(lexer: Lexer, source: string, tokens: Token[]): Token[] {
  if (!tooBusy(source)) return lexer.inlineTokens(source, tokens)
  tokens.push({ type: 'html', raw: source, text: source } as Tokens.Tag)
  return tokens
}

function block(token: Token): Block[] {
  switch (token.type) {
    case 'space':
      return []
    case 'paragraph':
    case 'text':
      return figures(token.tokens ?? []) ?? paragraph(spans(token.tokens ?? [token]))
    case 'html':
      return BREAK.test(token.raw.trimStart()) ? paragraph(readSpans(token.raw)) : paragraph(literal(token.raw))
    case 'heading':
      return [{ kind: 'heading', depth: token['depth'], spans: tidy(spans(token.tokens)) }]
    case 'blockquote':
      return [quotation((token as Tokens.Blockquote).tokens)]
    case 'list':
      return list((token as Tokens.List).items.map(item))
    case 'table':
      return [table(token as Tokens.Table)]
    case 'code':
      return [code(token as Tokens.Code)]
    case 'hr':
      return [{ kind: 'rule' }]
    case 'def':
      return urlOf((token as Tokens.Def).href) ? [] : paragraph(literal(token.raw))
    default:
      return paragraph(literal(token.raw))
  }
}

function paragraph(read: readonly Span[]): Block[] {
  const spans = tidy(read)
  return spans.length ? [{ kind: 'paragraph', spans }] : []
}

/** Images that stand alone in their paragraph; undefined if it has anything else, or an image without an address. */
function figures(tokens: readonly Token[]): Block[] | undefined {
  const all = tokens.filter((token) => token.type !== 'br' && token.raw.trim())
  const found = all.map((token) => (token.type === 'image' ? figure(token as Tokens.Image) : undefined))
  return found.length && found.every((each) => each !== undefined) ? found : undefined
}

function figure(token: Tokens.Image): Figure | undefined {
  const url = imageUrl(token.href)
  const caption = tidy([text(decoded(token.title ?? ''))])
  return url ? { kind: 'figure', alt: plain(tidy(span(token))), url, caption } : undefined
}

/** An http or https address, or a path relative to the folder of the brief. */
function imageUrl(href: string): string | undefined {
  const path = decoded(href)
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return /^https?:/i.test(path) ? urlOf(href) : undefined
  try {
    const local = safe(decodeURIComponent(path))
    return local.trim() && isLocal(local) ? local : undefined
  } catch {
    return undefined
  }
}

function quotation(tokens: readonly Token[]): Block {
  const last = tokens.findLast(({ type }) => type !== 'space')
  return attributed(tokens.flatMap(block), last?.type === 'paragraph' ? spans(last.tokens) : [])
}

/** `24. Dezember war es.` is a sentence, and no item of a list unless an item 25 follows. */
function topList({ items: tokens, loose }: Tokens.List): Block[] {
  const items = tokens.map(item)
  if (items.length > 1 && !loose) return list(items)
  const ordinals = items.findIndex((each, i) => !isOrdinal(each, items[i + 1]))
  const count = ordinals < 0 ? items.length : ordinals
  return [...items.slice(0, count).flatMap(sentence), ...(count < items.length ? list(items.slice(count)) : [])]
}

/** A list whose numbers are all the same is counted by whoever shows it. */
function isOrdinal({ number = '' }: Item, next: Item | undefined): boolean {
  if (!/^\d{1,4}\.$/.test(number)) return false
  const following = parseInt(next?.number ?? '') - parseInt(number)
  return following !== 0 && following !== 1
}

/** `2022. That was the year …` is a sentence, not the 2022nd item of a list. */
function list(items: readonly Item[]): Block[] {
  const [only] = items
  return items.length === 1 && /^\d{4}\.$/.test(only?.number ?? '') ? sentence(only!) : [{ kind: 'list', items }]
}

/** The number stays among the words. */
function sentence({ number, blocks: [first, ...others] }: Item): Block[] {
  const lead = text(`${number} `)
  if (first?.kind === 'paragraph') return [...paragraph([lead, ...first.spans]), ...others]
  return [...paragraph([lead]), ...(first ? [first] : []), ...others]
}

function item(token: Tokens.ListItem): Item {
  const number = /^\s*(\d{1,9}[.)])/.exec(token.raw)?.[1]
  return {
    ...(number && { number }),
    ...(token.task && { ticked: token.checked === true }),
    blocks: token.tokens.flatMap(block),
  }
}

function table({ header, align, rows }: Tokens.Table): Block {
  const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => tidy(spans(tokens)))
  return { kind: 'table', align: align.map((side) => side ?? undefined), header: cells(header), rows: rows.map(cells) }
}

function code({ lang, text }: Tokens.Code): Block {
  const language = safe(lang?.trim().split(/\s/)[0] ?? '')
  const clean = text.split('\t').map((run) => run.split('\n').map(safe).join('\n'))
  return { kind: 'code', ...(language && { language }), text: clean.join('\t') }
}

function spans(tokens: readonly Token[] = []): Span[] {
  return tokens.flatMap(span)
}

function span(token: Token): Span[] {
  switch (token.type) {
    case 'text':
      return token['tokens'] ? spans(token['tokens']) : [text(decoded(token['text']))]
    case 'escape':
      return [text(token['text'])]
    case 'strong':
      return [{ kind: 'strong', spans: spans(token.tokens) }]
    case 'em':
      return [{ kind: 'emphasis', spans: spans(token.tokens) }]
    case 'del':
      // A single tilde means "about" in a newsroom.
      return token.raw.startsWith('~~')
        ? [{ kind: 'strike', spans: spans(token.tokens) }]
        : [text('~'), ...spans(token.tokens), text('~')]
    case 'codespan':
      return [{ kind: 'code', text: safe(token['text']) }]
    case 'br':
      return [{ kind: 'break' }]
    case 'html':
      return ONLY_BREAK.test(token.raw) ? [{ kind: 'break' }] : literal(token.raw)
    case 'reference':
      return [{ kind: 'reference', label: safe(token['label']) }]
    case 'link':
      return link(token as Tokens.Link)
    case 'image':
      return token.tokens ? spans(token.tokens) : [text(decoded(token['text']))]
    default:
      return literal(token.raw)
  }
}

/** No link stands in a link: where marked sees one (it undoes `\\[` in a link's text first), the text is characters. */
function link({ href, raw, text: words, tokens }: Tokens.Link): Span[] {
  const url = urlOf(href)
  const inner = tokens.some(linked) ? [text(decoded(words.replace(/\\([!-/:-@[-`{-~])/g, '$1')))] : spans(tokens)
  if (!plain(inner).trim()) return url ? [{ kind: 'link', url, spans: [text(url)] }] : literal(raw)
  if (url) return [{ kind: 'link', url, spans: inner }]
  return raw.startsWith('[') && !raw.endsWith(')') ? bracketed(inner, raw) : inner
}

/** `[sic]` and `[^1]` keep their brackets where a line such as `[sic]: word` made a link of them. */
function bracketed(inner: readonly Span[], raw: string): Span[] {
  return [text('['), ...inner, text(/\](?:\[[^\]]*\])?$/.exec(raw)?.[0] ?? ']')]
}

function linked(token: Token): boolean {
  return token.type === 'link' || ('tokens' in token && (token.tokens ?? []).some(linked))
}

/** The only kinds of link that a brief may have; in characters that no terminal or page misreads. */
function urlOf(href: string): string | undefined {
  const url = decoded(href).replace(/[^\x21-\x7e]+|["<>\\^`{|}]/g, percent)
  return /^(?:https?:|mailto:)/i.test(url) ? url : undefined
}

function percent(run: string): string {
  return encodeURIComponent(run.replace(/\p{Surrogate}/gu, '\ufffd'))
}

function literal(raw: string): Span[] {
  return [text(raw)]
}

function text(value: string): Span {
  return { kind: 'text', text: safe(value) }
}
