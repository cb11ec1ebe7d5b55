import { UsageFault } from '../../model/fault.ts'
import type { WebPage, World } from '../../platform/world.ts'

/** Whether a source is an address and not a file. Throws UsageFault for an address that is not read, such as `ftp://…`. */
export function isAddress(source: string): boolean {
  const scheme = /^([a-z][a-z\d+.-]+):\/\//i.exec(source)?.[1]?.toLowerCase()
  if (scheme === undefined) return false
  if (scheme === 'http' || scheme === 'https') return true
  throw new UsageFault(`"${source}": ${OTHER_SCHEME}`)
}

/** Why an address such as `ftp://…` is not read. */
export const OTHER_SCHEME = 'only http and https addresses are read; save the page, and import the file'

/** A page and the address that was asked for, as a source. */
export function pageSource({ bytes, url, type, charset }: WebPage) {
  const kind = KINDS[type]
  return { bytes, url, name: new URL(url).pathname, ...(charset && { charset }), ...(kind && { likelyKind: kind }) }
}

const KINDS = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'message/rfc822': 'mail',
} as const satisfies Readonly<Record<string, string>> as Readonly<
  Record<string, 'html' | 'markdown' | 'mail' | undefined>
>

export const userAgent = `brief/${VERSION} (+https://www.npmjs.com/package/newsbrief)`

/** What `download` needs of a world and the options. */
export function requestFor(url: string, isLocalAllowed: boolean): Parameters<World['download']>[0] {
  return { url, userAgent, isLocalAllowed }
}
