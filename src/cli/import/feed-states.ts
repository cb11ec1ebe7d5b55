import type { Brief } from '../../model/brief.ts'
import { hashOf } from '../../model/hash.ts'
import { directoryOf } from '../../platform/directories.ts'
import type { WebPage, World } from '../../platform/world.ts'
import type { KnownBriefs } from './known-briefs.ts'

/** How a feed was when all of its entries were in a library: the server can say that nothing has changed since. */
export interface FeedState {
  readonly etag?: string
  readonly modified?: string
}

/** What a file of the cache has. */
interface StoredState extends FeedState {
  readonly url: string
  /** The sources of the entries that the library had. */
  readonly entries: readonly NonNullable<Brief['source']>[]
}

type Cached = Pick<World, 'env' | 'platform' | 'files' | 'machine'>

/**
 * The state of a feed, if the library still has every entry that the feed had. Undefined for a feed that was not read
 * before, and without a cache.
 */
export async function feedState(
  url: string,
  known: () => Promise<KnownBriefs>,
  folder: string,
  world: Cached,
): Promise<FeedState | undefined> {
  const cache = await cacheFor(url, folder, world)
  const text = cache && !cache.machine.unsafeCache(cache.path, cache.top) ? cache.machine.recall(cache.path) : undefined
  const state = text === undefined ? undefined : stateIn(text)
  if (!state || state.url !== url) return undefined
  const briefs = await known()
  const isWhole = state.entries.every((source) => briefs.has(source))
  return isWhole
    ? { ...(state.etag && { etag: state.etag }), ...(state.modified && { modified: state.modified }) }
    : undefined
}

/** Stores the state of a feed whose entries are all in the library. A cache that cannot be written to is left as it is. */
export async function storeFeedState(
  url: string,
  page: WebPage,
  briefs: readonly Brief[],
  folder: string,
  world: Cached,
): Promise<void> {
  const { etag, modified } = page
  const cache = etag || modified ? await cacheFor(url, folder, world) : undefined
  if (!cache || cache.machine.unsafeCache(cache.path, cache.top)) return
  const entries = briefs.flatMap(({ source }) => source ?? [])
  const state: StoredState = { url, ...(etag && { etag }), ...(modified && { modified }), entries }
  try {
    cache.machine.keep(cache.path, JSON.stringify(state))
  } catch {
    // The next import reads the whole feed.
  }
}

async function cacheFor(url: string, folder: string, world: Cached) {
  const top = directoryOf('cache', world)
  const machine = await world.machine?.()
  if (!top || !machine) return undefined
  const name = `${hashOf(`${world.files.resolve(folder)}\n${url}`)}.json`
  return { machine, top, path: world.files.join(top, 'feeds', name) }
}

/** Undefined for a file that is damaged. */
function stateIn(text: string): StoredState | undefined {
  try {
    const state = JSON.parse(text) as Partial<StoredState>
    const isState =
      typeof state.url === 'string' && Array.isArray(state.entries) && [state.etag, state.modified].every(isText)
    return isState ? (state as StoredState) : undefined
  } catch {
    return undefined
  }
}

/** Nothing that could not be the value of a field. */
function isText(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && /^[\x20-\x7e]{0,500}$/.test(value))
}
