import type { Figure } from './figure.ts'
import { PRONOUNS, isPreposition } from './english.ts'
import { isOneOf, lexicon } from './lexicon.ts'
import { isTime, wordsOf, type Page, type Phrase } from './phrases.ts'
import { isAdjective } from './places.ts'
import { isBody, isPluralRole, isRole } from './roles.ts'
import { verbForm } from './verbs.ts'

export interface Speaker {
  /** As it is printed: a full name, or the words of the text for those without one. */
  readonly text: string
  readonly figure?: Figure | undefined
  readonly plural?: boolean
}

/** The speaker that a phrase of the text names; none for a pronoun or a time. */
export function speakerNamed(page: Page, phrase: Phrase): Speaker | undefined {
  if (isTime(page, phrase)) return undefined
  if (phrase.parts) return joined(phrase.parts.map((part) => speakerNamed(page, part)))

  const { mention } = phrase
  if (phrase.kind === 'name' && mention) {
    const { figure } = mention
    if (figure.kind === 'person') return { text: figure.name, figure }
    const full = figure.kind === 'unknown' && figure.name.endsWith(` ${wordsOf(page, mention)}`)
    if (full) return { text: figure.name, figure }
    const article = page.paragraph.tokens[mention.outer - 1]
    const from = article?.lower === 'the' && mention.outer > phrase.from ? mention.outer - 1 : mention.outer
    return { text: lowerArticle(wordsOf(page, { from, to: mention.to })), figure }
  }
  const owner = ownerOf(page, phrase)
  if (owner) return owner
  const text = lowerOpening(page, phrase)
  if (PRONOUNS.has(text.toLowerCase())) return undefined
  return { text, ...(isPluralRole(page.paragraph.tokens[headOf(page, phrase)]) && { plural: true }) }
}

/** Whose answer it is that says something: `Clinton’s response was: “…”`. */
function ownerOf(page: Page, phrase: Phrase): Speaker | undefined {
  const head = headOf(page, phrase)
  if (!ANSWERS.has(page.paragraph.tokens[head]!.lower)) return undefined
  for (let i = head - 1; i >= phrase.from; i--) {
    const mention = page.names[i]
    if (page.paragraph.tokens[i]!.possessive && mention && isOneOf(mention.figure.kind, 'person unknown'))
      return { text: mention.figure.name, figure: mention.figure }
  }
  return undefined
}

/** `His answer was: “…”`: as good as `he`. */
export function isOwnAnswer(page: Page, phrase: Phrase): boolean {
  const { tokens } = page.paragraph
  return isOneOf(tokens[phrase.from]!.lower, 'his her their its') && ANSWERS.has(tokens[headOf(page, phrase)]!.lower)
}

const ANSWERS = lexicon(
  'answer response reply message motto reaction advice retort rejoinder question comment verdict slogan catchphrase mantra',
)

function joined(speakers: readonly (Speaker | undefined)[]): Speaker | undefined {
  const names = speakers.flatMap((speaker) => (speaker ? [speaker.text] : []))
  const last = names.pop()
  if (!last) return undefined
  return { text: names.length ? `${names.join(', ')} and ${last}` : last, plural: names.length > 0 }
}

/** Can speak by what it is: a person, a body of people, a text. */
export function canSpeak(page: Page, phrase: Phrase): boolean {
  if (phrase.kind === 'pronoun') return true
  if (phrase.kind === 'name') return phrase.mention?.figure.kind !== 'place' || !!phrase.parts
  const head = page.paragraph.tokens[headOf(page, phrase)]!
  return isRole(head) || isBody(head)
}

/** The head of a common phrase: the last word before its first preposition; `Scientists` in `Scientists led by Roe`. */
export function headOf(page: Page, { from, to }: Phrase): number {
  const { tokens } = page.paragraph
  let end = from + 1
  while (end < to && tokens[end]!.kind === 'word' && !isPreposition(tokens[end])) end++
  const last = tokens[end - 1]!
  const led = tokens[end]?.lower === 'by' && end < to && verbForm(last)?.form === 'finite'
  return end - 2 >= from && (led || BEHIND.has(last.lower)) ? end - 2 : end - 1
}

/** `a source close to Roe`: adjectives behind their noun. */
const BEHIND = lexicon('close familiar loyal opposed sympathetic privy allied')

/** `Officials said` at the start of a sentence: `officials`; but `Russian officials` stay as they are. */
function lowerOpening(page: Page, phrase: Phrase): string {
  const text = lowerArticle(wordsOf(page, phrase))
  const first = page.paragraph.tokens[phrase.from]!
  const common =
    first.capital &&
    !page.names[phrase.from] &&
    !isAdjective(first) &&
    first.text.length > 1 &&
    first.text.slice(1) === first.text.slice(1).toLowerCase()
  return common ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

const ARTICLE =
  /^(?:The|An?|One|Some|Two|His|Her|Their|Its|This|That|These|Those|Another|Many|Most|Several|Other|Both|My|Our) /

const lowerArticle = (text: string): string => text.replace(ARTICLE, (word) => word.toLowerCase())
