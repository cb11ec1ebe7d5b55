import { stemOf } from '../../model/entry.ts'
import { once } from '../../model/once.ts'
import { clean } from '../../render/clean.ts'
import type { Imported } from '../../sources/import.ts'
import type { Call } from '../command.ts'
import { whereOf } from '../selection/briefs.ts'
import { libraryToWriteTo, reportNewLibrary, stemFor } from '../writing/library-path.ts'
import { addressKey, knownBriefs, type KnownBriefs } from './known-briefs.ts'

/** What became of a file of briefs that was to be saved. */
export type Saved =
  | { readonly kind: 'saved'; readonly path: string }
  /** The library has an entry with the same id. */
  | { readonly kind: 'known'; readonly path: string }
  /** The library has a brief with the same address under another id. */
  | { readonly kind: 'same address'; readonly path: string; readonly url: string }
  | { readonly kind: 'exists'; readonly path: string }

/** Saves files of briefs in the library. */
export interface Saver {
  /** The folder of the library. */
  readonly folder: string
  /** What the library has; it is read once. */
  readonly known: () => Promise<KnownBriefs>
  /** Saves the files of a source. `isWeb`: then a page of which the library has the address is not saved again. */
  readonly save: (source: string, files: readonly Imported[], isWeb: boolean) => AsyncGenerator<Saved>
}

/** The saver for the library that a call means. */
export function saverFor(call: Call): Saver {
  const { options } = call
  const folder = libraryToWriteTo(call)
  const known = once(() => knownBriefs({ ...whereOf(call), folder }))
  let isNew = call.world.files.kind(folder) === undefined
  return { folder, known, save }

  async function* save(source: string, files: readonly Imported[], isWeb: boolean): AsyncGenerator<Saved> {
    const shared = sharedAddresses(files)
    for (const file of files) {
      const isCompared = isWeb || file.briefs[0]?.source?.id !== undefined
      const before = isCompared ? foundIn(await known(), file, shared) : undefined
      const saved =
        before && !options.force ? before : await write(source, file, { folder, before: before?.path, call })
      if (isNew && saved.kind === 'saved') {
        reportNewLibrary(folder, call)
        isNew = false
      }
      if (isCompared && saved.kind === 'saved') for (const each of file.briefs) (await known()).add(each, saved.path)
      yield saved
    }
  }
}

/** Addresses that several entries of a feed have: those of a page that lists them. */
function sharedAddresses(files: readonly Imported[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { url } of files) {
    if (!url) continue
    const key = addressKey(url)
    if (seen.has(key)) shared.add(key)
    seen.add(key)
  }
  return shared
}

function foundIn(known: KnownBriefs, { briefs, url }: Imported, shared: ReadonlySet<string>): Saved | undefined {
  const path = briefs[0] && known.withId(briefs[0])
  if (path !== undefined) return { kind: 'known', path }
  if (!url || shared.has(addressKey(url))) return undefined
  const other = known.withAddress(url)
  return other === undefined ? undefined : { kind: 'same address', path: other, url }
}

interface Place {
  readonly folder: string
  /** The file of the library to replace. */
  readonly before?: string | undefined
  readonly call: Call
}

/** Writes `YYYY/YYYY-MM-DD-slug.yaml`; a brief without a date is saved at the top of the library. */
async function write(source: string, file: Imported, { folder, before, call }: Place): Promise<Saved> {
  const { options, world } = call
  const { briefs, sourceText, url } = file
  const { writeFile } = await import('../../yaml/write.ts')
  const mode = options.force ? 'replace' : 'new'
  const text = clean(writeFile(briefs))
  const paths = before === undefined ? pathsFor(file, folder, options.force ?? false, call) : [before]
  let taken = ''
  for (const path of paths) {
    const copy = world.files.join(path, '..', 'sources', `${stemOf(path)}.txt`)
    // The source of a brief that was deleted or renamed may have this name.
    const isTaken = options.keepSource && mode === 'new' && world.files.kind(copy) !== undefined
    if (isTaken || !(await world.write(path, text, mode))) {
      taken = isTaken ? copy : path
      continue
    }
    if (!options.keepSource) return { kind: 'saved', path }
    const kept = `url: ${url ?? source}\nfetched: ${world.today()}\n\n${clean(sourceText)}\n`
    return (await world.write(copy, kept, mode)) ? { kind: 'saved', path } : { kind: 'exists', path: copy }
  }
  return { kind: 'exists', path: taken }
}

/** Entries of feeds may have the same headline on the same day: then they are numbered. */
function pathsFor({ briefs: [first] }: Imported, folder: string, isForced: boolean, { world }: Call): string[] {
  const title = first?.edition?.title ?? first?.headline ?? ''
  const stem = stemFor(title, first?.date ?? first?.edition?.date ?? '', folder, world.files)
  const others = first?.source?.id === undefined || isForced ? [] : NUMBERS.map((number) => `${stem}-${number}.yaml`)
  return [`${stem}.yaml`, ...others]
}

const NUMBERS = Array.from({ length: 98 }, (_, i) => i + 2)
