import type { Entry, StoredSentence } from '../../model/entry.ts'
import { UsageFault } from '../../model/fault.ts'
import { excerptOf, marksIn, type Mark } from '../../model/query/marks.ts'
import type { Passage } from '../../model/passage.ts'
import { queryMatch } from '../../model/query/fitting.ts'
import type { Query } from '../../model/query/query.ts'
import { bestPassage, bestSentence, type Match } from '../../model/search.ts'
import type { Facts } from '../../model/select.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import { hitFields, type HitRecord } from '../../render/records/hit-fields.ts'
import { version } from '../../render/records/fields.ts'
import { briefsFor, type Found } from '../selection/briefs.ts'
import type { Call, Command } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { suggestValues } from '../selection/suggest-values.ts'
import { outputOptions, selectionOptions, type Options } from '../arguments/options.ts'
import type { Printer } from '../output/formats.ts'
import { formatsOf, print, type Output } from '../output/print.ts'
import { collected } from '../output/stream.ts'
import { isBy, quoteRecords } from '../selection/quote-records.ts'
import { resolvedQuery } from '../selection/resolve-query.ts'
import { wholeNumber } from '../selection/selection.ts'

export const search: Command = {
  name: 'search',
  summary: 'search briefs, best match first',
  about:
    'Case and accents do not matter. A word that starts with "-" is excluded, so short options must stand alone: -l -e, not -le. In a pipe, each line has slug, date, headline and passage, separated by tabs. The query language: brief help search',
  operands: [{ name: 'QUERY', summary: 'words, \'"a phrase"\', -word, OR, field:value', required: true, many: true }],
  dashWords: true,
  options: ['around', 'before', 'after', 'slugs', 'count', ...selectionOptions, ...outputOptions],
  formats: formatsOf(outputOf(undefined), 'tsv'),
  fields: hitFields,
  examples: [
    { line: 'brief search night bus', does: 'Search for both words' },
    { line: `brief search '"open door policy"'`, does: 'Search for a phrase' },
    { line: "brief search 'speaker:lavrov NATO since:2021'", does: 'Search briefs that quote a person, since 2021' },
    { line: 'brief search heron OR ferry -strike --sort date', does: 'Sort by date instead of relevance' },
    { line: 'brief search ferry -topic:City', does: 'Exclude a topic' },
    { line: "brief search '(heron OR gull) AND NOT strike'", does: 'Use brackets, AND and NOT' },
    { line: 'brief search -C 1 budget', does: 'Print one passage before and after' },
    { line: 'brief search -l budget', does: 'Print only slugs' },
    { line: 'brief search bus --json slug,passage,marks', does: 'Print the position of each match as JSON' },
  ],
  async run(call) {
    const { options, world } = call
    if (options.count && options.slugs) throw new UsageFault('--count and --slugs cannot be combined')
    const query = resolvedQuery(call.operands.join(' '), world.today())
    const context = contextOf(options)
    const { limit: _limit, reverse: _reverse, ...rest } = options
    const request = { ...call, options: rest }
    const { matched, found } = await settled(
      await briefsFor(request, [], 'all', { match: [query], isCut: true }),
      query,
      options,
    )
    const { facts, code } = found
    if (!matched.length)
      await suggestValues(
        call,
        query.map(({ selection }) => selection),
      )
    if (options.count) return printCount(call, matched.length, code)
    for (const { entry } of matched) found.reportWarnings(entry)
    const printing = options.slugs ? onlySlugs(options) : options
    const hitFor = (each: Matched) => hit(each, found.recordOf(each.entry), facts, context)
    const hits = options.slugs ? matched.map(slugHit) : hitsOf(matched, context ? undefined : found.sentences, hitFor)
    return print(search, { ...call, options: printing }, outputOf(context), { records: hits, code })
  },
}

interface Matched {
  readonly entry: Entry
  readonly match: Match
}

