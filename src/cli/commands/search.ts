import { UsageFault } from '../../model/fault.ts'
import { excerptOf, marksIn, type Mark } from '../../model/marks.ts'
import { passagesOf, type Passage } from '../../model/passage.ts'
import { matchOf, searchFields, searchOf, type Match, type Search } from '../../model/search.ts'
import type { BriefRecord } from '../../render/brief-fields.ts'
import { hitFields, type HitRecord } from '../../render/hit-fields.ts'
import { briefsFor } from '../briefs.ts'
import type { Command } from '../command.ts'
import { exit } from '../exits.ts'
import { outputOptions, selectionOptions, type Options } from '../options.ts'
import { print, type Result } from '../output.ts'
import { isBy, quoteRecords } from '../quotes.ts'
import { wholeNumber } from '../selection.ts'

export const search: Command = {
  name: 'search',
  summary: 'the briefs that have words, best first, and where',
  about: `Words, "a phrase", -not, OR, pre*; and ${searchFields.map((name) => `${name}:`).join(' ')} with a word or "words" behind. With label: only sections so labelled count. Accents and case do not matter. In a pipe: a line each, slug, date, headline and passage between tabs.`,
  operands: [
    { name: 'QUERY', summary: "night bus · 'heron* OR census' · 'speaker:lavrov nato'", required: true, many: true },
  ],
  options: ['slugs', 'count', ...selectionOptions, ...outputOptions],
  formats: ['terminal', 'tsv', 'text', 'markdown', 'csv', 'json', 'jsonl'],
  fields: hitFields,
  examples: [
    { line: 'brief search night bus', does: 'that have both words' },
    { line: `brief search '"open door policy"'`, does: 'that have the phrase' },
    { line: "brief search 'speaker:lavrov NATO since:2021'", does: 'that quote somebody, of a time' },
    { line: "brief search 'heron* OR ferry -strike' --sort date", does: 'the newest first' },
    { line: 'brief search -l budget', does: 'only slugs' },
    { line: 'brief search bus --json slug,passage,marks', does: 'with the place of each word, for scripts' },
  ],
  async run(call) {
    const { options, world } = call
    if (options.count && options.slugs) throw new UsageFault('--count and --slugs exclude each other')
    const looked = searchOf(call.operands.join(' '))
    const { limit, reverse, ...rest } = withFields(options, looked)
    const { records, code } = await briefsFor({ ...call, options: rest }, [], 'all', { match: looked.query })
    const found: Found[] = []
    for (const record of records) {
      const match = matchOf(looked, await passagesIn(record))
      if (match) found.push({ record, match })
    }
    if (!options.sort) found.sort((a, b) => b.match.score - a.match.score)
    if (reverse) found.reverse()
    const shown = limit === undefined ? found : found.slice(0, wholeNumber('--limit', limit))
    if (options.count) {
      world.stdout.write(`${shown.length}\n`)
      return code === exit.done && !shown.length && options.exitStatus ? exit.nothing : code
    }
    const hits: HitRecord[] = []
    for (const each of shown) hits.push(await hit(each, looked))
    const printing = options.slugs ? { ...options, template: '{slug}' } : options
    return print(search, { ...call, options: printing }, result(hits, code))
  },
}

interface Found {
  readonly record: BriefRecord
  readonly match: Match
}

/** The fields of a query as the options that mean the same. */
function withFields(options: Options, { fields }: Search): Options {
  const { topic, tag, label, speaker, on, since, until } = fields
  const both = (one: readonly string[] | undefined, two: readonly string[] | undefined) =>
    one || two ? [...(one ?? []), ...(two ?? [])] : undefined
  const single = (name: 'on' | 'since' | 'until', asked: readonly string[] | undefined) => {
    const all = [...(options[name] === undefined ? [] : [options[name]]), ...(asked ?? [])]
    if (all.length > 1) throw new UsageFault(`${name}: ${all.join(' and ')}; give one`)
    return all[0]
  }
  const given = {
    ...options,
    topic: both(options.topic, topic),
    tag: both(options.tag, tag),
    section: both(options.section, label),
    by: both(options.by, speaker),
    on: single('on', on),
    since: single('since', since),
    until: single('until', until),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

async function passagesIn({ entry, story }: BriefRecord): Promise<readonly Passage[]> {
  return entry.known?.passages() ?? passagesOf(await story())
}

/** With the passage in which most of the words are; where only a speaker was asked for, the one with their first quote. */
async function hit({ record, match }: Found, looked: Search): Promise<HitRecord> {
  const { speaker } = looked.fields
  const quoted = speaker && !looked.query.length ? await firstQuote(record, speaker) : undefined
  const passage = quoted?.passage ?? match.passage
  const text = passage?.text ?? record.entry.brief.headline
  const marks = quoted ? [quoted.mark] : marksIn(text, match.terms)
  const excerpt = excerptOf(text, marks)
  return {
    entry: record.entry,
    score: match.score,
    passage: excerpt.text,
    marks: excerpt.marks,
    ...(passage && { place: passage.path }),
    ...(passage?.label && { label: passage.label }),
  }
}

async function firstQuote(record: BriefRecord, names: readonly string[]) {
  const passages = await passagesIn(record)
  for (const { quote } of await quoteRecords(record)) {
    const { path, start, end } = quote
    const passage = passages.find((each) => each.path === path)
    if (passage && start !== undefined && end !== undefined && names.some((name) => isBy(name, quote)))
      return { passage, mark: { start, end } satisfies Mark }
  }
  return undefined
}

function result(hits: readonly HitRecord[], code: number): Result<HitRecord> {
  return {
    code,
    records: hits,
    fields: hitFields,
    usual: { json: hitFields.map(({ name }) => name), line: ['slug', 'date', 'headline', 'passage'] },
    pages: {
      terminal: async (look) => (await import('../../render/terminal/hits.ts')).hitsPage(hits, look),
      text: async (look) => (await import('../../render/hits.ts')).hitsText(hits, look),
      markdown: async () => (await import('../../render/hits.ts')).hitsMarkdown(hits),
    },
  }
}
