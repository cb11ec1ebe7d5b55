/** An element that holds a text: what it says of it, and what stands in it. */
interface Construct {
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  /** Whether elements stand in it, which `text` then has as HTML. */
  readonly hasMarkup: boolean
}

/**
 * The HTML of a text of a feed. RSS has HTML in every text. Atom says by `type` what it has (RFC 4287, section 3.1 and
 * 4.1.3), Atom 0.3 by `mode` too.
 */
export function textOfConstruct({ attributes, text, hasMarkup }: Construct, isAtom: boolean): string {
  const type = (attributes['type'] ?? '').toLowerCase()
  const mode = (attributes['mode'] ?? '').toLowerCase()
  if (hasMarkup) return text
  if (mode === 'base64' || (isAtom && isBinary(type) && BASE64.test(text))) return fromBase64(text)
  if (!isAtom || mode === 'escaped' || /html/.test(type)) return text
  return type === '' && looksLikeHtml(text) ? text : escaped(text)
}

/** A media type that is neither text nor XML is in Base64 (RFC 4287, section 4.1.3.3). */
function isBinary(type: string): boolean {
  return type.includes('/') && !/^text\/|[/+]xml$/.test(type)
}

const BASE64 = /^[\sA-Za-z\d+/]+={0,2}\s*$/

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8')
}

/** Many feeds forget to say that a text is HTML. */
function looksLikeHtml(text: string): boolean {
  return /<(?:p|a|b|i|em|strong|div|span|ul|ol|img|blockquote|h[1-6])(?:\s[^<>]*)?>|<br\s*\/?>/i.test(text)
}

/** Named references that XML does not have were meant as HTML. */
function escaped(text: string): string {
  return text
    .replace(/&(?![a-z][a-z\d]{1,30};)|&(?=(?:amp|lt|gt|quot|apos);)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
