import type { Phrase } from '../grammar/noun-phrase.ts'
import type { SentenceAnalysis } from './sentence-analysis.ts'
import type { Verdict } from './verdict.ts'

/** What makes a verdict more or less certain. Each sign has its weight in the confidence table. */
export function signsOf(analysis: SentenceAnalysis, q: number, verdict: Verdict): string[] {
  const { rule, speaker, phrase, clause } = verdict
  const signs = [rule]
  const add = (sign: string, shows: unknown): void => void (shows && signs.push(sign))

  add('pronoun', phrase?.kind === 'pronoun')
  add('description', phrase?.kind === 'common')
  add('several speakers', phrase?.parts)
  add(`antecedent ${marginOf(speaker!.margin)}`, phrase?.kind === 'pronoun' && speaker!.margin !== undefined)
  add(`a name of an ${speaker!.entity?.kind}`, phrase?.kind === 'name' && speaker!.entity?.kind !== 'person')
  add('a fragment', isFragment(analysis, q))
  if (clause) {
    const gap = clause.verb < q ? q - clause.verb - 1 : clause.verb - q - 1
    add('a far cue', gap > 10)
    add('a near cue', gap > 3 && gap <= 10)
    add(`${clause.how} subject`, true)
  }
  add('a close rival', verdict.rival !== undefined && verdict.points - verdict.rival < 30)
  add('a rival', verdict.rival !== undefined && verdict.points - verdict.rival >= 30)
  add('few points', rule.startsWith('before') && verdict.points < 50)
  add('many points', rule.startsWith('before') && verdict.points > 90)
  add('several voices', voices(analysis) > 1)
  if (!phrase) add(`carried over ${certaintyOf(speaker!.confidence)}`, speaker!.confidence !== undefined)
  return signs
}

function marginOf(margin = 0): string {
  if (margin < 10) return 'in doubt'
  return margin < 30 ? 'likely' : 'clear'
}

function certaintyOf(confidence = 1): string {
  if (confidence < 0.7) return 'in doubt'
  return confidence < 0.9 ? 'likely' : 'surely'
}

function isFragment({ tagged: { paragraph } }: SentenceAnalysis, q: number): boolean {
  const { text } = paragraph.quotes[paragraph.tokens[q]!.quote!]!
  return text.split(' ').length < 8
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
