import { Parser } from 'htmlparser2'
import { canonicalName, declarations, namespaceKey } from './names.ts'
import { textOfConstruct } from './text-construct.ts'
import { escaped, htmlAttributes, localName, resolved, tagEnd } from './markup.ts'

/** Elements and depth above which a feed is refused or cut. */
const MOST_ELEMENTS = 400_000
const DEEPEST = 200

type Attributes = Readonly<Record<string, string>>

/** An element that is open, under its canonical name. */
interface Open {
  /** As the feed has it. */
  readonly tag: string
  readonly name: string
  readonly attributes: Attributes
  /** Namespaces by prefix. */
  readonly spaces: Readonly<Record<string, string>>
  /** The address that its links are relative to; empty if none is known. */
  readonly base: string
  text: string
  /** Whether elements stand in its text. */
  hasMarkup: boolean
}

/**
 * A feed in the form that feed parsers read without loss: canonical prefixes and names, absolute links, and every text as
 * HTML, which begins with a `base` element if its links are relative to an address. Undefined if it is no feed, or too large.
 */
export function normalizeXml(xml: string, address = ''): string | undefined {
  const out: string[] = []
  const stack: Open[] = []
  let root: Root | undefined
  let count = 0
  /** How many elements are open that are left out, and inside of a text. */
  let skipped = 0
  let inner = 0

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        count++
        if (count > MOST_ELEMENTS) return parser.pause()
        let above = stack.at(-1)
        if (skipped || stack.length + inner > DEEPEST || (root && !above)) return void skipped++
        if (above?.name === 'title' && !inner && AFTER_TITLE.test(tag)) {
          // The end of the title is missing.
          stack.pop()
          out.push(textElement(above, root!.isAtom))
          above = stack.at(-1)
        }
        if (above && TEXTS.has(above.name)) {
          inner++
          above.hasMarkup = true
          return void (above.text += `<${localName(tag)}${htmlAttributes(attributes)}>`)
        }
        if (!above) {
          root = rootOf(tag, attributes)
          if (!root) return parser.pause()
          out.push(root.start)
        }
        const open = opened(tag, attributes, above ?? { spaces: {}, base: address }, root!)
        if (above) {
          out.push(escaped(above.text))
          above.text = ''
          if (!TEXTS.has(open.name)) out.push(`<${open.name}${written(open)}>`, ...fromAttributes(open))
        }
        stack.push(open)
      },
      ontext(text) {
        const above = stack.at(-1)
        if (!skipped && above) above.text += inner ? escaped(text) : text
      },
      onclosetag(tag) {
        const above = stack.at(-1)
        if (skipped) return void skipped--
        if (!above) return
        if (inner) {
          inner--
          return void (above.text += tagEnd(tag))
        }
        // A title that was ended early.
        if (above.tag !== tag) return
        stack.pop()
        if (TEXTS.has(above.name)) out.push(textElement(above, root!.isAtom))
        else if (stack.length) out.push(escaped(wordsOf(above, root!.isAtom)), `</${above.name}>`)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return root && count <= MOST_ELEMENTS ? `${out.join('')}${root.end}` : undefined
}

/** The root element of a feed. */
interface Root {
  readonly isAtom: boolean
  /** The namespace of the elements of the feed. */
  readonly namespace: string
  readonly start: string
  readonly end: string
}

function rootOf(tag: string, attributes: Attributes): Root | undefined {
  const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/.exec(tag) ?? []
  const namespace = namespaceKey(attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] ?? '')
  const form = FORMS[local.toLowerCase()]
  if (!form) return undefined
  const lang = attributes['xml:lang']
  const start = lang === undefined ? form.start : form.start.replace('>', ` xml:lang="${escaped(lang)}">`)
  return { ...form, start, namespace, isAtom: local.toLowerCase() === 'feed' }
}

