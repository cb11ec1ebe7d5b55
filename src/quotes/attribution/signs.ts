import type { Clause } from '../grammar/clauses.ts'
import type { Phrase } from '../grammar/noun-phrase.ts'
import { canSpeak } from '../people/speaker.ts'
import { isOneOf } from '../words/lexicon.ts'
import type { SentenceAnalysis } from './sentence-analysis.ts'
import type { Verdict } from './verdict.ts'

/** What makes a verdict more or less certain. Each sign has its weight in the confidence table. */
export function signsOf(analysis: SentenceAnalysis, q: number, verdict: Verdict): string[] {
  const { rule, speaker, phrase, clause } = verdict
  const { tagged } = analysis
  const { tokens } = tagged.paragraph
  const signs = [rule]
  const add = (sign: string, shows: unknown): void => void (shows && signs.push(sign))

  add('pronoun', phrase?.kind === 'pronoun')
  add('description', phrase?.kind === 'common')
  add('a thing', phrase && !canSpeak(tagged, phrase))
  add('a number', phrase && /^\d/.test(tokens[phrase.from]!.text))
  add('opens its sentence', rule === 'according' && verdict.points > 80)
  add('plural', phrase?.kind === 'common' && speaker!.plural && !phrase.parts)
  add('a full name', phrase?.mention && phrase.mention.to - phrase.mention.from > 1)
  add('a single mention', phrase?.kind === 'name' && speaker!.entity?.kind !== 'person' && speaker!.entity?.count === 1)
  add('several speakers', phrase?.parts)
  add(`antecedent ${marginOf(speaker!.margin)}`, phrase?.kind === 'pronoun' && speaker!.margin !== undefined)
  add(`a name of an ${speaker!.entity?.kind}`, phrase?.kind === 'name' && speaker!.entity?.kind !== 'person')
  add('a fragment', length(analysis, q) < 8)
  if (clause) {
    const gap = clause.verb < q ? q - clause.verb - 1 : clause.verb - q - 1
    add('a far cue', gap > 10)
    add('a near cue', gap > 3 && gap <= 10)
    add(`${clause.how} subject`, true)
    const plain = isOneOf(tokens[clause.verb]!.lower, 'said says told')
    add('a bare said', plain)
    add('in a reported clause', !plain && isReported(analysis, clause))
  }
  add('a close rival', verdict.rival !== undefined && verdict.points - verdict.rival < 30)
  add('a rival', verdict.rival !== undefined && verdict.points - verdict.rival >= 30)
  add('few points', rule.startsWith('before') && verdict.points < 50)
  add('many points', rule.startsWith('before') && verdict.points > 90)
  add('several voices', voices(analysis) > 1)
  if (!phrase) add(`carried over ${certaintyOf(speaker!.confidence)}`, speaker!.confidence !== undefined)
  return signs
}

/** `the plan` in `Roe said that the plan was “…”`. */
function isReported({ tagged, clauses }: SentenceAnalysis, { subject }: Clause): boolean {
  if (!subject || tagged.paragraph.tokens[subject.from - 1]?.lower !== 'that') return false
  return clauses.some(({ verb, speechClass }) => speechClass === 'strong' && verb < subject.from)
}

function marginOf(margin = 0): string {
  if (margin < 10) return 'in doubt'
  return margin < 30 ? 'likely' : 'clear'
}

function certaintyOf(confidence = 1): string {
  if (confidence < 0.7) return 'in doubt'
  return confidence < 0.9 ? 'likely' : 'surely'
}

/** In words. */
function length({ tagged: { paragraph } }: SentenceAnalysis, q: number): number {
  return paragraph.quotes[paragraph.tokens[q]!.quote!]!.text.split(' ').length
}

/** How many different subjects speak in the sentence. */
function voices({ clauses, speakerOf }: SentenceAnalysis): number {
  const names = new Set<string>()
  for (const { speechClass, subject } of clauses) {
    const speaker = speechClass === 'strong' ? speakerOf(subject as Phrase | undefined) : undefined
    if (speaker) names.add(speaker.text)
  }
  return names.size
}
