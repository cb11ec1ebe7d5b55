export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** An address as a page would resolve it; unchanged without a base. */
export function resolved(address: string, base: string): string {
  const text = address.trim()
  if (!base || !text) return text
  try {
    return new URL(text, base).href
  } catch {
    return text
  }
}

/** `xhtml:P` → `p` */
export function localName(tag: string): string {
  return tag.replace(/^.*:/, '').toLowerCase()
}

/** The end tag of an element of HTML; empty for one that has none. */
export function tagEnd(tag: string): string {
  const name = localName(tag)
  return VOID.test(name) ? '' : `</${name}>`
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

export function htmlAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => /^[\w-]+$/.test(name) && name !== 'xmlns')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
}
