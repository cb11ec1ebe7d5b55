import { FileFault, faultOf } from '../../model/fault.ts'
import type { WebPage } from '../../platform/world.ts'
import type { ImportedSource, Refusal, Source as ImportSource, SourceKind } from '../../sources/import.ts'
import type { Call } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { report, say } from '../output/report-problems.ts'
import type { Source } from './downloads.ts'
import { storeFeedState } from './feed-states.ts'
import type { SourceProgress } from './progress.ts'
import { reportSaved } from './report-saved.ts'
import type { Saver } from './save.ts'
import { pageSource } from './web-source.ts'

/** A source that was read, and what it holds. */
export interface Done extends ImportedSource {
  readonly source: string
}

export interface Outcome {
  readonly code: number
  readonly done?: Done
}

/** Imports one source, and saves it if there is a saver. A failure is reported, so that the other sources are still imported. */
export async function importOne(
  { source, page }: Source,
  call: Call,
  saver: Saver | undefined,
  progress: SourceProgress,
): Promise<Outcome> {
  try {
    const found = page ? await readPage(page, call) : await readFile(source, call)
    progress.wipe()
    return await finished(source, found, call, saver)
  } catch (error) {
    progress.wipe()
    const fault = faultOf(error)
    if (fault?.kind !== 'file') throw error
    report([{ path: fault.path, message: fault.message }], call.world)
    return { code: exit.file }
  }
}

/** A feed that has not changed since its last import has no content. */
interface Found {
  readonly imported: ImportedSource | Refusal | undefined
  readonly page?: WebPage
}

async function readPage(download: Promise<WebPage | undefined>, call: Call): Promise<Found> {
  const page = await download
  return page ? { imported: await imported(pageSource(page), call), page } : { imported: undefined }
}

async function readFile(source: string, call: Call): Promise<Found> {
  return { imported: await imported({ bytes: bytesOf(source, call), name: source }, call) }
}

async function imported(source: ImportSource, { options }: Call): Promise<ImportedSource | Refusal> {
  const { importSource } = await import('../../sources/import.ts')
  const kind = options.from as SourceKind | undefined
  return importSource({ ...source, ...(kind && { kind }), repair: options.repair ?? false })
}

function bytesOf(source: string, { world }: Call): Uint8Array {
  if (source !== '-') {
    if (world.files.kind(source) === undefined && LIKE_ADDRESS.test(source))
      throw new FileFault(source, `no such file; for an address, pass "https://${source.replace(/^https?:\/*/i, '')}"`)
    return world.files.read(source, MOST)
  }
  const bytes = world.stdin(MOST)
  if (!bytes) throw new FileFault('-', 'standard input is a terminal; pipe a source in: brief import - < story.txt')
  return bytes
}

/** `www.example.org`, `example.org/news`, `https:/example.org` */
const LIKE_ADDRESS = /^(?:https?:|www\.)\S|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}\/\S*$/i

/** Bytes of a source that are read; the reader refuses what has more. */
const MOST = 10 * 1024 * 1024

async function finished(
  source: string,
  { imported, page }: Found,
  call: Call,
  saver: Saver | undefined,
): Promise<Outcome> {
  const { options, world } = call
  if (!imported) {
    if (!options.quiet) say(`${source}: nothing new since the last import`, world)
    return { code: exit.done }
  }
  if ('fault' in imported) return { code: refused(source, imported, call) }
  const done = { source, ...imported }
  reportImport(done, call)
  if (!saver) return { code: exit.done, done }
  const { files, isFeed } = imported
  const code = await reportSaved(source, files.length, saver.save(source, files, page !== undefined), call)
  if (page && isFeed && code === exit.done) {
    const briefs = files.flatMap(({ briefs: [brief] }) => brief ?? [])
    await storeFeedState(source, page, briefs, saver.folder, world)
  }
  return { code, done }
}

function refused(source: string, { fault, line, column }: Refusal, { world }: Call): number {
  const problem = { code: 'bad-source', severity: 'error', message: fault, position: { line, column } } as const
  report([{ path: source, message: fault, problem }], world)
  return exit.file
}

/** The summary of the ledger, and what a user should look at. */
function reportImport({ source, summary, notices, unparsed }: Done, { options, world }: Call): void {
  if (options.quiet) return
  const passages = unparsed === 1 ? '1 passage has' : `${unparsed} passages have`
  const lines = [
    summary,
    ...(unparsed ? [`${passages} no place in a brief; see the notes of the kind unparsed`] : []),
    ...notices,
  ]
  for (const line of lines) say(`${source}: ${line}`, world)
}
