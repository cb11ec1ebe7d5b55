import { isClauseOpener, isDeterminer, isPreposition } from './english.ts'
import { isOneOf } from './lexicon.ts'
import { isTime, phraseEndingAt, type Page, type Phrase } from './phrases.ts'
import { isPluralRole, isRole } from './roles.ts'
import { headOf } from './speakers.ts'
import { verbForm } from './verbs.ts'

/** `Blinken and Stoltenberg`, unless the first of the two is an object: `thanked Blinken and Stoltenberg`. */
export function plural(page: Page, right: Phrase, floor: number): Phrase {
  const { tokens } = page.paragraph
  const and = right.from - 1
  if (right.kind === 'pronoun' || and <= floor || !isOneOf(tokens[and]!.lower, 'and &')) return right
  const end = tokens[and - 1]!.text === ',' ? and - 2 : and - 1
  const left = bearerOf(page, end, floor) ?? phraseEndingAt(page, end, floor)
  if (!left || left.kind === 'pronoun' || isTime(page, left)) return right
  if (isRoleToo(page, left, right)) return { ...right, from: left.from }
  const before = tokens[left.from - 1]
  const object = before && left.from > floor && before.kind === 'word' && (isPreposition(before) || verbForm(before))
  if (object && !isOneOf(before.lower, 'with when while as after before since until because')) return right
  const listed = listBefore(page, left, floor)
  if (!listed.length && tokens[and - 1]!.text === ',' && !opensClause(page, left, floor)) return right
  return { ...right, from: (listed[0] ?? left).from, parts: [...listed, ...(left.parts ?? [left]), right] }
}

/** `actor` in `actor and director Jane Roe`: one person. */
function isRoleToo(page: Page, left: Phrase, { from, mention }: Phrase): boolean {
  if (left.kind !== 'common' || mention?.figure.kind !== 'person' || from === mention.outer) return false
  const head = page.paragraph.tokens[headOf(page, left)]
  return isRole(head) && !isPluralRole(head) && !isDeterminer(page.paragraph.tokens[left.from])
}

function opensClause(page: Page, { from }: Phrase, floor: number): boolean {
  const opener = page.paragraph.tokens[from - 1]
  return from <= floor || opener!.kind !== 'word' || isClauseOpener(opener)
}

/** `Rome, Hale` in `Rome, Hale, Akron and Lund said`: names before a name, the first of which opens its clause. */
function listBefore(page: Page, last: Phrase, floor: number): Phrase[] {
  const { tokens } = page.paragraph
  const listed: Phrase[] = []
  let first = last
  while (first.kind === 'name' && first.from - 1 > floor && tokens[first.from - 1]!.text === ',') {
    const phrase = phraseEndingAt(page, first.from - 2, floor)
    if (phrase?.kind !== 'name') break
    listed.unshift(phrase)
    first = phrase
  }
  const opener = first.from > floor ? tokens[first.from - 1]! : undefined
  return !opener || opener.kind !== 'word' || isClauseOpener(opener) ? listed : []
}

/** `Jane Roe, the chair, and John Doe, its director, said`: the other of the two, where `Doe` was found. */
export function withPartner(page: Page, second: Phrase, floor: number): Phrase {
  const { tokens } = page.paragraph
  const and = second.from - 1
  if (and <= floor + 1 || tokens[and]!.lower !== 'and' || tokens[and - 1]!.text !== ',') return second
  const first = bearerOf(page, and - 2, floor)
  return first ? { ...second, from: first.from, parts: [first, second] } : second
}

/** `Jane Roe` in `Jane Roe, chair of the board`, where a clause opens with it; `end` is the last word of her role. */
function bearerOf(page: Page, end: number, floor: number): Phrase | undefined {
  const { tokens } = page.paragraph
  let comma = end
  while (comma > floor && tokens[comma]!.kind === 'word') comma--
  if (tokens[comma]!.text !== ',' || !tokens.slice(comma, end + 1).some(isRole)) return undefined
  const name = phraseEndingAt(page, comma - 1, floor)
  const opener = name && name.from > floor ? tokens[name.from - 1]! : undefined
  const opens = !opener || opener.kind !== 'word' || isClauseOpener(opener)
  return opens && name?.mention?.figure.kind === 'person' ? name : undefined
}
