import { candidates, find, latest, NoLibrary, withOrigin, type Where } from '../../library/find.ts'
import { libraryFolder } from '../../library/folder.ts'
import type { IndexQuery } from '../../library/index/candidate-rows.ts'
import type { Candidates, Finding } from '../../library/load.ts'
import { storyOf } from '../../markdown/story.ts'
import type { Entry } from '../../model/entry.ts'
import { Failure } from '../../model/fault.ts'
import { once } from '../../model/once.ts'
import { recent } from '../../model/recent.ts'
import { passagesOf } from '../../model/passage.ts'
import { periodOf } from '../../model/period.ts'
import type { Story } from '../../model/story.ts'
import { select, selectAtOnce, selectInTurn, type Facts, type Selection } from '../../model/select.ts'
import { wordsOf } from '../../model/words.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import { maxBytes } from '../../yaml/bytes.ts'
import type { Call, Operand } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { indexedBriefs } from '../cache/indexed-briefs.ts'
import { readerOf } from '../cache/file-readers.ts'
import { firstRun, ownLibrary } from '../help/first-library.ts'
import { isError, problemReporter, say } from '../output/report-problems.ts'
import type { NamedLibrary } from '../arguments/config.ts'
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

/** What a command knows beforehand of the briefs that it is about to use. */
export interface Hints extends IndexQuery {
  /** They are only counted, not printed: their warnings are not reported. */
  readonly isCounted?: boolean
  /** The command reports the problems of files itself. */
  readonly onProblems?: (findings: readonly Finding[]) => void
  /** The command prints only some of them: it reports their warnings and asks `changedAmong` itself. */
  readonly isCut?: boolean
}

export interface FoundInTurn {
  /** The briefs that were named, before any was chosen among them; undefined if none was named. */
  readonly named: Iterable<Entry> | undefined
  /** Can be iterated several times. */
  readonly records: AsyncIterable<BriefRecord>
  /** The entries of all records, chosen at once: a large library then costs no promise for each brief. */
  readonly entries: () => Promise<Iterable<Entry>>
  readonly recordOf: (entry: Entry) => BriefRecord
  /** What selecting among them further needs. */
  readonly facts: Facts
  /** 3 if a file was not a valid brief; the exit code unless something else goes wrong. */
  readonly code: number
  /** Reports the warnings of a brief that is printed. */
  readonly reportWarnings: (entry: Entry) => void
}

export interface Found extends Omit<FoundInTurn, 'records' | 'entries'> {
  readonly entries: Iterable<Entry>
  readonly records: readonly BriefRecord[]
  /** With `--trust-index`: what is found once more if the file of a brief that is to be printed was changed. */
  readonly changedAmong: (printed: readonly Entry[]) => Promise<Found | undefined>
  readonly sentences: Candidates['sentences']
}

/**
 * The briefs that a call means: those named, else those that its selection options choose, else all (`list`) or only the
 * latest. Problems of files are reported on stderr; the other files are still read.
 */
export async function briefsFor(
  call: Call,
  names = call.operands,
  otherwise: 'latest' | 'all' = 'latest',
  hints: Hints = {},
): Promise<Found> {
  const request = requestOf(call, names, otherwise, hints)
  return collected(request, await settled(request, await loaded(request)))
}

async function collected(request: Request, found: Candidates): Promise<Found> {
  const { records: _records, entries, recordOf, ...rest } = foundIn(request, found)
  const all = await entries()
  const records = once(() => Array.from(all, recordOf))
  return {
    ...rest,
    recordOf,
    entries: all,
    sentences: found.sentences,
    get records() {
      return records()
    },
    async changedAmong(printed) {
      const again = await found.changedAmong?.(printed)
      return again && collected({ ...request, isReported: true }, again)
    },
  }
}

/** As `briefsFor`, one after the other: the first of a large library need not wait for the last. */
export async function briefsInTurn(
  call: Call,
  names = call.operands,
  otherwise: 'latest' | 'all' = 'latest',
  hints: Hints = {},
): Promise<FoundInTurn> {
  const request = requestOf(call, names, otherwise, hints)
  return foundIn(request, await settled(request, await loaded(request)))
}

/** What a call asks for. */
interface Request {
  readonly call: Call
  readonly names: readonly string[]
  readonly where: Where
  readonly selection: Selection
  readonly hints: Hints
  /** Only the latest brief is meant. */
  readonly isLatest: boolean
  readonly isInOrderOfNames: boolean
  /** The errors of files have been reported. */
  readonly isReported?: boolean
}

function requestOf(call: Call, names: readonly string[], otherwise: 'latest' | 'all', hints: Hints): Request {
  const where = whereOf(call, hints.onProblems !== undefined)
  const selection = selectionOf(call.options, call.world.today)
  const isLatest = !names.length && otherwise === 'latest' && !selects(call.options)
  const isInOrderOfNames = names.length > 0 && otherwise === 'latest'
  return { call, names, where, selection, hints, isLatest, isInOrderOfNames }
}

async function loaded({ call, names, where, selection, hints, isLatest }: Request): Promise<Candidates> {
  try {
    if (names.length) return await find(names, where)
    if (isLatest && !reorders(call.options)) return await latest(where)
    const match = [...(selection.match ?? []), ...(hints.match ?? [])]
    return await candidates(where, { ...selection, ...hints, match })
  } catch (error) {
    throw error instanceof NoLibrary ? new Failure(firstRun(call.world)) : withOrigin(error, where)
  }
}

