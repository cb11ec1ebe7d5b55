import { candidates, type Where } from '../../library/find.ts'
import type { Brief } from '../../model/brief.ts'

/** The briefs of a library by where they came from. */
export interface KnownBriefs {
  /** The file of the brief that has the same `source.id`. */
  readonly withId: (brief: Brief) => string | undefined
  /** The file of a brief with the same address. */
  readonly withAddress: (url: string) => string | undefined
  /** Whether there is a brief with this id or address. */
  readonly has: (source: NonNullable<Brief['source']>) => boolean
  readonly add: (brief: Brief, path: string) => void
}

/** Reads the sources of all briefs of a library, which need not exist yet. */
export async function knownBriefs(where: Where): Promise<KnownBriefs> {
  const ids = new Map<string, string>()
  const addresses = new Map<string, string>()
  const known: KnownBriefs = {
    withId: ({ source }) => first(idsOf(source).map((id) => ids.get(id))),
    has: (source) => idsOf(source).some((id) => ids.has(id)) || addresses.has(addressKey(source.url ?? '')),
    withAddress: (url) => addresses.get(addressKey(url)),
    add(brief, path) {
      for (const id of idsOf(brief.source)) ids.set(id, path)
      const { url } = brief.source ?? {}
      if (url) addresses.set(addressKey(url), path)
    },
  }
  const { folder, files } = where
  if (folder === undefined || files.kind(folder) !== 'folder') return known
  for (const { brief, path } of (await candidates(where, {})).entries) known.add(brief, path)
  return known
}

/** An id that is no URI and no Message-ID is one of its publisher. */
function idsOf({ id, publisher = '' }: NonNullable<Brief['source']> = {}): string[] {
  if (!id) return []
  return [/[:@]/.test(id) ? id : `${publisher}\n${id}`]
}

function first(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined)
}

/** An address without what counts visitors, and without the difference between http and https. */
export function addressKey(url: string): string {
  try {
    const { host, pathname, searchParams, hash } = new URL(url)
    for (const name of [...searchParams.keys()]) if (COUNTERS.test(name)) searchParams.delete(name)
    const query = searchParams.size ? `?${searchParams.toString()}` : ''
    return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${query}${hash}`
  } catch {
    return url
  }
}

const COUNTERS = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ref|src)$/i
