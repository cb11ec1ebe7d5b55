import type { Brief } from '../../model/brief.ts'
import { labelsIn, type Entry } from '../../model/entry.ts'
import type { Machine } from '../../platform/machine.ts'
import { fold } from '../../model/fold.ts'
import type { Passage } from '../../model/passage.ts'
import type { Problem } from '../../model/problem.ts'
import type { Quote } from '../../model/quote.ts'
import type { Loaded } from '../load.ts'
import { termsOf, topicTerm } from './terms.ts'

/** How a brief becomes what is kept of it: handed in, for the stages do not know each other. */
export interface Makers {
  readonly load: (path: string) => Promise<Loaded>
  readonly words: (brief: Brief) => number
  readonly passages: (brief: Brief) => Promise<readonly Passage[]>
  readonly quotes: (passages: readonly Passage[], brief: Brief) => Promise<readonly Quote[]>
  readonly pack: Machine['pack']
}

/** What the index keeps of a file: plain data, for another thread may make it. */
export interface Sheet {
  readonly findings: readonly { readonly message: string; readonly problem?: Problem }[]
  readonly briefs: readonly BriefSheet[]
}

export interface BriefSheet {
  readonly number: number
  readonly slug: string
  readonly date: string
  readonly words: number
  /** JSON: the labels, and the keys of the brief that are short. */
  readonly card: string
  /** A `LongText`, packed. */
  readonly text: Uint8Array
  /** Every word to be found by, with spaces between. */
  readonly terms: string
  /** Folded names; undefined where quotes were not looked for. */
  readonly speakers?: readonly string[]
}

export interface Card extends Partial<Brief> {
  readonly labels: readonly string[]
  readonly long: readonly string[]
}

/** The passages, the quotes if they were looked for, and the keys of the brief that are long: a line of JSON each. */
export interface LongText {
  readonly passages: readonly Passage[]
  readonly quotes: readonly Quote[] | undefined
  readonly rest: Partial<Brief>
}

/** One part of a long text; the others need not be read for it. */
export function partOf<Part extends keyof LongText>(lines: readonly string[], part: Part): LongText[Part] {
  const line = lines[PARTS.indexOf(part)]
  return (line ? JSON.parse(line) : undefined) as LongText[Part]
}

const PARTS: readonly (keyof LongText)[] = ['passages', 'quotes', 'rest']

/** Reads a file for the index; undefined where it could not be read, which may be otherwise next time. */
export async function sheetOf(path: string, makers: Makers, withQuotes: boolean): Promise<Sheet | undefined> {
  const { entries, findings } = await makers.load(path)
  if (findings.some(({ problem }) => !problem)) return undefined
  const briefs: BriefSheet[] = []
  for (const entry of entries) briefs.push(await briefSheet(entry, makers, withQuotes))
  return { findings: findings.map(({ path: _path, ...finding }) => finding), briefs }
}

async function briefSheet({ brief, number, slug }: Entry, makers: Makers, withQuotes: boolean): Promise<BriefSheet> {
  const passages = await makers.passages(brief)
  const quotes = withQuotes ? await makers.quotes(passages, brief) : undefined
  const [short, rest] = parted(brief)
  const labels = labelsIn(brief)
  const card: Card = { ...short, labels, long: Object.keys(rest) }
  const text: LongText = { passages, quotes, rest }
  return {
    number,
    slug,
    date: brief.date ?? '',
    words: makers.words(brief),
    card: JSON.stringify(card),
    text: makers.pack(PARTS.map((part) => JSON.stringify(text[part])).join('\n'), ALIKE),
    terms: [
      termsOf([...labels, ...passages.map((passage) => passage.text)].join('\n')),
      ...(brief.topic ? [topicTerm('topic', brief.topic)] : []),
      ...(brief.tags ?? []).map((tag) => topicTerm('tag', tag)),
    ].join(' '),
    ...(quotes && { speakers: [...new Set(quotes.flatMap(({ speaker }) => (speaker ? [fold(speaker)] : [])))] }),
  }
}

/** What most texts have in common, the most frequent last. */
export const ALIKE = [
  '"image":{"alt":"","caption":"","credit":"Photo: ","people":[{"name":"","role":""}],"notes":[{"kind":"correction"',
  '"source":{"publisher":"","note":"","url":"https://www."},"links":[{"text":"Go deeper","url":"https://',
  ' that the of and to in a is for on with as was by from at said not have will be has their but who they were an',
  '"kind":"block","kind":"fragment","speaker":null,"cue":"according to","cue":"said","rule":"',
  '{"lede":"","sections":[{"label":"Why it matters","body":"The big picture","What they\'re saying","What to watch',
  '[{"place":"headline","path":"headline","form":"paragraph","text":"","place":"caption"',
  '"},{"place":"lede","path":"lede[0]","form":"paragraph","text":"',
  '"}]\n[{"id":"","text":"","speaker":"","role":"","section":"","kind":"sentence","cue":"said","rule":"","group":1,"path":"sections[0].blocks[0]","start":1,"end":',
  '"},{"place":"section","label":"","path":"sections[1].blocks[1].items[0].blocks[0]","form":"bullet","text":"',
].join('')

/** The keys that listing and most selecting ask for, and the others. */
const SHORT: readonly (keyof Brief)[] = ['headline', 'date', 'topic', 'byline', 'tags', 'lang']

function parted(brief: Brief): [Partial<Brief>, Partial<Brief>] {
  const keys = Object.entries(brief)
  const isShort = ([key]: readonly [string, unknown]) => SHORT.some((name) => name === key)
  return [Object.fromEntries(keys.filter(isShort)), Object.fromEntries(keys.filter((each) => !isShort(each)))]
}
