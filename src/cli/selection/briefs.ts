import { coming, find, latest, NoLibrary, type Where } from '../../library/find.ts'
import { libraryFolder } from '../../library/folder.ts'
import type { Narrow } from '../../library/index/narrow.ts'
import type { Finding } from '../../library/load.ts'
import { storyOf } from '../../markdown/story.ts'
import type { Entry } from '../../model/entry.ts'
import { Failure } from '../../model/fault.ts'
import { once } from '../../model/once.ts'
import { passagesOf } from '../../model/passage.ts'
import { onOneLine } from '../../model/path.ts'
import { periodOf } from '../../model/period.ts'
import type { Story } from '../../model/story.ts'
import { select, selectInTurn, type Facts, type Selection } from '../../model/select.ts'
import { wordsOf } from '../../model/words.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import { maxBytes } from '../../yaml/bytes.ts'
import type { Call, Operand } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { indexedBriefs } from '../cache/indexed-briefs.ts'
import { readerOf } from '../cache/file-readers.ts'
import { firstRun, ownLibrary } from '../help/first-library.ts'
import { isError, report, say } from '../output/report-problems.ts'
import { configPath } from '../arguments/config.ts'
import type { Options } from '../arguments/options.ts'
import { selectionOf, selects } from './selection.ts'

/** The operand that most commands take. */
export const briefs: Operand = briefsElse('all')

/** The operand of a command that uses `otherwise` if no brief is named. */
export function briefsElse(otherwise: string): Operand {
  return {
    name: 'BRIEF',
    summary: 'slug or part of it, path, folder, day, latest, or - for standard input',
    default: otherwise,
    many: true,
    completes: 'brief',
  }
}

export interface Found {
  readonly records: readonly BriefRecord[]
  /** What selecting among them further has to know. */
  readonly facts: Facts
  /** 3 where a file was no valid brief; the exit code unless something else goes wrong. */
  readonly code: number
}

export interface FoundInTurn extends Pick<Found, 'code' | 'facts'> {
  /** The briefs that were named, before any was chosen among them; undefined where none was. */
  readonly named: Iterable<Entry> | undefined
  /** May be gone through again. */
  readonly records: AsyncIterable<BriefRecord>
}

/**
 * The briefs that a call means: those named, else those that its selection options choose, else all (`list`) or only the
 * latest. Problems of files are reported on stderr, and the others go on. `narrow` tells what else is known of those that
 * the caller has a use for. A caller that prints problems itself passes `tell`.
 */
export async function briefsFor(
  call: Call,
  names = call.operands,
  otherwise: 'latest' | 'all' = 'latest',
  narrow: Narrow = {},
  tell?: (findings: readonly Finding[]) => void,
): Promise<Found> {
  const { records, ...found } = await briefsInTurn(call, names, otherwise, { ...narrow, inTurn: false }, tell)
  const all: BriefRecord[] = []
  for await (const record of records) all.push(record)
  return { records: all, ...found }
}

/** As `briefsFor`, one after the other: the first of a large library need not wait for the last. */
export async function briefsInTurn(
  call: Call,
  names = call.operands,
  otherwise: 'latest' | 'all' = 'latest',
  narrow: Narrow = {},
  tell?: (findings: readonly Finding[]) => void,
): Promise<FoundInTurn> {
  const { options, world } = call
  const where = whereOf(call)
  const selection = selectionOf(options, world.today)
  const only = !names.length && otherwise === 'latest' && !selects(options)
  const inTurn = narrow.inTurn !== false && !reorders(options)
  const loaded = await loadedFor(names, where, only && !reorders(options), { ...selection, ...narrow, inTurn }).catch(
    (error: unknown) => {
      throw error instanceof NoLibrary ? new Failure(firstRun(world)) : error
    },
  )
  const unasked = only || options.today || options.random !== undefined
  if (tell) tell(loaded.findings)
  else report(loaded.findings, { options, world, brief: unasked })
  const stories = new WeakMap<Entry, Promise<Story>>()
  const record = (entry: Entry): BriefRecord => ({ entry, story: () => storyFor(stories, entry) })
  const facts: Facts = {
    passages: async (entry) => entry.stored?.passages() ?? passagesOf(await storyFor(stories, entry)),
    words: (entry) => entry.stored?.words ?? wordsOf(entry.brief),
    quotes: async (name, entry) => (await import('./quote-records.ts')).quotes(name, record(entry)),
  }
  const asGiven = names.length > 0 && otherwise === 'latest'
  const named = names.length ? loaded.entries : undefined
  return { records: { [Symbol.asyncIterator]: chosen }, named, facts, code: codeOf(loaded.findings) }

  async function* chosen(): AsyncGenerator<BriefRecord> {
    const limited = only ? { ...selection, limit: 1 } : selection
    const entries = loaded.inTurn
      ? selectInTurn(loaded.entries, limited, facts)
      : await select([...loaded.entries], limited, facts, { asGiven })
    let isEmpty = true
    for await (const entry of entries) {
      isEmpty = false
      yield record(entry)
    }
    if (isEmpty) await explainNothing(call, selection, named)
  }
}

async function explainNothing(call: Call, selection: Selection, named: Iterable<Entry> | undefined): Promise<void> {
  const { emptyLibrary } = await import('./no-match.ts')
  const folder = emptyLibrary(call)
  if (folder === undefined) return (await import('./suggest-values.ts')).guess(call, [selection], named)
  if (!call.options.quiet) say(`the library "${onOneLine(folder)}" is empty; put briefs (YAML files) in it`, call.world)
}

async function loadedFor(names: readonly string[], where: Where, newest: boolean, narrow: Narrow) {
  if (names.length) return { ...(await find(names, where)), inTurn: false }
  return newest ? { ...(await latest(where)), inTurn: false } : coming(where, narrow)
}

/** The first in an order that is asked for need not be the newest. */
function reorders({ sort, reverse }: Options): boolean {
  return Boolean(sort ?? reverse)
}

export function whereOf({ options, config, world }: Pick<Call, 'options' | 'config' | 'world'>): Where {
  const { files } = world
  const named = namedLibrary({ options, config, world })
  // Computed when it is asked for: a file that is named needs no library.
  const folder = once(() => libraryFolder(named?.folder, ownLibrary(world), world))
  return {
    get folder() {
      return folder()
    },
    ...(named && { origin: named.origin }),
    samples: world.samples,
    files,
    reader: readerOf(files, () => world.stdin(maxBytes)),
    indexed: (folder, narrow) => indexedBriefs(folder, narrow, { options, world }),
    dayNamed: (word) =>
      /^(\d{4}-\d\d-\d\d([Tt ].+)?|today|yesterday|tomorrow)$/.test(word) ? periodOf(word, world.today()) : undefined,
  }
}

/** The library that a user chose, and where. */
function namedLibrary({ options, config, world }: Pick<Call, 'options' | 'config' | 'world'>) {
  const { BRIEF_LIBRARY } = world.env
  if (options.library !== undefined) return { folder: options.library, origin: '--library' }
  if (BRIEF_LIBRARY) return { folder: BRIEF_LIBRARY, origin: 'BRIEF_LIBRARY' }
  return config.library === undefined ? undefined : { folder: config.library, origin: `${configPath(world)}: library` }
}

/** The Markdown of a brief is read when it is first asked for, and once. */
function storyFor(stories: WeakMap<Entry, Promise<Story>>, entry: Entry): Promise<Story> {
  const known = stories.get(entry) ?? storyOf(entry.brief)
  stories.set(entry, known)
  return known
}

function codeOf(findings: readonly Finding[]): number {
  return findings.some(isError) ? exit.file : exit.done
}
