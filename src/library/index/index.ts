import type { Machine } from '../../platform/machine.ts'
import type { Entry } from '../../model/entry.ts'
import type { Files } from '../../platform/world.ts'
import type { Coming, Finding, Loaded } from '../load.ts'
import { catchUp, type Work } from './catch-up.ts'
import { isDamage, openDatabase, type Database } from './database.ts'
import { entriesOf, rowsByDate, rowsWhere, type Row } from './entries.ts'
import { newestFirst, type Placed } from './in-turn.ts'
import { whereOf, type Narrow } from './narrow.ts'
import { sealAt, type Seal } from './seal.ts'
import type { Makers } from './sheet.ts'
import { differences, statusOf, type Status } from './status.ts'
import { findingsIn, folderIn, foldersIn, hasTables, makeTables } from './store.ts'
import { isKnown, namesIn, pathIn, QUOTED, READ, survey, trusted, WIDTH, type Folder } from './survey.ts'

export interface Setting {
  /** The library's folder, as it is printed. */
  readonly root: string
  /** The file of the index's seal; the database is beside it. */
  readonly path: string
  /** Of the program: what another one wrote is not read. */
  readonly edition: string
  readonly files: Files
  readonly machine: Machine
  readonly makers: Makers
  /** Asks whether folders changed, and of the files only those that may be wanted. */
  readonly trust: boolean
  readonly progress: (done: number, all: number) => void
  /** Throws an error of the index, which otherwise is only the reason to do without it. */
  readonly debug: boolean
}

/** Given in place of an answer after Ctrl-C. */
export const interrupted = 'interrupted'

/**
 * The briefs of a library that may be wanted, from its index, which is brought up to date before. Undefined where there
 * can be no index: the library is then read as if there were none, with the same result.
 */
export async function indexed(narrow: Narrow, setting: Setting): Promise<Coming | typeof interrupted | undefined> {
  try {
    const seal = sealAt(setting.path, setting.edition, setting.machine)
    const statesOf = setting.machine.surveyor(!setting.trust && seal.size > MANY)
    return await answer(await opened(seal, setting), seal, narrow, { ...setting, statesOf })
  } catch (error) {
    if (setting.debug) throw error
    if (isDamage(error)) discard(setting)
    return undefined
  }
}

/** Bytes of the index of twenty-five thousand briefs: with fewer another thread comes too late to be of use. */
const MANY = 50e6

async function opened(seal: Seal, setting: Setting): Promise<Database> {
  if (!seal.isSound) clear(setting)
  if (!seal.isSound) seal.open()
  const database = await openDatabase(seal.database)
  setting.machine.atEnd(database.close)
  // Without spilling a writer waits for readers once, at its commit, and not at each page that it runs out of room for.
  database.run(
    'PRAGMA page_size = 16384; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 200; PRAGMA cache_spill = OFF',
  )
  if (hasTables(database)) return database
  database.run('BEGIN IMMEDIATE')
  if (!hasTables(database)) makeTables(database)
  database.run('COMMIT')
  seal.close()
  return database
}

/** Brings the index up to date, quotes too, and tells what it is; a text says why there can be none. */
export async function status(setting: Setting, verify: boolean, isSecond = false): Promise<Status | string> {
  try {
    const seal = sealAt(setting.path, setting.edition, setting.machine)
    const database = await opened(seal, setting)
    const statesOf = setting.machine.surveyor(false)
    const loaded = await answer(database, seal, NOTHING, { ...setting, statesOf, debug: true })
    if (loaded === interrupted) return interrupted
    const facts = { ...statusOf(database, seal.database, setting), findings: loaded.findings }
    if (!verify) return facts
    const paths = new Set(database.rows('SELECT path FROM briefs').map(([path]) => path as string))
    return { ...facts, different: await differences(database, [...paths], setting) }
  } catch (error) {
    if (setting.debug) throw error
    if (isDamage(error) && !isSecond) {
      clear(setting)
      return status(setting, verify, true)
    }
    return error instanceof Error ? error.message : String(error)
  }
}

/** All quotes, and no brief. */
const NOTHING: Narrow = { quotes: true, none: true }

/** Takes the databases away that a library had; the next command makes a new one. */
export function clear({ path, files, machine }: Pick<Setting, 'path' | 'files' | 'machine'>): void {
  const [, folder, name] = /^(.*[/\\])(.*)\.seal$/.exec(path)!
  machine.remove(path)
  if (files.kind(folder!) !== 'folder') return
  for (const each of files.list(folder!)) if (each.name.startsWith(`${name}-`)) machine.remove(folder! + each.name)
}

/** As `clear`, of what turned out to be damaged; where it may not be taken away, it stays, and is not believed again. */
export function discard(place: Pick<Setting, 'path' | 'files' | 'machine'>): void {
  try {
    clear(place)
  } catch {
    // The answer does not depend on it.
  }
}

interface Answering extends Setting {
  readonly statesOf: ReturnType<Machine['surveyor']>
}

async function answer(
  database: Database,
  seal: Seal,
  narrow: Narrow,
  setting: Answering,
): Promise<Coming | typeof interrupted> {
  const { root, files, machine, makers, trust, progress, debug } = setting
  const level = asksQuotes(narrow) ? QUOTED : READ
  const pathOf = (path: string) => files.join(root, path)
  const work: Work = { machine, makers, level, pathOf, progress, debug, isEager: narrow.none ?? false }
  for (let tries = 1; ; tries++) {
    const version = versionOf(database)
    const look = { root, files, machine, level, statesOf: setting.statesOf }
    const found = (trust && trusted(foldersIn(database, true), look)) || (await survey(foldersIn(database), look))
    const { left, gone, isInterrupted } = await catchUp(database, seal, found, work)
    if (isInterrupted) return interrupted
    // The first query takes a lock: whatever others write, it is not written before this process ends.
    database.run('BEGIN')
    database.rows('SELECT 1 FROM folders LIMIT 1')
    const isSame = versionOf(database) === version
    if (isSame || tries === 3) {
      return comingFrom(database, { ...found, left, gone }, entriesIn(database, setting), narrow, setting)
    }
    database.run('COMMIT')
  }
}

