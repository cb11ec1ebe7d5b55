import { append } from '../model/append.ts'
import { compareEntries, dayOf, slugOf, stemOf, type Entry } from '../model/entry.ts'
import { Failure, FileFault, UsageFault, faultOf } from '../model/fault.ts'
import { fold } from '../model/fold.ts'
import { didYouMean } from '../model/nearest.ts'
import { within, type Period } from '../model/period.ts'
import { hasFolder, onOneLine } from '../model/path.ts'
import type { Files } from '../platform/world.ts'
import type { IndexQuery } from './index/candidate-rows.ts'
import { withoutForeignFiles } from './foreign-files.ts'
import { load, type Candidates, type Finding, type Loaded, type Reader } from './load.ts'
import { missingFile } from './missing-file.ts'
import { isBriefFile, walk } from './walk.ts'

export interface Where {
  /** The library's folder; undefined if there is no library. */
  readonly folder: string | undefined
  /** Where a user chose it: `--library`. */
  readonly origin?: string
  /** The folder of the briefs that the package ships. */
  readonly samples: string
  readonly files: Files
  readonly reader: Reader
  /** Whether all files of a named folder that are not briefs are reported, each with its problems. */
  readonly listsForeignFiles?: boolean
  /** The candidates from the index of a large library; undefined without an index. */
  readonly indexed?: (folder: string, query: IndexQuery) => Promise<Candidates | undefined>
  /** The period of a word that names a day. */
  readonly dayNamed: (word: string) => Period | undefined
}

/** No library, and the command needs one: the first run. */
export class NoLibrary extends Failure {
  constructor() {
    super('there is no library yet')
  }
}

/** The briefs of the library that a query may want: all of them if there is no index. */
export async function candidates(where: Where, query: IndexQuery): Promise<Candidates> {
  const { files, reader, indexed } = where
  const library = libraryOf(where)
  const found = await indexed?.(library, query)
  if (found) return found
  const { paths, findings } = walk(library, files)
  const loaded = await load(paths, reader)
  return { entries: loaded.entries.toSorted(compareEntries), findings: [...findings, ...loaded.findings] }
}

/** Every brief below a folder that a user named. */
async function inFolder(folder: string, { files, reader, listsForeignFiles }: Where): Promise<Loaded> {
  const { paths, findings } = walk(folder, files)
  const loaded = await load(paths, reader)
  const { entries, findings: others } = listsForeignFiles ? loaded : withoutForeignFiles(folder, paths.length, loaded)
  return { entries, findings: [...findings, ...others] }
}

/**
 * The briefs that designators name, in their order: a path, a folder, `-`, `latest`, a day, `sample` (one that the package
 * ships), or a slug (exact, else a unique beginning, else a unique part; `#2` picks one of an edition). Throws Failure with the nearest names, or with
 * all that fit where several do.
 */
export async function find(designators: readonly string[], where: Where): Promise<Loaded> {
  const entries: Entry[] = []
  const findings: Finding[] = []
  for (const designator of designators) {
    const found = await briefsNamed(designator, where)
    append(entries, found.entries)
    append(findings, found.findings)
  }
  return { entries, findings }
}

/** What is chosen among candidates. With `--trust-index`, changed files among them are read again. */
async function chosen(
  where: Where,
  query: IndexQuery,
  choose: (entries: Iterable<Entry>) => readonly Entry[],
): Promise<Loaded> {
  let found: Candidates | undefined = await candidates(where, query)
  for (;;) {
    const entries = choose(found.entries)
    const again: Candidates | undefined = await found.changedAmong?.(entries)
    if (!again) return { entries, findings: found.findings }
    found = again
  }
}

/** The newest brief. */
export async function latest(where: Where): Promise<Loaded> {
  return chosen(where, { newest: true }, ([newest]) => (newest ? [newest] : []))
}

async function briefsNamed(designator: string, where: Where): Promise<Loaded> {
  if (designator === '-') return load(['-'], where.reader)
  if (designator === 'latest') return latest(where)
  if (designator === 'sample') return latest({ ...where, folder: where.samples })
  if (designator.startsWith('sample:')) return briefsNamed(designator.slice(7), { ...where, folder: where.samples })
  const period = where.dayNamed(designator)
  if (period) return ofDay(designator, period, where)
  if (/^\d{4}-\d\d-\d\d$/.test(designator)) throw new Failure(`"${designator}" is not a calendar day`)
  const { files } = where
  const [word, number] = numbered(designator)
  const name = inItsForm(word, files)
  const loaded = isFolder(name, where) ? inFolder(name, where) : inFile(fileOf(name, where), where)
  return picked(await loaded, number, designator)
}

async function inFile(path: string, { folder, files, reader }: Where): Promise<Loaded> {
  const loaded = await load([path], reader)
  const [finding] = loaded.findings
  return finding?.message === 'no such file' ? { ...loaded, findings: [missingFile(path, folder, files)] } : loaded
}

/** A word that is a folder and a slug of the library is the slug (`./night-buses` is the folder). */
export function isFolder(name: string, where: Where): boolean {
  if (where.files.kind(name) !== 'folder') return false
  return hasFolder(name) || where.folder === undefined || !hasSlug(name, where)
}

