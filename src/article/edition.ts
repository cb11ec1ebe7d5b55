import { plain, type Block, type Span } from '../model/block.ts'
import type { Edition } from '../model/brief.ts'
import { blocksMarkdown } from '../markdown/write/blocks.ts'
import { wrapMarkdown } from '../markdown/write/wrap.ts'
import type { Segment } from './article.ts'
import { spansOf } from './draft.ts'
import { headLine } from './head-line.ts'
import { cutStart, trimStart } from './labels.ts'
import { row, splitRows, wordsIn, type Row, type Verdict } from './ledger.ts'
import { reasonFor } from './omitted.ts'

/** A newsletter: numbered stories, and what frames them. */
export interface Newsletter {
  readonly edition: Edition
  /** What became of the words of the frame. */
  readonly rows: readonly Row[]
  readonly stories: readonly NumberedStory[]
}

export interface NumberedStory {
  /** Its place in the newsletter, from 1. */
  readonly weight: number
  /** The title, without its number, and the segments below it. */
  readonly segments: readonly Segment[]
  /** The words of the number, which became the weight. */
  readonly rows: readonly Row[]
}

/** The newsletter that segments are: two numbered stories or more, and words that only newsletters have. An article may number its parts too. */
export function newsletterIn(segments: readonly Segment[]): Newsletter | undefined {
  if (!segments.some(isCue)) return undefined
  const starts = startsIn(segments)
  const [first] = starts
  if (starts.length < 2 || !first) return undefined
  const end = outroAt(segments, starts.at(-1)!.at)
  const frame = new Frame()
  for (const segment of segments.slice(0, first.at)) frame.above(segment)
  const stories = starts.map(({ at, number, rest }, i): NumberedStory => {
    const body = segments.slice(at + 1, starts[i + 1]?.at ?? end)
    return storyOf(segments[at]!, { number, rest, weight: i + 1 }, frame.withoutSponsor(body))
  })
  for (const segment of segments.slice(end)) frame.below(segment)
  return { edition: frame.edition(), rows: frame.rows, stories }
}

function isCue({ text, block }: Segment): boolean {
  const line = text.trim()
  if (block.kind === 'heading' || line.length < 100) return CUES.some((cue) => cue.test(line))
  return FORWARDED.test(line)
}

interface Start {
  readonly at: number
  /** `2. ` as the source has it; empty where the number belongs to the title (`1 big thing: …`). */
  readonly number: string
  readonly rest: readonly Span[]
}

/** Titles with numbers that count up, each above some text. `1 fun thing: …` ends a newsletter. */
function startsIn(segments: readonly Segment[]): Start[] {
  const starts: Start[] = []
  let next = 1
  segments.forEach((segment, at) => {
    const found = segment.reason ? undefined : numbered(segment)
    if (!found || !(found.value === next || (found.isThing && next > 1)) || !hasText(segments, at)) return
    starts.push({ at, number: found.number, rest: found.rest })
    next++
  })
  return starts
}

function hasText(segments: readonly Segment[], at: number): boolean {
  return segments.slice(at + 1, at + 6).some((each) => !each.reason && !numbered(each) && wordsIn(each.text) >= 12)
}

function numbered({
  block,
  text,
}: Segment): { value: number; number: string; isThing: boolean; rest: readonly Span[] } | undefined {
  const spans = unbolded(spansOf(block))
  if (!spans.length || wordsIn(text) > 30) return undefined
  const line = plain(spans)
  const thing = THING.exec(line)
  if (thing) return { value: Number(thing[1]), number: '', isThing: true, rest: spans }
  const [number = '', value] = NUMBER.exec(line) ?? []
  const rest = trimStart(cutStart(spans, number.length))
  const isTitle =
    value !== undefined && plain(rest).trim() !== '' && (block.kind === 'heading' || !/[.;,]$/.test(line.trim()))
  return isTitle ? { value: Number(value), number, isThing: false, rest } : undefined
}