function foundIn(request: Request, found: Candidates): FoundInTurn {
  const { call, names, selection, hints, isLatest } = request
  const { options } = call
  const isWhole = names.length > 0 || !(isLatest || selects(options) || options.today || options.random !== undefined)
  const reporter = problemReporter(found.findings, call)
  if (hints.onProblems) hints.onProblems(found.findings)
  else if (!request.isReported) reporter.reportErrors(isWhole)
  const { facts, record } = factsFor(options)
  const named = names.length ? found.entries : undefined
  const isPrinted = !hints.isCounted && !hints.isCut && !hints.onProblems
  return {
    records: { [Symbol.asyncIterator]: chosen },
    entries,
    recordOf: record,
    named,
    facts,
    code: codeOf(found.findings),
    reportWarnings(entry) {
      if (found.findings.length) reporter.reportWarnings(entry.path)
    },
  }

  async function* chosen(): AsyncGenerator<BriefRecord> {
    let hasNone = true
    for await (const entry of entriesIn(request, found, facts)) {
      hasNone = false
      if (isPrinted && found.findings.length) reporter.reportWarnings(entry.path)
      yield record(entry)
    }
    if (hasNone) await explainNothing(call, selection, named)
  }

  async function entries(): Promise<Iterable<Entry>> {
    const all = await allIn(request, found, facts)
    if (isPrinted && found.findings.length) for (const { path } of all) reporter.reportWarnings(path)
    if (isEmpty(all)) await explainNothing(call, selection, named)
    return all
  }
}

async function explainNothing(call: Call, selection: Selection, named: Iterable<Entry> | undefined): Promise<void> {
  const { emptyFolder } = await import('./no-match.ts')
  const folder = emptyFolder(call)
  if (folder === undefined) return (await import('./suggest-values.ts')).suggestValues(call, [selection], named)
  if (!call.options.quiet) say(`${folder} is empty; put briefs (YAML files) in it`, call.world)
}

function isEmpty(items: Iterable<unknown>): boolean {
  for (const _ of items) return false
  return true
}

/** The entries that a selection keeps, in the order in which they are printed. */
async function* entriesIn(request: Request, found: Candidates, facts: Facts): AsyncGenerator<Entry> {
  if (isNewestFirst(request)) yield* selectInTurn(found.entries, limited(request), facts)
  else yield* await allIn(request, found, facts)
}

async function allIn(request: Request, { entries }: Candidates, facts: Facts): Promise<Iterable<Entry>> {
  if (isNewestFirst(request)) return selectAtOnce(entries, limited(request), facts)
  return select([...entries], limited(request), facts, { asGiven: request.isInOrderOfNames })
}

/** Whether entries are printed in the order of the candidates. */
function isNewestFirst({ call: { options }, names }: Request): boolean {
  return !names.length && !reorders(options)
}

function limited({ selection, isLatest }: Request): Selection {
  return isLatest ? { ...selection, limit: 1 } : selection
}

/** With `--trust-index`: the candidates without changed files among those that are printed. */
async function settled(request: Request, found: Candidates): Promise<Candidates> {
  if (!found.changedAmong || request.hints.isCounted || request.hints.isCut) return found
  const { facts } = factsFor(request.call.options)
  const again = await found.changedAmong([...(await allIn(request, found, facts))])
  return again ? settled(request, again) : found
}

/** What selecting needs to know of entries. */
function factsFor(options: Options): { readonly facts: Facts; readonly record: (entry: Entry) => BriefRecord } {
  const storyFor = storyCache()
  const record = (entry: Entry): BriefRecord => ({
    entry,
    story: async () => printedStory(await storyFor(entry), options),
  })
  const facts: Facts = {
    passages: async (entry) => entry.stored?.passages() ?? passagesOf(await storyFor(entry)),
    words: (entry) => entry.stored?.words ?? wordsOf(entry.brief),
    quotes: async (name, entry) => (await import('./quote-records.ts')).quotes(name, record(entry)),
  }
  return { facts, record }
}

/** With another order, the first brief may not be the newest. */
function reorders({ sort, reverse }: Options): boolean {
  return Boolean(sort ?? reverse)
}

export function whereOf(
  { options, config, world }: Pick<Call, 'options' | 'config' | 'world'>,
  listsForeignFiles = false,
): Where {
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
    listsForeignFiles,
    files,
    reader: readerOf(files, () => world.stdin(maxBytes)),
    indexed: (folder, query) => indexedBriefs(folder, query, { options, world }),
    dayNamed: (word) =>
      /^(\d{4}-\d\d-\d\d([Tt ].+)?|today|yesterday|tomorrow)$/.test(word) ? periodOf(word, world.today()) : undefined,
  }
}

/** The library that a user chose, and the place where. */
export function namedLibrary({
  options,
  config,
  world,
}: Pick<Call, 'options' | 'config' | 'world'>): NamedLibrary | undefined {
  const { BRIEF_LIBRARY } = world.env
  if (options.library !== undefined) return { folder: options.library, origin: '--library' }
  if (BRIEF_LIBRARY) return { folder: BRIEF_LIBRARY, origin: 'BRIEF_LIBRARY' }
  return config.library
}

/**
 * The Markdown of a brief is read when it is first asked for, and once. The index may have a hundred thousand briefs: of
 * those only the last few stories are kept.
 */
function storyCache(): (entry: Entry) => Promise<Story> {
  const stories = new WeakMap<Entry, Promise<Story>>()
  const recentStory = recent(FEW, (entry: Entry) => storyOf(entry.brief))
  return (entry) => {
    if (entry.stored) return recentStory(entry)
    const story = stories.get(entry) ?? storyOf(entry.brief)
    stories.set(entry, story)
    return story
  }
}

const FEW = 16

/** The story as options want it printed. */
async function printedStory(story: Story, { images }: Options): Promise<Story> {
  return images === false ? (await import('../../model/pictures.ts')).storyWith(story, () => undefined) : story
}

function codeOf(findings: readonly Finding[]): number {
  return findings.some(isError) ? exit.file : exit.done
}