/** A path, else a slug of the library. */
function fileOf(name: string, where: Where): string {
  if (where.files.kind(name) === 'file' || hasFolder(name)) return name
  if (!isBriefFile(name)) return pathOf(name, where)
  return where.folder !== undefined && hasSlug(slugOf(name), where) ? pathOf(stemOf(name), where) : name
}

function hasSlug(name: string, where: Where): boolean {
  return walk(libraryOf(where), where.files).paths.some((path) => isSameName(slugOf(path), name))
}

/** Whether two names look the same: macOS writes é as two characters, other systems as one. */
function isSameName(a: string, b: string): boolean {
  return a === b || a.normalize() === b.normalize()
}

/** A path as its folder has it, in whichever form of Unicode that is. */
function inItsForm(path: string, files: Files): string {
  if (/^[ -~]*$/.test(path)) return path
  const forms = [path, path.normalize('NFC'), path.normalize('NFD')]
  return forms.find((form) => files.kind(form)) ?? path
}

async function ofDay(word: string, period: Period, where: Where): Promise<Loaded> {
  const isOfDay = ({ brief }: Entry) => dayOf(brief) !== '' && within(dayOf(brief), period)
  const found = await chosen(where, { periods: [period] }, (entries) => [...entries].filter(isOfDay))
  if (found.entries.length) return found
  const { entries: others } = await candidates(where, {})
  const days = [...new Set(Array.from(others, ({ brief }) => dayOf(brief)).filter(Boolean))].sort()
  const before = days.filter((day) => day < (period.from ?? '')).at(-1)
  const after = days.find((day) => day > (period.to ?? ''))
  const near = [before, after].filter((day) => day !== undefined)
  throw new Failure(`no brief is dated "${word}"${near.length ? `; the nearest dates are ${near.join(' and ')}` : ''}`)
}

function pathOf(name: string, where: Where): string {
  const { paths, findings } = walk(libraryOf(where), where.files)
  const named = paths.map((path) => ({ path, slug: slugOf(path), stem: stemOf(path) }))
  const wanted = fold(name)
  const tests = [
    (text: string) => text === name,
    (text: string) => isSameName(text, name),
    (text: string) => isSameName(text.toLowerCase(), name.toLowerCase()),
    (text: string) => fold(text) === wanted,
    (text: string) => fold(text).startsWith(wanted),
    (text: string) => fold(text).includes(wanted),
  ]
  for (const test of tests) {
    const found = named.filter(({ slug, stem }) => test(slug) || test(stem))
    if (found.length === 1) return found[0]!.path
    if (found.length > 1) throw new Failure(`"${onOneLine(name)}" matches several briefs:\n${shown(namesOf(found))}`)
  }
  const dated = /^\d{4}-/.test(name)
  const slugs = named.map(({ slug, stem }) => (dated ? stem : slug))
  const hidden = findings.map(({ path, message }) => `\n${path}: ${message}`)
  throw new Failure(
    `no brief is called "${onOneLine(name)}"; ${didYouMean(name, slugs, 'to list all briefs, run: brief list')}${hidden.join('')}`,
  )
}

// Names as they may be typed; where two folders have the same, only the path tells them apart.
function namesOf(found: readonly { readonly path: string; readonly stem: string }[]): string[] {
  const stems = found.map(({ stem }) => stem)
  return new Set(stems).size === stems.length ? stems : found.map(({ path }) => path)
}

function shown(stems: readonly string[]): string {
  const most = 20
  const more = stems.length > most ? [`  … and ${stems.length - most} more`] : []
  return [...stems.slice(0, most).map((stem) => `  ${stem}`), ...more].join('\n')
}

/** `ferry.yaml#2` as its file and its number. */
export function numbered(designator: string): [string, number | undefined] {
  const match = /^(.+)#(\d{1,6})$/.exec(designator)
  return match ? [match[1]!, Number(match[2])] : [designator, undefined]
}

/** The brief of a file that has a number. Throws Failure if there is none. */
export function picked(loaded: Loaded, number: number | undefined, designator: string): Loaded {
  if (number === undefined) return loaded
  const entries = loaded.entries.filter((entry) => entry.number === number)
  const broken = loaded.findings.some(({ problem }) => problem?.severity !== 'warning')
  if (entries.length || broken) return { ...loaded, entries }
  throw new Failure(`no brief "${onOneLine(designator)}"; briefs in this file: ${loaded.entries.length}`)
}

function libraryOf({ folder, files, origin }: Pick<Where, 'folder' | 'files' | 'origin'>): string {
  if (folder === undefined) throw new NoLibrary()
  checkFolder(folder, files, origin)
  return folder
}

/** Throws UsageFault if a library is not a folder; `origin` is the place where the user chose it. */
export function checkFolder(folder: string, files: Files, origin?: string): void {
  const kind = files.kind(folder)
  if (kind === 'folder') return
  const place = origin ? `${origin}: ` : ''
  const reason = kind ? 'is not a folder' : 'cannot be found'
  throw new UsageFault(`${place}"${onOneLine(folder)}" ${reason}; a library is a folder of briefs`)
}

/** An error of reading a library's folder, with the place where the user chose it; any other error unchanged. */
export function withOrigin(error: unknown, { folder, origin }: Pick<Where, 'folder' | 'origin'>): unknown {
  const fault = faultOf(error)
  if (!origin || fault?.kind !== 'file' || fault.path !== folder) return error
  return new FileFault(origin, `"${onOneLine(folder)}" cannot be read: ${fault.message}`)
}
