import { Lexer, type Token, type Tokens } from 'marked'
import { plain, type Block, type Item, type Span } from '../model/block.ts'
import { attributed } from './attribution.ts'
import { decoded } from './entities.ts'
import { tooBusy, tooDeep } from './guard.ts'
import { safe, tidy } from './tidy.ts'

/** The blocks of any Markdown, by marked. Nothing is markup afterwards: HTML is the characters it was written with. */
export function readBlocks(markdown: string): Block[] {
  const source = lines(markdown)
  if (tooDeep(source)) return source.split(/\n\s*\n/).flatMap((part) => paragraph(literal(part)))
  const lexer = new Lexer({ gfm: true })
  const tokens = lexer.blockTokens(source, [])
  for (const { src, tokens: inline } of lexer['inlineQueue']) inlineTokens(lexer, src, inline)
  return tokens.flatMap(block)
}

/** The spans of one line of any Markdown, by marked. */
export function readSpans(markdown: string): Span[] {
  const source = lines(markdown)
  return tidy(inlineTokens(new Lexer({ gfm: true }), source, []).flatMap(span))
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
      return paragraph(spans(token.tokens ?? [token]))
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

function quotation(tokens: readonly Token[]): Block {
  const last = tokens.findLast(({ type }) => type !== 'space')
  return attributed(tokens.flatMap(block), last?.type === 'paragraph' ? spans(last.tokens) : [])
}

/** `2022. That was the year …` is a sentence, not the 2022nd item of a list. */
function list(items: readonly Item[]): Block[] {
  const [{ number = '', blocks: [first, ...others] } = { blocks: [] }] = items
  if (items.length > 1 || !/^\d{4}\.$/.test(number)) return [{ kind: 'list', items }]
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
