import { Failure } from '../../model/fault.ts'
import type { Brief } from '../../model/brief.ts'
import { labelOf, partsNamed, type Named } from '../../model/label.ts'
import { didYouMean, joinClauses, oneOf } from '../../model/nearest.ts'
import { partsOf, type Extract, type Part } from '../../model/part.ts'
import type { Story } from '../../model/story.ts'
import { words } from '../../model/words.ts'
import { partFields, type BriefRecord, type PartRecord } from '../../render/records/brief-fields.ts'
import { partItems } from '../../render/page/article.ts'
import { bodyText } from '../../render/text/body.ts'
import { find } from '../../library/find.ts'
import { briefsElse, briefsInTurn, whereOf } from '../selection/briefs.ts'
import type { Call, Command } from '../command.ts'
import { drawBriefs, itemPrinters } from '../output/formats.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import { formatsOf, print, type Output } from '../output/print.ts'
import { collected, type Stream } from '../output/stream.ts'

const partsOutput: Output<PartRecord> = {
  pages: {
    ...itemPrinters((format, records, options) => drawBriefs(format, extractsOf(records), options)),
    yaml: async (records) => {
      const extracts = await collected(extractsOf(records))
      return [(await import('../../yaml/write.ts')).write(extracts.map(cutting))]
    },
  },
  fields: partFields,
  usual: { json: partFields.map(({ name }) => name), line: ['slug', 'label', 'text'] },
}

const labelsOutput: Output<PartRecord> = {
  ...partsOutput,
  pages: {
    ...partsOutput.pages,
    terminal: async (records, options) => {
      const { labels } = await import('../../render/terminal/labels.ts')
      return [await labels((await collected(records)).map(row), options)]
    },
    text: async (records) => labelLines(records),
  },
  usual: { ...partsOutput.usual, line: ['number', 'label', 'kind'] },
}

export const section: Command = {
  name: 'section',
  summary: 'print sections by label, or list the labels',
  about:
    'LABELS is a list separated by commas. Each is a label, words that only one label has, a number or a range (1-3). lede, image, notes and links are also names of sections. Without LABELS, the labels are listed.',
  operands: [
    { name: 'LABELS', summary: 'why, "big picture,watch", 2, 1-3, lede', completes: 'label' },
    briefsElse('the latest'),
  ],
  options: [...selectionOptions, ...outputOptions],
  formats: formatsOf(partsOutput, 'text'),
  fields: partFields,
  examples: [
    { line: 'brief section why', does: 'Print a section of the latest brief' },
    { line: 'brief section "big picture,watch" kremlin', does: 'Print two sections of a brief' },
    { line: 'brief section', does: 'List the labels of the latest brief' },
    { line: 'brief section why --all', does: 'Print a section of every brief' },
    { line: 'brief section lede --since 2021 --format jsonl', does: 'Print records for scripts' },
  ],
  async run(call) {
    const [labels = '', ...names] = call.operands
    try {
      return await printed(labels, names, call)
    } catch (error) {
      // `brief section kremlin` means the labels of that brief, where kremlin is no label.
      if (!(error instanceof NoSection) || names.length || !(await isBrief(labels, call))) throw error
      return printed('', [labels], call)
    }
  },
}

async function printed(labels: string, names: readonly string[], call: Call): Promise<number> {
  const { records: found, code } = await briefsInTurn(call, names)
  const output = labels.trim() ? partsOutput : labelsOutput
  return print(section, call, output, { records: partsIn(labels, found), code })
}

async function isBrief(name: string, call: Call): Promise<boolean> {
  const found = await find([name], whereOf(call)).catch(() => undefined)
  return Boolean(found?.entries.length)
}

class NoSection extends Failure {}

/** The parts that labels name, or all. A brief without such a section has none; when none has one, it is a typing error. */
async function* partsIn(labels: string, found: AsyncIterable<BriefRecord>): AsyncGenerator<PartRecord> {
  const known = new Set<string>()
  let [miss, isFound]: [Miss | undefined, boolean] = [undefined, false]
  for await (const { entry, story: read } of found) {
    const story = await read()
    const parts = partsOf(story)
    const named: Named = labels.trim() ? partsNamed(labels, parts) : { kind: 'parts', parts }
    if (named.kind === 'parts') {
      isFound = true
      for (const part of named.parts) yield { entry, story, part }
    } else {
      miss ??= named
      for (const part of parts) known.add(shown(part))
    }
  }
  if (!isFound && miss) throw new NoSection(reason(miss, [...known]))
}

type Miss = Exclude<Named, { kind: 'parts' }>

function reason(miss: Miss, labels: readonly string[]): string {
  if (miss.kind === 'several') return `"${miss.word}" matches several labels: ${oneOf(miss.labels)}`
  const [, first, last] = /^(\d+)-(\d+)$/.exec(miss.word) ?? []
  if (Number(first) > Number(last)) return `"${miss.word}" is not a range; write ${last}-${first}`
  const most = 30
  const list = labels
    .slice(0, most)
    .map((label) => `\n  ${label}`)
    .join('')
  const guess = didYouMean(miss.word, labels, '')
  return joinClauses(
    `no section is called "${miss.word}"`,
    guess,
    `labels:${list}${labels.length > most ? '\n  …' : ''}`,
  )
}

function shown(part: Part): string {
  return labelOf(part) || `${part.kind === 'section' ? part.number : ''} (no label)`.trim()
}

/** The parts of a brief, which come together, as one extract. */
async function* extractsOf(records: Stream<PartRecord>): AsyncGenerator<Extract> {
  let extract: { readonly story: Story; readonly parts: Part[]; readonly whole: false } | undefined
  for await (const { story, part } of records) {
    if (extract && extract.story !== story) yield extract
    if (extract?.story !== story) extract = { story, parts: [], whole: false }
    extract.parts.push(part)
  }
  if (extract) yield extract
}

/** A brief with nothing but the parts, and what says which brief they are from. */
function cutting({ story: { brief }, parts }: Extract): Brief {
  const sections = parts.flatMap((part) => (part.kind === 'section' ? (brief.sections?.[part.number - 1] ?? []) : []))
  const isKept = (key: keyof Brief) => KEPT[key] === 'always' || parts.some(({ kind }) => kind === KEPT[key])
  const kept = Object.entries(brief).filter(([key]) => isKept(key as keyof Brief))
  return { headline: brief.headline, ...Object.fromEntries(kept), ...(sections.length && { sections }) }
}

/** When a key of a brief stays beside its parts: always, never, or with a part of that kind. */
const KEPT: { readonly [Key in keyof Required<Brief>]: Part['kind'] | 'always' | 'never' } = {
  headline: 'always',
  dek: 'dek',
  date: 'always',
  updated: 'always',
  topic: 'always',
  image: 'image',
  lede: 'lede',
  sections: 'section',
  links: 'links',
  notes: 'notes',
  source: 'always',
  lang: 'always',
  weight: 'never',
  byline: 'never',
  people: 'never',
  quotes: 'never',
  tags: 'never',
  edition: 'never',
  extras: 'never',
}

function row({ part, story }: PartRecord) {
  return {
    ...(part.kind === 'section' && { number: part.number }),
    label: labelOf(part),
    words: words(bodyText(partItems(part, story)).join('\n')),
  }
}

/** In a pipe the labels alone, a line each, as `brief section` takes them. */
async function* labelLines(records: Stream<PartRecord>): AsyncGenerator<string> {
  for await (const { part } of records) yield `${labelOf(part) || (part.kind === 'section' ? part.number : '')}\n`
}
