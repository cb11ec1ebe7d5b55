import { beforeComma, endsWithComma } from './apposition.ts'
import { isClauseOpener, isPreposition } from './english.ts'
import { isOneOf } from './lexicon.ts'
import { isNoun, isTime, phraseEndingAt, type Page, type Phrase } from './phrases.ts'
import { beforeBracket, beyond, subjectPhrase, type Found } from './reach.ts'
import { isRole } from './roles.ts'
import { headOf } from './speakers.ts'

/** The subject of a verb group that begins at `start`; `same`: the one of the verb before it. */
export function subjectBefore(page: Page, start: number, floor: number): Found | 'same' | undefined {
  const { tokens } = page.paragraph
  const i = beforeBracket(page, start - 1, floor)
  if (i < floor) return undefined

  const token = tokens[i]!
  if (token.kind === 'quote')
    return endsWithComma(page, i, floor) ? beforeComma(page, i, floor) : i > floor ? 'same' : undefined
  if (token.text === ',') return beforeComma(page, i, floor)
  if (isDash(token.text)) return beforeDash(page, i, floor)
  if (isOneOf(token.lower, 'and or but then')) return 'same'
  if (isOneOf(token.lower, 'who which that')) return relativeTo(page, i, floor)

  const time = phraseEndingAt(page, i, floor)
  if (time && isTime(page, time) && time.from > floor) {
    const before = isPreposition(tokens[time.from - 1]) ? time.from - 1 : time.from
    if (tokens[before - 1]?.text === ',') return subjectBefore(page, before, floor)
  }
  const phrase = subjectPhrase(page, i, floor)
  return phrase && { phrase: described(page, phrase, floor), relative: false }
}

/** `Anthony Anton, president of the association said`, `Stacy Baker of Columbia, South Carolina says`: a comma is missing. */
function described(page: Page, phrase: Phrase, floor: number): Phrase {
  const { tokens } = page.paragraph
  const comma = phrase.from - 1
  if (comma <= floor || tokens[comma]!.text !== ',') return phrase
  const role = phrase.kind === 'common' && isRole(tokens[headOf(page, phrase)])
  if (!role && phrase.mention?.figure.kind !== 'place' && !phrase.parts) return phrase
  if (tokens[phrase.from]!.lower === 'the') return phrase
  const name = subjectPhrase(page, comma - 1, floor)
  const opens =
    name && (name.from <= floor + 1 || tokens[name.from - 1]!.kind !== 'word' || isClauseOpener(tokens[name.from - 1]))
  return opens && name.mention?.figure.kind === 'person' ? name : phrase
}

function relativeTo(page: Page, who: number, floor: number): Found | undefined {
  const { tokens } = page.paragraph
  let i = who - 1
  if (tokens[i]?.text === ',') i--
  if (i < floor || (tokens[who]!.lower === 'that' && !isNoun(tokens[i]!))) return undefined
  const right = phraseEndingAt(page, beforeBracket(page, i, floor), floor)
  if (!right) return undefined
  if (right.mention?.figure.kind === 'person') return { phrase: right, relative: true }
  const far = beyond(page, right, floor)
  const role = far && tokens[who]!.lower === 'who' && far.kind === 'name'
  return { phrase: far && (role || right.kind === 'name') ? far : right, relative: true }
}

function beforeDash(page: Page, dash: number, floor: number): Found | 'same' | undefined {
  for (let i = dash - 1; i >= floor; i--)
    if (isDash(page.paragraph.tokens[i]!.text)) {
      const phrase = subjectPhrase(page, i - 1, floor)
      return phrase && { phrase, relative: false }
    }
  return 'same'
}

const isDash = (text: string): boolean => text === '—' || text === '–' || text === '―' || text.startsWith('--')