/** The briefs to be printed. With `--trust-index` they are looked for again if one of them was changed. */
async function settled(
  found: Found,
  query: Query,
  options: Options,
): Promise<{ readonly matched: readonly Matched[]; readonly found: Found }> {
  const matched = await matchedIn(found, query, options)
  const again = await found.changedAmong(matched.map(({ entry }) => entry))
  return again ? settled(again, query, options) : { matched, found }
}

/** The best first, or in the order that is asked for. */
async function matchedIn(
  { entries, facts }: Found,
  query: Query,
  { sort, reverse, limit }: Options,
): Promise<Matched[]> {
  const matched: Matched[] = []
  for (const entry of entries) {
    const found = queryMatch(query, entry, facts)
    const match = found instanceof Promise ? await found : found
    if (match) matched.push({ entry, match })
  }
  if (!sort) matched.sort((a, b) => b.match.score - a.match.score)
  if (reverse) matched.reverse()
  return limit === undefined ? matched : matched.slice(0, wholeNumber('--limit', limit))
}

async function printCount(call: Call, count: number, code: number): Promise<number> {
  const printed = await print(search, call, countOutput, { records: [count], code })
  return printed === exit.done && !count && call.options.exitStatus ? exit.noMatch : printed
}

/** With the passage that has most of the words; if only a speaker is asked for, the one with their first quote. */
async function hit(
  { entry, match }: Matched,
  record: BriefRecord,
  facts: Facts,
  context: Context | undefined,
): Promise<HitRecord> {
  const speakers = match.alternatives.flatMap(({ fields }) => fields.speaker ?? [])
  const passages = await facts.passages(entry)
  const quoted = speakers.length && !match.terms.length ? await firstQuote(record, passages, speakers) : undefined
  const passage = quoted?.passage ?? bestPassage(match, passages)
  return {
    ...hitOf(entry, match, passage, quoted && [quoted.mark], context !== undefined),
    ...(context && passage && around(passage, passages, context)),
  }
}

/** A hit from the index before its sentence is read. */
interface StoredMatch extends Matched, StoredSentence {
  readonly place: string
  readonly label: string | undefined
}

/** Undefined if the whole text is needed. */
function storedMatch({ entry, match }: Matched): StoredMatch | undefined {
  const sentences = match.terms.length ? entry.stored?.sentences() : undefined
  const sentence = sentences && bestSentence(match, sentences)
  if (!sentences || sentence === undefined) return undefined
  const { path, label } = sentences.headOf(sentence)
  return { entry, match, sentence, place: path, label }
}

