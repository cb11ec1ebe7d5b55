import { isClauseOpener, isDeterminer, isPreposition } from '../words/function-words.ts'
import { isOneOf } from '../words/lexicon.ts'
import { isTime, phraseEndingAt, type TaggedText, type Phrase } from './noun-phrase.ts'
import { isPluralRole, isRole } from '../words/roles.ts'
import { headOf } from '../people/speaker.ts'
import { verbForm } from '../words/verbs.ts'

/** `Blinken and Stoltenberg`, unless the first of the two is an object: `thanked Blinken and Stoltenberg`. */
export function coordinated(tagged: TaggedText, right: Phrase, floor: number): Phrase {
  const { tokens } = tagged.paragraph
  const and = right.from - 1
  if (right.kind === 'pronoun' || and <= floor || !isOneOf(tokens[and]!.lower, 'and &')) return right
  const end = tokens[and - 1]!.text === ',' ? and - 2 : and - 1
  const left = bearerOf(tagged, end, floor) ?? phraseEndingAt(tagged, end, floor)
  if (!left || left.kind === 'pronoun' || isTime(tagged, left)) return right
  if (isRoleToo(tagged, left, right)) return { ...right, from: left.from }
  const before = tokens[left.from - 1]
  const object = before && left.from > floor && before.kind === 'word' && (isPreposition(before) || verbForm(before))
  if (object && !isOneOf(before.lower, 'with when while as after before since until because')) return right
  const listed = listBefore(tagged, left, floor)
  if (!listed.length && tokens[and - 1]!.text === ',' && !opensClause(tagged, left, floor)) return right
  return { ...right, from: (listed[0] ?? left).from, parts: [...listed, ...(left.parts ?? [left]), right] }
}

/** `actor` in `actor and director Jane Roe` is a second role of the same person. */
function isRoleToo(tagged: TaggedText, left: Phrase, { from, mention }: Phrase): boolean {
  if (left.kind !== 'common' || mention?.entity.kind !== 'person' || from === mention.from) return false
  const head = tagged.paragraph.tokens[headOf(tagged, left)]
  return isRole(head) && !isPluralRole(head) && !isDeterminer(tagged.paragraph.tokens[left.from])
}

function opensClause(tagged: TaggedText, { from }: Phrase, floor: number): boolean {
  const opener = tagged.paragraph.tokens[from - 1]
  return from <= floor || opener!.kind !== 'word' || isClauseOpener(opener)
}

/** The names `Rome, Hale` in `Rome, Hale, Akron and Lund said`, if the first of them opens the clause. */
function listBefore(tagged: TaggedText, last: Phrase, floor: number): Phrase[] {
  const { tokens } = tagged.paragraph
  const listed: Phrase[] = []
  let first = last
  while (first.kind === 'name' && first.from - 1 > floor && tokens[first.from - 1]!.text === ',') {
    const phrase = phraseEndingAt(tagged, first.from - 2, floor)
    if (phrase?.kind !== 'name') break
    listed.unshift(phrase)
    first = phrase
  }
  const opener = first.from > floor ? tokens[first.from - 1]! : undefined
  return !opener || opener.kind !== 'word' || isClauseOpener(opener) ? listed : []
}

/** Adds `Jane Roe` to `John Doe` in `Jane Roe, the chair, and John Doe, its director, said`. */
export function withPartner(tagged: TaggedText, second: Phrase, floor: number): Phrase {
  const { tokens } = tagged.paragraph
  const and = second.from - 1
  if (and <= floor + 1 || tokens[and]!.lower !== 'and' || tokens[and - 1]!.text !== ',') return second
  const first = bearerOf(tagged, and - 2, floor)
  return first ? { ...second, from: first.from, parts: [first, second] } : second
}

/** `Jane Roe` in `Jane Roe, chair of the board`, if a clause opens with it; `end` is the last word of the role. */
function bearerOf(tagged: TaggedText, end: number, floor: number): Phrase | undefined {
  const { tokens } = tagged.paragraph
  let comma = end
  while (comma > floor && tokens[comma]!.kind === 'word') comma--
  if (tokens[comma]!.text !== ',' || !tokens.slice(comma, end + 1).some(isRole)) return undefined
  const name = phraseEndingAt(tagged, comma - 1, floor)
  const opener = name && name.from > floor ? tokens[name.from - 1]! : undefined
  const opens = !opener || opener.kind !== 'word' || isClauseOpener(opener)
  return opens && name?.mention?.entity.kind === 'person' ? name : undefined
}
