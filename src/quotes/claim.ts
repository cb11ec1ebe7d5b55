import type { Clause } from './clauses.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import { isNoun, type Page, type Phrase } from './phrases.ts'
import type { Range } from './sentences.ts'
import { verbForm } from './verbs.ts'

export interface Claim {
  readonly noun: number
  readonly claimant: Phrase
  readonly gap: number
}

/** `Trump's claim that “…”`, `her call for a “…”`: somebody's noun of speech before the quotation. */
export function claimBefore(page: Page, { from }: Range, clauses: readonly Clause[], q: number): Claim | undefined {
  const { tokens } = page.paragraph
  for (let noun = q - 2; noun > Math.max(from, q - 12); noun--) {
    const token = tokens[noun]!
    if (token.kind !== 'word' || token.text === ';') return undefined
    if (
      !CLAIMS.has(token.lower) ||
      page.names[noun] ||
      !isOneOf(tokens[noun + 1]!.lower, 'that to for of about against as on in')
    )
      continue
    const told = clauses.some(
      ({ verb }) =>
        verb === noun ||
        (verb > noun && verb < q && tokens[noun + 1]!.lower !== 'that' && tokens[noun + 1]!.lower !== 'to'),
    )
    if (told) return undefined
    for (let i = noun - 1; i >= Math.max(from, noun - 5); i--) {
      const owner = tokens[i]!
      const mention = page.names[i]
      if (owner.possessive && mention)
        return { noun, claimant: { kind: 'name', from: mention.outer, to: mention.to, mention }, gap: q - noun }
      if (isOneOf(owner.lower, 'his her their its'))
        return { noun, claimant: { kind: 'pronoun', from: i, to: i + 1 }, gap: q - noun }
      if (owner.kind !== 'word' || owner.possessive || !(isNoun(owner) || verbForm(owner))) break
    }
  }
  return undefined
}

const CLAIMS = lexicon(`
claim claims assertion assertions accusation accusations allegation allegations argument call calls comment comments complaint contention
criticism declaration denial description dig insistence mantra message motto pitch plea pledge pledges prediction promise promises refrain
remark remarks statement suggestion vow warning warnings boast jab quip slogan response answer reply advice characterization mention use
attack attacks defense embrace reference references talk rhetoric condemnation denunciation dismissal demand demands broadside`)