/** `1 big thing: …`, `🍿 1 film thing: …` */
const THING = /^[^\p{L}\p{N}]{0,6}(\d{1,2})\.?\s+(?:[^\p{L}\p{N}]{1,4}\s*)?(?:[\p{L}-]+\s+){0,2}things?\s*[:—–-]\s*\S/iu
/** `2. …`, `2) …`; an emoji may stand before. */
const NUMBER = /^(?:[^\p{L}\p{N}"“]{1,6}\s*)?(\d{1,2})[.)]\s+/u

/** A title may be bold as a whole. */
function unbolded(spans: readonly Span[]): readonly Span[] {
  const [only] = spans
  return spans.length === 1 && only?.kind === 'strong' ? only.spans : spans
}

function storyOf(
  title: Segment,
  { number, rest, weight }: { number: string; rest: readonly Span[]; weight: number },
  body: readonly Segment[],
): NumberedStory {
  const words = number ? title.text.slice(title.text.indexOf(number.trim()) + number.trim().length).trim() : title.text
  const [first, ...others] = splitRows(
    title.text,
    number.trim()
      ? [
          [number.trim(), { place: 'weight' }],
          [words.slice(0, 20), { place: 'headline' }],
        ]
      : [[title.text, { place: 'headline' }]],
  )
  const block: Block = { kind: 'heading', depth: 1, spans: rest }
  const head: Segment = { ...title, text: number ? (others[0]?.text ?? words) : title.text, block, role: 'headline' }
  return { weight, segments: [head, ...body], rows: number && first ? [first] : [] }
}

/** Where the last story ends: at the first line of farewell. */
function outroAt(segments: readonly Segment[], from: number): number {
  const at = segments.findIndex((segment, i) => i > from + 1 && !segment.reason && OUTRO.test(segment.text.trim()))
  return at < 0 ? segments.length : at
}

const OUTRO =
  /^[^\p{L}\p{N}]{0,6}(?:thanks (?:for|to)|thank you for|many thanks|that['’]s (?:all|it)\b|see you|until (?:tomorrow|next)|have a (?:great|good|nice|lovely)|this newsletter (?:was|is)|today['’]s (?:newsletter|edition) was|edited by|was this email|did a friend|like this newsletter|got (?:a )?tips?|goodbye|good night|enjoy (?:your|the) (?:day|weekend|evening))/iu

/** The edition around the stories while it is put together. */
class Frame {
  readonly rows: Row[] = []
  private title: string | undefined
  private date: string | undefined
  private number: string | undefined
  private readonly intro: Block[] = []
  private readonly outro: Block[] = []
  private readonly sponsor: Block[] = []
  private isSponsored = false

  above(segment: Segment): void {
    if (this.common(segment)) return
    const { text, block } = segment
    const line = headLine(text)
    const number = NUMBER_LINE.exec(text.trim())?.[1]
    if (number && !this.number) {
      this.number = number
      return void this.rows.push(row(text, { place: 'edition.number' }))
    }
    if (line && (line.date ?? line.updated) && !line.byline) {
      this.date ??= line.date ?? line.updated
      this.title ??= line.topic
      return void this.rows.push(
        ...splitRows(
          text,
          line.parts.map(([part, verdict]) => [part, framed(verdict)] as const),
        ),
      )
    }
    const isTitle =
      !this.title &&
      !this.intro.length &&
      wordsIn(text) <= 8 &&
      !/[.!?,;:]$/.test(text.trim()) &&
      spansOf(block).length > 0
    if (!isTitle) return this.add(segment, this.intro, 'intro')
    this.title = plain(spansOf(block)).trim()
    this.rows.push(row(text, { place: 'edition.title' }))
  }

  below(segment: Segment): void {
    if (!this.common(segment)) this.add(segment, this.outro, 'outro')
  }

  /** The segments of a story without the messages of sponsors among them. */
  withoutSponsor(segments: readonly Segment[]): Segment[] {
    this.isSponsored = false
    return segments.filter((segment) => {
      if (segment.reason) return true
      const starts = SPONSOR.test(segment.text.trim())
      if (!starts && !this.isSponsored) return true
      if (!starts && /^#|^\d/.test(segment.text)) return true
      this.isSponsored = starts && wordsIn(segment.text) <= 12
      this.add(segment, this.sponsor, 'sponsor')
      return false
    })
  }

  edition(): Edition {
    const texts = { intro: this.intro, outro: this.outro, sponsor: this.sponsor }
    const frame = Object.entries(texts)
      .filter(([, blocks]) => blocks.length)
      .map(([key, blocks]) => [key, wrapMarkdown(blocksMarkdown(blocks))])
    return {
      ...(this.title && { title: this.title }),
      ...(this.number && { number: this.number }),
      ...(this.date && { date: this.date }),
      ...Object.fromEntries(frame),
    }
  }

  /** What is left out or belongs to a sponsor, above and below the stories. */
  private common(segment: Segment): boolean {
    const { text } = segment
    const reason = segment.reason ?? reasonFor(text) ?? (COUNT.test(text) ? 'reading time' : undefined)
    if (segment.block.kind === 'rule') this.rows.push(row(text, { reason: 'markup' }))
    else if (segment.place) this.rows.push(row(text, { place: segment.place }))
    else if (reason) this.rows.push(row(text, { reason }))
    else if (SPONSOR.test(text.trim())) this.add(segment, this.sponsor, 'sponsor')
    else return false
    return true
  }

  private add({ text, block }: Segment, blocks: Block[], key: string): void {
    blocks.push(block)
    this.rows.push(row(text, { place: `edition.${key}` }))
  }
}

/** Beside a date stands the name of the newsletter. */
function framed(verdict: Verdict): Verdict {
  if ('reason' in verdict) return verdict
  return { place: verdict.place === 'topic' ? 'edition.title' : 'edition.date' }
}

const NUMBER_LINE = /^(?:no\.?|issue|edition|nr\.?|number|#)\s*#?\s*(\d[\d,.]*)$/i
const SPONSOR =
  /^(?:(?:presented|sponsored|brought to you|powered) by\b|(?:a )?message from\b|in partnership with\b|together with\b|today['’]s sponsor\b)/i
/** `Today's newsletter is 1,234 words, a 5-minute read.` */
const COUNT = /^.{0,80}\b[\d,.]{2,7} words\b.{0,40}(?:\bmin(?:ute)?s?\b.{0,40})?$/i

const FORWARDED =
  /\b(?:unsubscribe|view (?:this (?:e-?mail )?)?in (?:your )?browser|forwarded (?:to you|this e-?mail))\b/i
const CUES = [THING, COUNT, NUMBER_LINE, FORWARDED]
