import { Failure, UsageFault } from '../../model/fault.ts'
import { fold } from '../../model/fold.ts'
import { oneOf } from '../../model/nearest.ts'
import { quoteFields, type QuoteRecord } from '../../render/records/quote-fields.ts'
import { shareOfVoiceFields } from '../../render/records/share-of-voice-fields.ts'
import type { TimelineEntry } from '../../render/page/timeline.ts'
import type { Records } from '../../render/records/records.ts'
import { personFields, type PersonRecord } from '../../render/records/people-fields.ts'
import type { Command } from '../command.ts'
import { printReport } from '../people/print-report.ts'
import { peopleIn, quotesBySpeakers, selectedQuotes } from '../people/selected-quotes.ts'
import { noSuchPerson } from '../selection/suggest-values.ts'
import { outputOptions, selectionOptions, type Options } from '../arguments/options.ts'
import { formatsOf, print, type Output } from '../output/print.ts'
import { collected } from '../output/stream.ts'
import { provable, quotesOutput } from '../selection/quote-records.ts'
import { selects, wholeNumber } from '../selection/selection.ts'

const output: Output<PersonRecord> = {
  pages: {
    terminal: async (records, options) => {
      const page = await import('../../render/terminal/people.ts')
      return [await page.people(await collected(records), options)]
    },
  },
  fields: personFields,
  usual: {
    json: personFields.map(({ name }) => name),
    line: ['name', 'quotes', 'first', 'last', 'roles', 'topics'],
  },
}

/** What one person said, in order of time, with dates and links. */
const timeline: Output<QuoteRecord> = {
  pages: {
    terminal: async (records, options) => {
      const { timelinePage } = await import('../../render/terminal/timeline.ts')
      return [await timelinePage(await entriesOf(records), options)]
    },
    text: async (records, { columns }) => {
      const { timelineText } = await import('../../render/text/timeline.ts')
      return [timelineText(await entriesOf(records), columns)]
    },
    markdown: async (records) => {
      const { timelineMarkdown } = await import('../../render/markdown/timeline.ts')
      return [timelineMarkdown(await entriesOf(records))]
    },
  },
  fields: quoteFields,
  usual: {
    json: ['version', 'date', 'speaker', 'role', 'text', 'slug', 'headline', 'proof'],
    line: ['date', 'text', 'slug', 'proof'],
  },
}

async function entriesOf(records: Records<QuoteRecord>): Promise<TimelineEntry[]> {
  const { timelineOf } = await import('../../render/page/timeline.ts')
  return timelineOf(records)
}

export const people: Command = {
  name: 'people',
  summary: "list the people who are quoted, or one person's quotes",
  about: [
    'Names of the same person are joined: Lavrov and Sergey Lavrov. In a pipe, each line has name, quotes, first and last day, roles and topics, separated by tabs.',
    '--report prints the share of voice of a selection: who is quoted most, by topic and by month; how many different speakers; people and organisations; people without a role. With --on or --since it compares with the period of the same length before. Quotes without a speaker are not counted. The kind of a speaker is decided by name and role; gender and origin are never inferred. -n sets how many names a list has (default: 10).',
    'The report as JSON is an array with one object: from and to; totals and before (briefs, quotes, speakers); voices and gone (name, kind, role, quotes, share from 0 to 1, before); topics, months and kinds (name, quotes, share, before, speakers, top). Formats of the report: terminal, text, markdown, html, json, jsonl.',
  ],
  operands: [
    { name: 'NAME', summary: 'a name, or a part of it that only one person has', many: true, completes: 'speaker' },
  ],
  options: ['timeline', 'report', ...selectionOptions, ...outputOptions],
  // A list has no html, and a report no tsv: each of them refuses what it does not have.
  formats: [...formatsOf({ ...output, pages: quotesOutput({}).pages }, 'tsv'), 'html'],
  fields: ([name], { report }) => (report ? shareOfVoiceFields : name === undefined ? personFields : quoteFields),
  examples: [
    { line: 'brief people', does: 'List the people of the library, most quoted first' },
    { line: 'brief people sergey lavrov', does: 'Print what one person said, oldest first' },
    { line: 'brief people lavrov --timeline', does: 'Print what one person said, with dates and links' },
    { line: 'brief people --topic World --since 2021', does: 'List the people of a topic since 2021' },
    { line: 'brief people --report --on 2021', does: 'Report the share of voice of a year, against the year before' },
    { line: "brief people --template '{quotes} {name}'", does: 'Print names and counts by a template' },
  ],
  async run(call) {
    const { operands, options } = call
    const name = operands.length ? operands.join(' ') : undefined
    if (options.report) return printReport(people, call, name)
    if (options.format === 'html') throw new UsageFault('--format html needs --report: brief people --report')
    if (name === undefined && (options.format === 'text' || options.format === 'markdown'))
      throw new UsageFault(`--format ${options.format} needs a name or --report: brief people NAME`)
    if (options.timeline && name === undefined) throw new UsageFault('--timeline needs a name: brief people NAME')
    const { limit: _limit, ...rest } = options
    const { selected, code } = await selectedQuotes({ ...call, options: rest })
    const places = name === undefined ? undefined : new Map<string, number[]>()
    const quoted = await peopleIn(selected, places)
    if (!places) return print(people, call, output, { records: limited(quoted, options), code })
    const one = quoted.length ? named(name!, quoted, selects(options) ? 'there' : '') : undefined
    const theirs = one ? await quotesBySpeakers(one.speakers, selected, places) : []
    const inOrder = options.reverse ? theirs.toReversed() : theirs
    const shown = provable(limited(inOrder, options), call.world.files)
    return print(people, call, options.timeline ? timeline : quotesOutput(options), { records: shown, code })
  },
}

function limited<T>(records: readonly T[], { limit }: Options): readonly T[] {
  return limit === undefined ? records : records.slice(0, wholeNumber('--limit', limit))
}

/** The person with a name: an exact match, else the only person whose name contains it. */
function named<T extends PersonRecord>(name: string, all: readonly T[], where: string): T {
  const wanted = fold(name)
  const whole = all.filter((person) => fold(person.name) === wanted)
  const found = whole.length ? whole : all.filter((person) => fold(person.name).includes(wanted))
  const names = found.map((person) => person.name)
  if (found.length > 1) throw new Failure(`"${name}" matches several people: ${oneOf(names.slice(0, 8))}`)
  if (found[0]) return found[0]
  throw new Failure(
    noSuchPerson(
      name,
      all.map((person) => person.name),
      where,
    ),
  )
}
