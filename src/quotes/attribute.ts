import { actingBetween } from './acting.ts'
import { candidatesFor, type Candidate } from './candidates.ts'
import type { Cast } from './cast.ts'
import { isDisplay } from './echo.ts'
import type { Memory, Scene } from './memory.ts'
import type { Page } from './phrases.ts'
import { readingOf, remember, type Reading } from './reading.ts'
import { isScare } from './scare.ts'
import { signatureOf } from './signature.ts'
import { signedBy } from './signed.ts'
import { canSpeak, type Speaker } from './speakers.ts'
import type { Paragraph } from './text.ts'

/** Who said a quotation, by which rule, told by which words. */
export interface Verdict {
  readonly rule: string
  readonly points: number
  /** Which sentence of the story it stands in. */
  readonly sentence?: number
  readonly speaker?: Speaker
  readonly cue?: string
  /** A title, a nickname, a sneer: no quote at all. */
  readonly scare?: boolean
}

/** A verdict on each quotation of each paragraph, in order. */
export function attribute(paragraphs: readonly Paragraph[], cast: Cast): Verdict[][] {
  const story: Memory = { sentence: 0, trail: [] }
  const signed = signedBy(paragraphs, cast)
  const last = paragraphs.findLastIndex(({ quotes }) => quotes.length)

  return paragraphs.map((paragraph, i) => {
    if (i > last) return []
    const page: Page = { paragraph, names: cast.at[i]! }
    const memory: Memory = isDisplay(paragraph) ? { sentence: 0, trail: [] } : story
    const { attribution: line } = paragraph.passage
    const attribution = line ? signatureOf(line, cast) : undefined
    const scene: Scene = {}
    const verdicts: Verdict[] = []

    for (const [s, sentence] of paragraph.sentences.entries()) {
      memory.sentence++
      const reading = readingOf(page, sentence, memory)
      for (let q = sentence.from; q < sentence.to; q++) {
        if (paragraph.tokens[q]!.kind !== 'quote') continue
        const opened = q === 0 ? paragraphs[i - 1]?.quotes.at(-1)?.open : false
        const acting = actingBetween(page, s)
        const verdict = judged(reading, q, scene, memory, { opened: !!opened, signed: signed(i), attribution, acting })
        verdicts.push({ ...verdict, sentence: memory.sentence })
        if (verdict.speaker && !verdict.scare) memory.last = scene.carried = verdict.speaker
      }
      remember(reading, memory, scene)
    }
    return verdicts
  })
}

interface Around {
  /** The paragraph before ends inside a quotation. */
  readonly opened: boolean
  /** The name on a line of its own beside a quotation that is a whole paragraph. */
  readonly signed: Speaker | undefined
  /** Of a block quotation: whom its attribution line names. */
  readonly attribution: Speaker | undefined
  /** Who acts in the next sentence, before another quotation. */
  readonly acting: Speaker | undefined
}

function judged(reading: Reading, q: number, scene: Scene, memory: Memory, around: Around): Verdict {
  const { page, sentence } = reading
  if (page.paragraph.passage.form === 'quotation') return byOthers(reading, q, scene, memory, around, undefined)
  const verdict = byOthers(
    reading,
    q,
    scene,
    memory,
    around,
    best(candidatesFor(page, sentence, reading.clauses, q, reading.speak)),
  )
  return isScare(page, sentence, q, verdict) ? { ...verdict, scare: true } : verdict
}

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>((top, one) => (top && top.points >= one.points ? top : one), undefined)

/** What the sentences around a quotation tell where its own tells nothing, or less. */
function byOthers(
  reading: Reading,
  q: number,
  { carried, before }: Scene,
  { last, announced }: Memory,
  around: Around,
  found: Verdict | undefined,
): Verdict {
  const { sentence, clauses } = reading
  const opens = isWhole(reading, q) || (q === sentence.from && words(reading, q) > 4)

  if (!found && opens) {
    if (around.attribution) return { rule: 'attribution', points: 100, speaker: around.attribution }
    if (carried) return { rule: 'paragraph', points: 50, speaker: carried }
    if (around.opened && last) return { rule: 'continued', points: 50, speaker: last }
    if (around.signed) return { rule: 'signed', points: 70, speaker: around.signed }
    if (announced) return { rule: 'announced', points: 60, speaker: announced, cue: ':' }
    if (around.acting && isWhole(reading, q)) return { rule: 'acting', points: 50, speaker: around.acting }
    if (before) return { rule: 'sentence-before', points: 50, speaker: before }
    if (last && q === sentence.from) return { rule: 'orphan', points: 40, speaker: last }
  }
  if (carried && q > sentence.from && words(reading, q) > 2 && (!found || found.points < 34))
    return { rule: 'paragraph-fragment', points: 34, speaker: carried }

  const [first] = clauses
  const main = clauses.find(
    ({ verb, how, subject }) => verb > q && how === 'before' && canSpeak(reading.page, subject!),
  )
  const speaker = (main && reading.speak(main.subject)) ?? carried ?? before ?? last
  if (!found?.speaker && speaker && first?.form === 'ing' && first.force === 'strong' && first.verb === sentence.from)
    return { rule: 'participle', points: 60, speaker, cue: reading.page.paragraph.tokens[first.verb]!.text }
  return found ?? { rule: 'none', points: 0 }
}

/** No word stands beside it in its sentence. */
function isWhole({ page, sentence }: Reading, q: number): boolean {
  const { tokens } = page.paragraph
  for (let i = sentence.from; i < sentence.to; i++) if (i !== q && tokens[i]!.kind === 'word') return false
  return true
}

function words({ page }: Reading, q: number): number {
  const { tokens, quotes } = page.paragraph
  return quotes[tokens[q]!.quote!]!.text.split(' ').length
}
