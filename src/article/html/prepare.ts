import { Parser } from 'htmlparser2'

/** A page that a document can be made of in bounded time: no scripts or styles, no deeper than `DEEPEST`. */
export interface Prepared {
  readonly html: string
  /** The texts of its JSON-LD scripts. */
  readonly jsonLd: readonly string[]
}

/** Elements above which a page is refused: a long article with its comments has a tenth. */
export const mostElements = 50_000

/** Deeper elements are left out and their text kept: a document of 5,000 nested elements takes seconds. */
const DEEPEST = 256

/** The page without what no reader sees. Undefined if it has too many elements. */
export function prepare(html: string): Prepared | undefined {
  const out: string[] = []
  const jsonLd: string[] = []
  let depth = 0
  let count = 0
  let skipped: string | undefined
  let script: string | undefined
  const open = { head: false, title: false }
  let isBelowHead = false
  let body: 'none' | 'own' | 'implied' = 'none'

  function implyHead(): void {
    if (open.head || body !== 'none') return
    out.push('<head>')
    open.head = true
  }

  /** HTML may omit the tags of head and body. The body begins with the first text, or the first element that no head has. */
  function implyBody(): void {
    if (body !== 'none') return
    if (open.head) out.push('</head>')
    open.head = false
    out.push('<body>')
    body = 'implied'
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count++
        if (count > mostElements) return parser.pause()
        depth++
        if (skipped || depth > DEEPEST) return
        if (SKIPPED.has(name)) {
          skipped = name
          script = /ld\+json/i.test(attributes['type'] ?? '') ? '' : undefined
          return
        }
        if (name === 'body') {
          if (body !== 'none') return
          if (open.head) out.push('</head>')
          open.head = false
          body = 'own'
        } else if (IN_HEAD.has(name)) {
          // linkedom finds the body only directly behind the head. Elements between them are left out.
          if (isBelowHead && body === 'none') return
          implyHead()
        } else if (name !== 'html' && name !== 'head') implyBody()
        if (name === 'head' || name === 'title') open[name] = true
        out.push(`<${name}${Object.entries(attributes).map(attribute).join('')}>`)
      },
      ontext(text) {
        if (script !== undefined) script += text
        else if (!skipped) {
          if (text.trim() && !open.title) implyBody()
          out.push(escaped(text))
        }
      },
      onclosetag(name) {
        depth--
        if (skipped === name) {
          if (script !== undefined) jsonLd.push(script)
          skipped = script = undefined
        } else if (!skipped && depth < DEEPEST && !VOID.has(name)) close(name)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )

  function close(name: string): void {
    if (name === 'head' && !open.head) return
    if (name === 'head' || name === 'title') open[name] = false
    if (name === 'head') isBelowHead = true
    if (body === 'implied' && name === 'body') return
    if (body === 'implied' && name === 'html') out.push('</body>')
    out.push(`</${name}>`)
  }

  parser.write(html)
  parser.end()
  if (count > mostElements) return undefined
  const page = out.join('')
  return { html: /<html[\s>]/.test(page) ? page : `<html>${page}</html>`, jsonLd }
}

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'noscript',
  'canvas',
  'audio',
  'video',
  'select',
  'textarea',
])

/** Elements of the head. */
const IN_HEAD = new Set(['title', 'meta', 'link', 'base'])

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

function attribute([name, value]: readonly [string, string]): string {
  if (/^on|["'<>/=\s]/.test(name) || (name === 'style' && !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)))
    return ''
  return ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
