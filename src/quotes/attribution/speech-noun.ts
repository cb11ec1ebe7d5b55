import type { Clause } from '../grammar/clauses.ts'
import { isOneOf, lexicon } from '../words/lexicon.ts'
import { isNoun, type TaggedText, type Phrase } from '../grammar/noun-phrase.ts'
import type { Range } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import { isBe, verbForm } from '../words/verbs.ts'

export interface SpeechNoun {
  readonly noun: number
  readonly owner: Phrase
  readonly gap: number
}

/** A noun of speech with its owner before the quotation: `Trump's claim that “…”`, `her call for a “…”`. */
export function speechNounBefore(
  tagged: TaggedText,
  { from }: Range,
  clauses: readonly Clause[],
  q: number,
): SpeechNoun | undefined {
  const { tokens } = tagged.paragraph
  for (let noun = q - 2; noun > Math.max(from, q - 12); noun--) {
    const token = tokens[noun]!
    if (token.kind !== 'word' || token.text === ';') return undefined
    if (
      !SPEECH_NOUNS.has(token.lower) ||
      tagged.names[noun] ||
      !isOneOf(tokens[noun + 1]!.lower, 'that to for of about against as on in')
    )
      continue
    const told = clauses.some(
      ({ verb }) =>
        verb === noun ||
        (verb > noun &&
          verb < q &&
          !isEquation(tokens, verb) &&
          tokens[noun + 1]!.lower !== 'that' &&
          tokens[noun + 1]!.lower !== 'to'),
    )
    if (told) return undefined
    for (let i = noun - 1; i >= Math.max(from, noun - 5); i--) {
      const owner = tokens[i]!
      const mention = tagged.names[i]
      if (owner.possessive && mention)
        return { noun, owner: { kind: 'name', from: mention.outer, to: mention.to, mention }, gap: q - noun }
      if (isOneOf(owner.lower, 'his her their its'))
        return { noun, owner: { kind: 'pronoun', from: i, to: i + 1 }, gap: q - noun }
      if (owner.kind !== 'word' || owner.possessive || !(isNoun(owner) || verbForm(owner))) break
    }
  }
  return undefined
}

/** `was that`, `was, “…”`: the noun is what was said. */
const isEquation = (tokens: readonly Token[], verb: number): boolean =>
  isBe(tokens[verb]) && isOneOf(tokens[verb + 1]?.lower, 'that , :')

const SPEECH_NOUNS = lexicon(`
claim claims assertion assertions accusation accusations allegation allegations argument call calls comment comments complaint contention
criticism declaration denial description dig insistence mantra message motto pitch plea pledge pledges prediction promise promises refrain
remark remarks statement suggestion vow warning warnings boast jab quip slogan response answer reply advice characterization mention use
catchphrase phrase dictum attack attacks defense embrace reference references talk rhetoric condemnation denunciation dismissal demand demands broadside conclusion conclusions finding findings admission announcement observation insinuation retort vision version`)
