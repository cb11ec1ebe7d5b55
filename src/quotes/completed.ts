import { isAdverb, isObjectPronoun } from './english.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import { isTime, phraseStartingAt, type Page, type Phrase } from './phrases.ts'
import { isBody, isRole } from './roles.ts'
import { headOf } from './speakers.ts'
import { isAuxiliary, verbForm } from './verbs.ts'

/** `the company's chairman, John Doe`: the name that follows a role is the speaker; else a role takes what belongs to it. */
export function completed(page: Page, phrase: Phrase, ceiling: number): Phrase {
  const { tokens } = page.paragraph
  if (phrase.kind === 'pronoun') return phrase
  if (phrase.kind === 'name') return withSecond(page, phrase, ceiling)
  const long = withPrepositions(page, phrase, ceiling)
  const whole = withSecond(page, long, ceiling)
  if (tokens[whole.to]?.text !== ',' || whole.parts?.some(({ kind }) => kind === 'name')) return whole

  const name = phraseStartingAt(page, whole.to + 1, ceiling)
  const closed =
    name && (name.to >= ceiling || tokens[name.to]!.kind !== 'word' || isOneOf(tokens[name.to]!.lower, 'of from at'))
  if (name?.kind === 'name' && name.mention?.figure.kind === 'person' && closed) return { ...name, from: phrase.from }
  return whole
}

/** `a spokesman for the ministry`, `a senior fellow at the Brookings Institution`. */
function withPrepositions(page: Page, phrase: Phrase, ceiling: number): Phrase {
  const { tokens } = page.paragraph
  const head = tokens[headOf(page, phrase)]
  const role = isRole(head)
  const text = isBody(head)
  const told = REDUCED.has(tokens[phrase.to - 1]!.lower)
  let to = phrase.to
  for (let n = 0; n < 3 && to < ceiling - 1; n++) {
    const { lower } = tokens[to]!
    if (
      !isOneOf(lower, 'of for at in from with on to by near as') ||
      (lower !== 'of' && lower !== 'for' && !role && !(told && n === 0) && !(text && isOneOf(lower, 'by from')))
    )
      break
    if (lower === 'of' && isObjectPronoun(tokens[to + 1])) return { ...phrase, to: to + 2 }
    const next = phraseStartingAt(page, to + 1, ceiling)
    if (!next || next.kind === 'pronoun' || isTime(page, next)) break
    to = next.to
  }
  return { ...phrase, to }
}

/** `a source involved in the talks`, `the chief known as Bob`: participles that tell more of the noun before them. */
const REDUCED = lexicon('involved known conducted released filed obtained published led issued signed written based')

/** `said Jane Roe and John Doe`, `said Jane Roe, Ann Poe and John Doe`. */
function withSecond(page: Page, phrase: Phrase, ceiling: number): Phrase {
  const { tokens } = page.paragraph
  const parts = [phrase]
  let last = phrase
  while (last.kind === 'name' && tokens[last.to]?.text === ',') {
    const next = phraseStartingAt(page, last.to + 1, ceiling)
    if (next?.kind !== 'name' || next.mention?.figure.kind !== last.mention?.figure.kind) break
    parts.push(next)
    last = next
  }
  if (!isOneOf(tokens[last.to]?.lower, 'and &')) return phrase
  const next = phraseStartingAt(page, last.to + 1, ceiling)
  const second = next?.kind === 'common' ? withPrepositions(page, next, ceiling) : next
  if (!second || second.kind === 'pronoun' || isTime(page, second) || followedByVerb(page, second, ceiling))
    return phrase
  if (parts.length > 1 && second.kind !== 'name') return phrase
  return { ...phrase, to: second.to, parts: [...parts, second] }
}

export function followedByVerb(page: Page, phrase: Phrase, to: number): boolean {
  const { tokens } = page.paragraph
  let i = phrase.to
  while (i < to && tokens[i]!.kind === 'word' && isAdverb(tokens[i])) i++
  const after = tokens[i]
  return !!after && i < to && (verbForm(after)?.form === 'finite' || isAuxiliary(after))
}
