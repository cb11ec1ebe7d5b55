import { dayOf } from '../../model/entry.ts'
import { Failure, UsageFault } from '../../model/fault.ts'
import { fold } from '../../model/fold.ts'
import type { Look } from '../../model/look.ts'
import { oneOf } from '../../model/nearest.ts'
import { quoteFields, type QuoteRecord } from '../../render/quote-fields.ts'
import { personFields, type PersonRecord } from '../../render/people-fields.ts'
import { briefsFor } from '../briefs.ts'
import type { Command } from '../command.ts'
import { outputOptions, selectionOptions, type Options } from '../options.ts'
import { print } from '../output.ts'
import { memoryOf } from '../memory.ts'
import { quoteRecords, quoteResult } from '../quotes.ts'
import { selects, wholeNumber } from '../selection.ts'
import { nobody } from '../speakers.ts'

export const people: Command = {
  name: 'people',
  summary: 'who is quoted, and how often; with NAME, what they said',
  about:
    'In a pipe: a line each, name, quotes, first and last day, roles and topics between tabs. The names of one person are joined: Lavrov, Sergey Lavrov, Foreign Minister Lavrov.',
  operands: [{ name: 'NAME', summary: 'a name or any part of it that only one has', completes: 'speaker' }],
  options: [...selectionOptions, ...outputOptions],
  formats: ['terminal', 'tsv', 'text', 'markdown', 'csv', 'json', 'jsonl'],
  fields: ([name]) => (name === undefined ? personFields : quoteFields),
  examples: [
    { line: 'brief people', does: 'of the whole library, the most quoted first' },
    { line: 'brief people lavrov', does: 'what one of them said, in order of time' },
    { line: 'brief people --topic World --since 2021', does: 'of a topic and time' },
    { line: "brief people --template '{quotes} {name}'", does: 'a line each' },
  ],
  async run(call) {
    const { operands, options } = call
    const [name] = operands
    if (name === undefined && (options.format === 'text' || options.format === 'markdown'))
      throw new UsageFault(`--format ${options.format} is for the quotes of one: brief people NAME`)
    const { limit: _limit, ...rest } = options
    const found = await briefsFor({ ...call, options: rest }, [], 'all', { quotes: true })
    const memory = await memoryOf(call)
    const records = (await Promise.all(found.records.map((record) => quoteRecords(record, memory)))).flat()
    const { peopleOf } = await import('../../quotes/index.ts')
    const quoted = peopleOf(records.map(said))
    if (name === undefined) return print(people, call, peopleResult(limited(quoted, options), found.code))
    const one = quoted.length ? named(name, quoted, selects(options) ? 'there' : '') : undefined
    const own = new Map(records.map((record) => [record.quote, record]))
    const theirs = (one?.said ?? []).flatMap(({ quote }) => own.get(quote) ?? [])
    return print(people, call, quoteResult(limited(theirs, options), options, found.code))
  },
}

function said({ quote, entry }: QuoteRecord) {
  return { quote, date: dayOf(entry.brief) || undefined, topic: entry.brief.topic, slug: entry.slug }
}

function limited<T>(records: readonly T[], { limit }: Options): readonly T[] {
  return limit === undefined ? records : records.slice(0, wholeNumber('--limit', limit))
}

/** The one whom a name means: the whole of it, else a part that only one has. */
function named<T extends PersonRecord>(name: string, all: readonly T[], where: string): T {
  const wanted = fold(name)
  const whole = all.filter((person) => fold(person.name) === wanted)
  const found = whole.length ? whole : all.filter((person) => fold(person.name).includes(wanted))
  const names = found.map((person) => person.name)
  if (found.length > 1) throw new Failure(`${name} fits several people: ${oneOf(names.slice(0, 8))}`)
  if (found[0]) return found[0]
  throw new Failure(
    nobody(
      name,
      all.map((person) => person.name),
      where,
    ),
  )
}

function peopleResult(records: readonly PersonRecord[], code: number) {
  return {
    code,
    records,
    fields: personFields,
    usual: {
      json: personFields.map((field) => field.name),
      line: ['name', 'quotes', 'first', 'last', 'roles', 'topics'],
    },
    pages: {
      terminal: async (look: Look) => {
        const page = await import('../../render/terminal/people.ts')
        return page.people(
          records.map(({ count, ...person }) => ({ ...person, quotes: count })),
          look,
        )
      },
    },
  }
}
