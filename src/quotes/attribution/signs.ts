import { isSubordinate, type Clause } from '../grammar/clauses.ts'
import type { Phrase, TaggedText } from '../grammar/noun-phrase.ts'
import { closedBefore } from './candidates.ts'
import { canSpeak, headOf, type Speaker } from '../people/speaker.ts'
import { isOneOf } from '../words/lexicon.ts'
import { isRole } from '../words/roles.ts'
import type { SentenceAnalysis } from './sentence-analysis.ts'
import type { Verdict } from './verdict.ts'

/** What makes a verdict more or less certain. Each sign has its weight in the confidence table. */
export function signsOf(
  analysis: SentenceAnalysis,
  q: number,
  verdict: Verdict,
  lastInParagraph: Speaker | undefined,
  last: Speaker | undefined,
): string[] {
  const { rule, speaker, phrase, clause } = verdict
  const { tagged } = analysis
  const { tokens } = tagged.paragraph
  const { text } = tagged.paragraph.quotes[tokens[q]!.quote!]!
  const words = text.split(' ').length
  const entity = speaker!.entity
  const signs = [rule]
  const add = (sign: string, shows: unknown): void => void (shows && signs.push(sign))

  add('pronoun', phrase?.kind === 'pronoun')
  add('description', phrase?.kind === 'common')
  add('a role', phrase?.kind === 'common' && isRole(tokens[headOf(tagged, phrase)]))
  add('a thing', phrase && !canSpeak(tagged, phrase))
  add('plural', phrase?.kind === 'common' && speaker!.plural && !phrase.parts)
  add('a full name', phrase?.mention && phrase.mention.to - phrase.mention.from > 1)
  add('named often', entity && entity.count > 4)
  add(`antecedent ${marginOf(speaker!.margin)}`, phrase?.kind === 'pronoun' && speaker!.margin !== undefined)
  add(`a name of an ${entity?.kind}`, phrase?.kind === 'name' && entity && entity.kind !== 'person')

  add('its antecedent in the sentence', phrase?.kind === 'pronoun' && isNamedBefore(analysis, phrase, speaker!))
  add('one word', words < 2)
  add('opens with a capital', /^\W*\p{Lu}/u.test(text))
  if (clause) {
    add(`${clause.how} subject`, true)
    add('a bare said', isOneOf(tokens[clause.verb]!.lower, 'said says told'))
    add('in a reported clause', isReported(analysis, clause))
    add('in a closed clause', isClosedAside(tagged, clause, q))
  }
  const { rival, rivalRule } = verdict
  add('a close rival', rival !== undefined && verdict.points - rival < 30)
  add('a rival', rival !== undefined && verdict.points - rival >= 30)
  add('a rival that acts', rivalRule === 'before-plain')
  add('passed on', isOneOf(rivalRule, 'according closing'))
  add('many points', rule.startsWith('before') && verdict.points > 90)
  if (!phrase) add(`carried over ${certaintyOf(speaker!.confidence)}`, speaker!.confidence !== undefined)

  add('a pronoun after the quotation', phrase?.kind === 'pronoun' && rule === 'after')
  add('a bare description', phrase?.kind === 'common' && !ARTICLES.test(tokens[phrase.from]!.lower))
  add('a person', entity?.kind === 'person')
  add('the last speaker again', phrase && last?.text === speaker!.text)
  add('the speaker of the paragraph', phrase && lastInParagraph?.text === speaker!.text)
  add('an auxiliary', clause && clause.verb - clause.start > 1)
  return signs
}

/** `Lind` in `Lind said that he was “…”` */
const isNamedBefore = ({ tagged, sentence }: SentenceAnalysis, { from }: Phrase, { entity }: Speaker): boolean =>
  tagged.names.slice(sentence.from, from).some((mention) => mention?.entity === entity)

/** `While Lind calls it “mad,” Berg likes the “pace”`: the clause ends before the quotation. */
const isClosedAside = (tagged: TaggedText, clause: Clause, q: number): boolean =>
  isSubordinate(tagged, clause) && closedBefore(tagged, clause, q)

/** `the plan` in `Roe said that the plan was “…”`. */
function isReported({ tagged, clauses }: SentenceAnalysis, { subject }: Clause): boolean {
  if (!subject || tagged.paragraph.tokens[subject.from - 1]?.lower !== 'that') return false
  return clauses.some(({ verb, speechClass }) => speechClass === 'strong' && verb < subject.from)
}

const ARTICLES = /^(?:the|an?|his|her|their|its|one)$/

function marginOf(margin = 0): string {
  if (margin < 10) return 'in doubt'
  return margin < 30 ? 'likely' : 'clear'
}

function certaintyOf(confidence = 1): string {
  if (confidence < 0.7) return 'in doubt'
  if (confidence < 0.9) return 'likely'
  return confidence < 0.97 ? 'surely' : 'certainly'
}