/** A class, because its marks are found only for the formats that print them. */
class StoredHit implements HitRecord {
  readonly entry: Entry
  readonly passage: string
  readonly place: string
  readonly label?: string
  readonly #match: Match
  constructor({ entry, match, place, label }: StoredMatch, sentence: string) {
    this.entry = entry
    this.#match = match
    this.passage = sentence.trimEnd()
    this.place = place
    if (label) this.label = label
  }
  get score() {
    return this.#match.score
  }
  get marks() {
    return marksIn(this.passage, this.#match.terms)
  }
}

/** Yields a few hits at once, to print the first soon. Of the others it reads many together, which is much faster. */
function* hitsOf(
  matched: readonly Matched[],
  sentences: Found['sentences'],
  hitFor: (matched: Matched) => HitRecord | Promise<HitRecord>,
): Generator<HitRecord | Promise<HitRecord>> {
  for (let [start, end] = [0, FEW]; start < matched.length; [start, end] = [end, end + MANY]) {
    const some = matched.slice(start, end)
    const stored = sentences ? some.map(storedMatch) : []
    const texts = sentences?.(stored.filter((each) => each !== undefined)) ?? []
    let next = 0
    for (const [i, each] of some.entries()) yield stored[i] ? new StoredHit(stored[i], texts[next++]!) : hitFor(each)
  }
}

const [FEW, MANY] = [64, 16_384]

/** Where only the slug is printed, the text is not read. */
function slugHit({ entry, match: { score } }: Matched): HitRecord {
  return { entry, score, passage: '', marks: [] }
}

function hitOf(
  entry: Entry,
  { score, terms }: Match,
  passage: Passage | undefined,
  marks: readonly Mark[] | undefined,
  isWhole: boolean,
): HitRecord {
  const text = passage?.text ?? entry.brief.headline
  const all = marks ?? marksIn(text, terms)
  const excerpt = isWhole ? { text, marks: all } : excerptOf(text, all)
  return {
    entry,
    score,
    passage: excerpt.text,
    marks: excerpt.marks,
    ...(passage && { place: passage.path }),
    ...(passage?.label && { label: passage.label }),
  }
}

/** How many passages before and after. */
type Context = Readonly<Record<'before' | 'after', number>>

function contextOf({ around: both, before, after }: Options): Context | undefined {
  if ((both ?? before ?? after) === undefined) return undefined
  const sides = both === undefined ? 0 : wholeNumber('--around', both)
  return {
    before: before === undefined ? sides : wholeNumber('--before', before),
    after: after === undefined ? sides : wholeNumber('--after', after),
  }
}

/** The neighbours of a passage, without the headline, which is printed anyway. */
function around({ path }: Passage, passages: readonly Passage[], { before, after }: Context) {
  const body = passages.filter((each) => each.place !== 'headline')
  const at = body.findIndex((each) => each.path === path)
  const texts = body.map(({ text }) => text)
  return { before: texts.slice(Math.max(0, at - before), Math.max(0, at)), after: texts.slice(at + 1, at + 1 + after) }
}

async function firstQuote(record: BriefRecord, passages: readonly Passage[], names: readonly string[]) {
  for (const { quote } of await quoteRecords(record)) {
    const { path, start, end } = quote
    const passage = passages.find((each) => each.path === path)
    if (passage && start !== undefined && end !== undefined && names.some((name) => isBy(name, quote)))
      return { passage, mark: { start, end } satisfies Mark }
  }
  return undefined
}

function onlySlugs(options: Options): Options {
  const { format, json, template, ...rest } = options
  if (template !== undefined) throw new UsageFault('--slugs and --template cannot be combined')
  const isData = json !== undefined || /^(?:jsonl?|tsv|csv)$/.test(format ?? '')
  const isPage = format !== undefined && !/^(?:terminal|text)$/.test(format)
  if (!isData && isPage)
    throw new UsageFault(`--slugs cannot be combined with --format ${format}; use json, jsonl, tsv or csv`)
  return isData ? { ...options, fields: 'slug' } : { ...rest, template: '{slug}' }
}

/** One number, alone or as a record. */
const line: Printer<number> = async (records) => (await collected(records)).map((count) => `${count}\n`)
const countOutput: Output<number> = {
  pages: { terminal: line, text: line, markdown: line },
  fields: [version, { name: 'count', summary: 'how many briefs fit', of: (count) => count }],
  usual: { json: ['version', 'count'], line: ['count'] },
}

function outputOf(context: Context | undefined): Output<HitRecord> {
  const isUsual = (name: string) => context !== undefined || (name !== 'before' && name !== 'after')
  return {
    pages: {
      terminal: async (records, options) => {
        const { hitsPage } = await import('../../render/terminal/hits.ts')
        return [await hitsPage(await collected(records), options)]
      },
      text: async (records, options) => {
        const { hitsText } = await import('../../render/text/hits.ts')
        return [hitsText(await collected(records), options)]
      },
      markdown: async (records) => {
        const { hitsMarkdown } = await import('../../render/markdown/hits.ts')
        return [hitsMarkdown(await collected(records))]
      },
    },
    fields: hitFields,
    usual: {
      json: hitFields.map(({ name }) => name).filter(isUsual),
      line: ['slug', 'date', 'headline', 'passage', 'before', 'after'].filter(isUsual),
    },
  }
}