function entriesIn(database: Database, { root, files, machine }: Setting): (row: Row) => Entry {
  return entriesOf(database, machine.unpack, ({ path }) => files.join(root, path))
}

/** Whether all quotes must be known. Those of a few briefs are found again sooner than those of all others. */
export function asksQuotes({ by, quotes, ...narrow }: Narrow): boolean {
  return (
    Boolean(by?.length) ||
    (narrow.match ?? []).flat().some(({ fields, not }) => fields.speaker ?? not.speaker) ||
    (quotes === true && whereOf(narrow).values.length === 0)
  )
}

interface Seen {
  readonly folders: readonly Folder[]
  /** Paths of files that the index knows nothing of, or what was so before. */
  readonly left: readonly string[]
  readonly gone: readonly string[]
  /** What could not be looked into. */
  readonly findings: readonly Finding[]
}

function versionOf(database: Database): unknown {
  return database.rows('PRAGMA data_version')[0]?.[0]
}

async function comingFrom(
  database: Database,
  seen: Seen,
  entryOf: (row: Row) => Entry,
  narrow: Narrow,
  setting: Setting,
): Promise<Coming> {
  const { root, files, makers, trust } = setting
  const { folders, left, gone } = seen
  const pathOf = (path: string) => files.join(root, path)
  const [unknown, lost] = [new Set(left), new Set(gone)]
  const isSure = ({ path }: { readonly path: string }) => !unknown.has(path) && !lost.has(path)
  const where = whereOf(narrow, [...left, ...gone])
  const inTurn = narrow.inTurn === true && !trust
  const rows = inTurn ? [] : [...rowsWhere(database, where)].filter(isSure)
  const late = trust ? changedOf(database, rows, setting) : []
  if (late.length)
    return comingFrom(database, { ...seen, left: [...left, ...late] }, entryOf, narrow, { ...setting, trust: false })

  const before = walkOrder(folders)
  const fresh: (Loaded & { readonly path: string })[] = []
  for (const path of left) fresh.push({ path, ...(await makers.load(pathOf(path))) })
  const read = fresh.flatMap(({ path, entries }) => entries.map((entry) => placed(entry, path)))
  const findings = [
    ...findingsIn(database).filter(isSure),
    ...fresh.map(({ path, findings: found }) => ({ path, findings: found })),
  ]
  const inFiles = findings
    .sort((a, b) => before(a.path, b.path))
    .flatMap(({ path, findings: found }): Finding[] => found.map((each) => ({ ...each, path: pathOf(path) })))
  return { inTurn, entries: { [Symbol.iterator]: entries }, findings: [...seen.findings, ...inFiles] }

  function* entries(): Generator<Entry> {
    const all: Iterable<Row | Read> = inTurn
      ? newestFirst<Row | Read>(sure(rowsByDate(database, where)), read, before)
      : [...rows, ...read].sort((a, b) => before(a.path, b.path) || a.number - b.number)
    for (const each of all) yield 'entry' in each ? each.entry : entryOf(each)
  }

  function* sure(some: Iterable<Row>): Generator<Row> {
    for (const row of some) if (isSure(row)) yield row
  }
}

/** A brief that was just read. */
interface Read extends Placed {
  readonly entry: Entry
}

function placed(entry: Entry, path: string): Read {
  return { path, number: entry.number, slug: entry.slug, date: entry.brief.date ?? '', entry }
}

/** Of trusted files those that may be shown, and are not as they were read. */
function changedOf(database: Database, rows: readonly Row[], { root, machine }: Setting): string[] {
  const shown = new Map<string, Set<string>>()
  for (const { path } of rows) {
    const { folder, name } = parted(path)
    shown.set(folder, (shown.get(folder) ?? new Set()).add(name))
  }
  return [...shown].flatMap(([path, wanted]) => {
    const { names, files } = folderIn(database, path)
    const asked = namesIn(names).flatMap((name, at) => (wanted.has(name) ? [{ name, place: at * WIDTH }] : []))
    const found = machine.states(pathIn(root, path), asked.map(({ name }) => name).join('/'))
    const changed = asked.filter(({ place }, i) => !isKnown(found, i * 4, files, place))
    return changed.map(({ name }) => pathIn(path, name))
  })
}

/** As a walk comes upon them: the files of a folder before those of the folders in it, each in the order of names. */
function walkOrder(folders: readonly Folder[]): (a: string, b: string) => number {
  const places = new Map(folders.map(({ path }, i) => [path, i]))
  const spots = new Map<string, { readonly place: number; readonly name: string }>()
  const spotOf = (path: string) => {
    const known = spots.get(path)
    if (known) return known
    const { folder, name } = parted(path)
    const spot = { place: places.get(folder)!, name }
    spots.set(path, spot)
    return spot
  }
  return (a, b) => {
    if (a === b) return 0
    const [x, y] = [spotOf(a), spotOf(b)]
    return x.place === y.place ? (x.name < y.name ? -1 : 1) : x.place - y.place
  }
}

function parted(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/')
  return { folder: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) }
}
