import type { Entry } from '../../model/entry.ts'
import { append } from '../../model/append.ts'
import { UsageFault } from '../../model/fault.ts'
import { hashOf } from '../../model/hash.ts'
import { withGuess, withSureSpeaker } from '../../model/quote.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import { quoteFields, type QuoteRecord } from '../../render/records/quote-fields.ts'
import { briefsElse, briefsInTurn } from '../selection/briefs.ts'
import type { Command } from '../command.ts'
import { quoteFilter } from '../selection/quote-filter.ts'
import { suggestValues } from '../selection/suggest-values.ts'
import { outputOptions, selectionOptions, type Options } from '../arguments/options.ts'
import { formatsOf, print } from '../output/print.ts'
import { memoryOf } from '../cache/quote-cache.ts'
import { inOrderOfLots } from '../selection/lots.ts'
import { joined } from '../selection/join-quotes.ts'
import { provable, quoteRecords, quotesOutput } from '../selection/quote-records.ts'
import { selects, wholeNumber } from '../selection/selection.ts'
import type { World } from '../../platform/world.ts'

export const quotes: Command = {
  name: 'quotes',
  summary: 'print quotes with their speakers',
  about:
    'In a pipe, each line has speaker, role, text and slug, separated by tabs. An unknown speaker is empty. --by, --section and --match select quotes, not whole briefs. How quotes are found: brief help quotes',
  operands: [briefsElse('the latest')],
  options: [
    'kind',
    'minWords',
    'maxWords',
    'unattributed',
    'sure',
    'guess',
    'joined',
    'context',
    'proof',
    'random',
    'today',
    ...selectionOptions,
    ...outputOptions,
  ],
  formats: formatsOf(quotesOutput({}), 'tsv'),
  fields: quoteFields,
  examples: [
    { line: 'brief quotes', does: 'Print the quotes of the latest brief' },
    { line: 'brief quotes --by lavrov', does: 'Print the quotes of one speaker' },
    { line: 'brief quotes --all --min-words 8 --kind sentence', does: 'Print the long quotes of the whole library' },
    { line: 'brief quotes kremlin --format jsonl', does: 'Print one JSON object per line' },
    { line: "brief quotes --template '{speaker}: {text}'", does: 'Print quotes by a template' },
    { line: 'brief quotes --sure', does: 'Print only speakers that are almost certain' },
    { line: 'brief quotes --today', does: 'Print the quote of the day' },
  ],
  async run(call) {
    const { options, world } = call
    const keeps = quoteFilter(options, world.today())
    const speakers = speakersBy(options)
    const parts = options.joined ? joined : (records: QuoteRecord[]) => records
    // These options select quotes, so they must not select briefs as well.
    const { by = [], section: labels = [], match: _match, limit, ...rest } = options
    const everything = selects(options) || options.today || options.random !== undefined
    const found = await briefsInTurn({ ...call, options: rest }, call.operands, everything ? 'all' : 'latest', {
      // The index knows only speakers that are certain enough.
      ...(by.length && !options.guess && { by }),
      quotes: true,
    })
    const memory = await memoryOf(call)
    const keep: Keep = ({ quote, entry }) => keeps(quote, entry, found.facts)
    const recordsOf = async (each: BriefRecord) =>
      provable(parts((await quoteRecords(each, memory)).map(speakers)), world.files)
    const most = limit === undefined ? Infinity : wholeNumber('--limit', limit)
    const draw = drawOf(options, world)
    const some = draw
      ? drawn(await found.entries(), (entry) => recordsOf(found.recordOf(entry)), keep, {
          ...draw,
          count: Math.min(draw.count, most),
        })
      : kept(found.records, recordsOf, keep, most)
    const records = orElse(some, () => suggestValues(call, [{ by, labels }], found.named))
    return print(quotes, call, quotesOutput(options), { records, code: found.code })
  },
}

/** Yields the records. Calls `otherwise` if there are none. */
async function* orElse<T>(records: AsyncIterable<T>, otherwise: () => Promise<void>): AsyncGenerator<T> {
  let isEmpty = true
  for await (const record of records) {
    isEmpty = false
    yield record
  }
  if (isEmpty) await otherwise()
}

type Keep = (record: QuoteRecord) => boolean | Promise<boolean>
type RecordsOf = (brief: BriefRecord) => Promise<QuoteRecord[]>

/** Changes which speakers are named: `--sure`, `--guess`. */
function speakersBy({ sure, guess }: Options): (record: QuoteRecord) => QuoteRecord {
  if (sure && guess) throw new UsageFault('--sure and --guess cannot be combined')
  const change = sure ? withSureSpeaker : guess ? withGuess : undefined
  return (record) => (change ? { ...record, quote: change(record.quote) } : record)
}

/** The quotes of briefs one after the other. */
async function* kept(
  briefsFound: AsyncIterable<BriefRecord>,
  recordsOf: RecordsOf,
  keep: Keep,
  most: number,
): AsyncGenerator<QuoteRecord> {
  let count = 0
  for await (const each of briefsFound) {
    for (const record of await recordsOf(each)) {
      if (count >= most) return
      if (!(await keep(record))) continue
      count++
      yield record
    }
  }
}

/** How many quotes are drawn, and the lot of each brief and quote: the highest are taken. */
interface Draw {
  readonly count: number
  readonly lot: (name: string) => number | string
}

function drawOf({ random, today }: Options, world: World): Draw | undefined {
  if (random !== undefined && today) throw new UsageFault('--random and --today cannot be combined')
  // By the day and their own names, so that an added brief seldom changes today's quote.
  if (today) return { count: 1, lot: (name) => hashOf(`${world.today()} ${name}`) }
  if (random === undefined) return undefined
  return { count: random === true ? 1 : wholeNumber('--random', random), lot: () => world.random() }
}

/** One quote of each brief in the order of the lots, so that few briefs are read; then further quotes of these briefs. */
async function* drawn(
  entries: Iterable<Entry>,
  quotesIn: (entry: Entry) => Promise<QuoteRecord[]>,
  keep: Keep,
  { count, lot }: Draw,
): AsyncGenerator<QuoteRecord> {
  const others: QuoteRecord[] = []
  let left = count
  for (const each of inOrderOfLots(entries, ({ slug }) => lot(slug))) {
    if (left <= 0) return
    const own: QuoteRecord[] = []
    for (const record of await quotesIn(each)) if (await keep(record)) own.push(record)
    const [first, ...rest] = inOrderOfLots(own, ({ quote }) => lot(quote.id))
    if (!first) continue
    yield first
    left--
    append(others, rest)
  }
  for (const each of inOrderOfLots(others, ({ quote }) => lot(quote.id))) if (left-- > 0) yield each
}
