/** Prefixes that feed parsers know, by the namespaces that feeds bind them to; empty for the elements of feeds themselves. */
const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://purl.org/rss/1.0': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://backend.userland.com/rss091': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://cyber.law.harvard.edu/rss/rss.html': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://search.yahoo.com/mrss': 'media',
  'http://video.search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
}

/** A namespace as it is compared: feeds write it in any case, with `https` or without its last character. */
export function namespaceKey(namespace: string): string {
  return namespace
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[#/]+$/, '')
}

/**
 * The name of an element under the prefix that parsers know: `r:title` → `title`, `dublin:creator` → `dc:creator`, `pubdate`
 * → `pubDate`. `home` is the namespace of the feed itself; its elements have no prefix.
 */
export function canonicalName(
  tag: string,
  spaces: Readonly<Record<string, string>>,
  { namespace: home, isAtom }: { readonly namespace: string; readonly isAtom: boolean },
): string {
  const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/.exec(tag) ?? []
  const key = namespaceKey(spaces[prefix] ?? '')
  const known = Object.hasOwn(prefixes, key) ? prefixes[key]! : prefix
  const isOwn = (key === home && (key || !prefix)) || !known || (known === 'atom' && isAtom)
  if (!isOwn) return nameFor(`${known}:${local}`)
  const name = nameFor(local)
  // Some feeds mix up the two.
  return name === (isAtom ? 'item' : 'entry') ? (isAtom ? 'entry' : 'item') : name
}

/** The declarations of the canonical prefixes, for the root element. */
export const declarations = Object.entries({
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  atom: 'http://www.w3.org/2005/Atom',
  xhtml: 'http://www.w3.org/1999/xhtml',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
})
  .map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`)
  .join('')

/** Elements under other names in old or misspelled feeds: those of CDF, Atom 0.3 and early extensions of RSS. */
const others: Readonly<Record<string, string>> = {
  pubdate: 'pubDate',
  lastbuilddate: 'lastBuildDate',
  managingeditor: 'managingEditor',
  abstract: 'description',
  body: 'content:encoded',
  fullitem: 'content:encoded',
  'xhtml:body': 'content:encoded',
  'dc:author': 'dc:creator',
  modified: 'updated',
  issued: 'published',
}

function nameFor(name: string): string {
  const lower = name.toLowerCase()
  return Object.hasOwn(others, lower) ? others[lower]! : lower
}
