import { FileFault } from '../../model/fault.ts'
import type { WebPage } from '../../platform/world.ts'
import type { Call } from '../command.ts'
import { feedState } from './feed-states.ts'
import type { Saver } from './save.ts'
import { isAddress, OTHER_SCHEME, requestFor } from './web-source.ts'

/** A source and, if it is an address, what the web has there. */
export interface Source {
  readonly source: string
  /** Resolves to no page if a feed has not changed since its last import. Rejects with a FileFault. */
  readonly page?: Promise<WebPage | undefined>
}

/** How many sources are downloaded at a time. */
const AT_ONCE = 4

/** The sources in their order. While one is imported, the next ones are downloaded. */
export function* downloadedSources(
  sources: readonly string[],
  call: Call,
  saver: Saver | undefined,
): Generator<Source, void> {
  const started: Source[] = []
  for (const [i] of sources.entries()) {
    while (started.length < Math.min(i + AT_ONCE, sources.length)) started.push(start(sources[started.length]!))
    yield started[i]!
    started[i] = { source: sources[i]! } // frees the page
  }

  function start(source: string): Source {
    const page = pageOf(source)
    if (!page) return { source }
    page.catch(() => {}) // reported when it is the turn of this source
    return { source, page }
  }

  function pageOf(source: string): Promise<WebPage | undefined> | undefined {
    try {
      return isAddress(source) ? download(source, call, saver) : undefined
    } catch {
      return Promise.reject(new FileFault(source, OTHER_SCHEME))
    }
  }
}

async function download(url: string, { options, world }: Call, saver: Saver | undefined): Promise<WebPage | undefined> {
  const state = saver && !options.force ? await feedState(url, saver.known, saver.folder, world) : undefined
  return world.download({ ...requestFor(url, options.allowLocal ?? false), ...state })
}
