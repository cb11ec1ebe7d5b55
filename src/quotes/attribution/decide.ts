import { canSpeak, type Speaker } from '../people/speaker.ts'
import { isConjunction, isPreposition } from '../words/function-words.ts'
import { isOneOf } from '../words/lexicon.ts'
import { candidatesFor, type Candidate } from './candidates.ts'
import type { Discourse, ParagraphState } from './discourse.ts'
import { isScare } from './scare-quotes.ts'
import type { SentenceAnalysis } from './sentence-analysis.ts'
import type { Verdict } from './verdict.ts'

/** What stands around a sentence. */
export interface Neighbours {
  /** Whether the paragraph before ends inside a quotation. */
  readonly opened: boolean
  /** The name on a line of its own beside a quotation that is a whole paragraph. */
  readonly nameLine: Speaker | undefined
  /** The speaker that the attribution line of a block quotation names. */
  readonly attribution: Speaker | undefined
  /** The person who acts in the next sentence, before another quotation. */
  readonly actor: Speaker | undefined
}

/** Who said the quotation at token `q`, or that it is not a quote. */
export function decide(
  analysis: SentenceAnalysis,
  q: number,
  state: ParagraphState,
  discourse: Discourse,
  neighbours: Neighbours,
): Verdict {
  const { tagged, sentence } = analysis
  if (tagged.paragraph.passage.form === 'quotation')
    return decideFromContext(analysis, q, state, discourse, neighbours, undefined)
  const candidates = candidatesFor(tagged, sentence, analysis.clauses, q, analysis.speakerOf)
  const top = best(candidates)
  const rival = best(candidates.filter(({ speaker }) => speaker && speaker.text !== top?.speaker?.text))
  const found = top && { ...top, ...(rival && { rival: rival.points, rivalRule: rival.rule }) }
  const verdict = decideFromContext(analysis, q, state, discourse, neighbours, found)
  return isScare(tagged, sentence, q, verdict) ? { ...verdict, scare: true } : verdict
}

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>((top, one) => (top && top.points >= one.points ? top : one), undefined)

/** Uses the sentences around a quotation if its own sentence names no speaker, or an unlikely one. */
function decideFromContext(
  analysis: SentenceAnalysis,
  q: number,
  { lastInParagraph, before }: ParagraphState,
  { last, announced }: Discourse,
  neighbours: Neighbours,
  found: Verdict | undefined,
): Verdict {
  const { sentence, clauses } = analysis
  const own = hasOwnClause(analysis, q)
  const long = q === sentence.from && words(analysis, q) > 4
  const opens = standsAlone(analysis, q) || (long && (!own || goesOn(analysis, q)))

  if (!found && opens) {
    if (neighbours.attribution) return { rule: 'attribution', points: 100, speaker: neighbours.attribution }
    if (lastInParagraph) return { rule: 'paragraph', points: 50, speaker: lastInParagraph }
    if (own) return { rule: 'none', points: 0, unnamed: true }
    if (neighbours.opened && last) return { rule: 'continued', points: 50, speaker: last }
    if (neighbours.nameLine) return { rule: 'signed', points: 70, speaker: neighbours.nameLine }
    if (announced) return { rule: 'announced', points: 60, speaker: announced, cue: ':' }
    if (neighbours.actor && standsAlone(analysis, q)) return { rule: 'acting', points: 50, speaker: neighbours.actor }
    if (before) return { rule: 'sentence-before', points: 50, speaker: before }
    if (last && q === sentence.from) return { rule: 'orphan', points: 40, speaker: last }
  }
  if (lastInParagraph && q > sentence.from && words(analysis, q) > 2 && (!found || found.points < 34))
    return { rule: 'paragraph-fragment', points: 34, speaker: lastInParagraph }

  const [first] = clauses
  const main = clauses.find(
    ({ verb, how, subject }) => verb > q && how === 'before' && canSpeak(analysis.tagged, subject!),
  )
  const speaker = (main && analysis.speakerOf(main.subject)) ?? lastInParagraph ?? before ?? last
  if (
    !found?.speaker &&
    speaker &&
    first?.form === 'ing' &&
    first.speechClass === 'strong' &&
    first.verb === sentence.from
  )
    return { rule: 'participle', points: 60, speaker, cue: analysis.tagged.paragraph.tokens[first.verb]!.text }
  return found ?? { rule: 'none', points: 0, unnamed: own && q === sentence.from }
}

/** `“…,” reckoned Jane Roe`: whatever follows the comma tells who said it, even if it is not understood. */
function hasOwnClause({ tagged: { paragraph }, sentence }: SentenceAnalysis, q: number): boolean {
  const { text } = paragraph.quotes[paragraph.tokens[q]!.quote!]!
  return /,['’)\]]*$/.test(text) && q + 1 < sentence.to && paragraph.tokens[q + 1]!.kind === 'word'
}

/** `“…,” which means more hours`: the sentence of the quotation goes on outside the marks. */
function goesOn({ tagged: { paragraph } }: SentenceAnalysis, q: number): boolean {
  const next = paragraph.tokens[q + 1]
  return isPreposition(next) || isConjunction(next) || isOneOf(next?.lower, 'which that who not')
}

/** Whether the quotation is its whole sentence. */
function standsAlone({ tagged, sentence }: SentenceAnalysis, q: number): boolean {
  const { tokens } = tagged.paragraph
  for (let i = sentence.from; i < sentence.to; i++) if (i !== q && tokens[i]!.kind === 'word') return false
  return true
}

function words({ tagged }: SentenceAnalysis, q: number): number {
  const { tokens, quotes } = tagged.paragraph
  return quotes[tokens[q]!.quote!]!.text.split(' ').length
}