/** How the four kinds of roots begin and end; `channel` is the one of CDF, which is written as RSS. */
const FORMS: Readonly<Record<string, { readonly start: string; readonly end: string }>> = {
  rss: { start: `<rss version="2.0"${declarations}>`, end: '</rss>' },
  channel: { start: `<rss version="2.0"${declarations}><channel>`, end: '</channel></rss>' },
  rdf: { start: `<rdf:RDF xmlns="http://purl.org/rss/1.0/"${declarations}>`, end: '</rdf:RDF>' },
  feed: { start: `<feed xmlns="http://www.w3.org/2005/Atom"${declarations}>`, end: '</feed>' },
}

function opened(tag: string, attributes: Attributes, above: Pick<Open, 'spaces' | 'base'>, root: Root): Open {
  const declared = Object.entries(attributes).flatMap(([name, value]) => {
    const [all, prefix = ''] = /^xmlns(?::(.*))?$/.exec(name) ?? []
    return all ? [[prefix, value] as const] : []
  })
  const spaces = declared.length ? { ...above.spaces, ...Object.fromEntries(declared) } : above.spaces
  const given = attributes['xml:base']
  const base = given === undefined ? above.base : resolved(given, above.base)
  return { tag, name: canonicalName(tag, spaces, root), attributes, spaces, base, text: '', hasMarkup: false }
}

/** Elements that hold a text for people. */
const TEXTS = new Set([
  'title',
  'description',
  'summary',
  'content',
  'content:encoded',
  'subtitle',
  'tagline',
  'rights',
  'copyright',
  'info',
  'itunes:summary',
  'itunes:subtitle',
])

/** Elements of entries that no title has in it. */
const AFTER_TITLE = /^(?:link|description|guid|pubdate|author|summary|updated|published|id|content:encoded|dc:\w+)$/i

/** Elements whose text is an address. That of a `guid` is kept as it is. */
const ADDRESSES = new Set(['link', 'url', 'uri', 'comments', 'docs', 'icon', 'logo'])

function wordsOf({ name, attributes, text, base }: Open, isAtom: boolean): string {
  // Some feeds of RSS write links as Atom does.
  const { href = '', rel = 'alternate' } = attributes
  if (name === 'link' && !isAtom && !text.trim() && rel === 'alternate') return resolved(href, base)
  return ADDRESSES.has(name) ? resolved(text, base) : text
}

/** The attributes that parsers read, addresses made absolute. */
function written({ attributes, base }: Pick<Open, 'attributes' | 'base'>): string {
  return Object.entries(attributes)
    .filter(([name]) => /^[\w:.-]+$/.test(name) && (!/^xml(?:ns)?(?::|$)/i.test(name) || name === 'xml:lang'))
    .map(([name, value]) => {
      const lower = name.toLowerCase().replace(/^.*:(?=(?:about|resource)$)/, 'rdf:')
      const own = lower === 'ispermalink' ? 'isPermaLink' : lower
      const isLink = /^(?:href|src|url|rdf:about|rdf:resource)$/.test(lower)
      return ` ${own}="${escaped(isLink ? resolved(value, base) : value)}"`
    })
    .join('')
}

/** CDF keeps the address and the date of an item in attributes. */
function fromAttributes({ name, attributes, base }: Open): string[] {
  if (name !== 'item') return []
  const lower = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]))
  const { href, lastmod } = lower
  return [
    ...(href ? [`<link>${escaped(resolved(href, base))}</link>`] : []),
    ...(lastmod ? [`<pubDate>${escaped(lastmod)}</pubDate>`] : []),
  ]
}

function textElement(open: Open, isAtom: boolean): string {
  const { name, attributes, base } = open
  const html = textOfConstruct(open, isAtom)
  const prefix = base && name !== 'title' && /<\w/.test(html) ? `<base href="${escaped(base)}">` : ''
  const { src } = attributes
  const type = isAtom ? ` type="html"${src === undefined ? '' : written({ attributes: { src }, base })}` : ''
  return `<${name}${type}><![CDATA[${`${prefix}${html}`.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`
}
