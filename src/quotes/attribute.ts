import type { Cast, Figure } from './cast.ts'
import { clausesOf, withApposition, type Clause } from './clauses.ts'
import { PRONOUNS, isAdverb } from './english.ts'
import { isTime, phraseEndingAt, phraseStartingAt, wordsOf, type Page, type Phrase } from './phrases.ts'
import type { Range } from './sentences.ts'
import type { Paragraph } from './text.ts'
import { personBehind, type Step } from './trail.ts'

/** Who said a quotation, by which rule, told by which words. */
export interface Verdict {
  readonly rule: string
  readonly speaker?: Speaker
  readonly cue?: string
  /** Only its cue stands between it and the quotation before. */
  readonly joined?: boolean
}

export interface Speaker {
  /** As it is printed: a full name, or the words of the text for those without one. */
  readonly text: string
  readonly figure?: Figure | undefined
  readonly plural?: boolean
  readonly phrase?: string
}

/** A verdict on each quotation of each paragraph, in order. */
export function attribute(paragraphs: readonly Paragraph[], cast: Cast): Verdict[][] {
  const verdicts: Verdict[][] = paragraphs.map(({ quotes }) => quotes.map(() => ({ rule: 'none' })))
  const trail: Step[] = []
  let sentenceNumber = 0
  let last: Speaker | undefined
  let lastGroup: Speaker | undefined
  let lastThey: Speaker | undefined

  for (const paragraph of paragraphs) {
    const page: Page = { paragraph, names: cast.at[paragraph.index]! }
    let carried: Speaker | undefined
    let before: Speaker | undefined

    for (const [order, sentence] of paragraph.sentences.entries()) {
      sentenceNumber++
      const here = { sentence: sentenceNumber, paragraph: paragraph.index, last: last?.figure }
      const clauses = clausesOf(page, sentence)
      const steps: { at: number; step: Step }[] = []
      const speakers = new Map<Phrase, Speaker | undefined>()
      const speak = (phrase: Phrase | undefined): Speaker | undefined => {
        if (!phrase) return undefined
        if (speakers.has(phrase)) return speakers.get(phrase)
        const found = speakerOf(phrase)
        speakers.set(phrase, found)
        return found
      }
      const speakerOf = (phrase: Phrase): Speaker | undefined => {
        if (phrase.kind !== 'pronoun') return named(page, phrase)
        const word = paragraph.tokens[phrase.from]!.lower
        const known = [...trail, ...steps.filter(({ at }) => at < phrase.from).map(({ step }) => step)]
        if (word === 'he' || word === 'she') {
          const figure = personBehind(known, word === 'he' ? 'male' : 'female', here)
          if (figure && !figure.gender) figure.gender = word === 'he' ? 'male' : 'female'
          return figure && { text: figure.name, figure }
        }
        if (word === 'they') return lastThey
        if (word === 'it') return lastGroup
        return undefined
      }

      // Names of this sentence in their order, then who speaks in it.
      for (let i = sentence.from; i < sentence.to; i++) {
        const mention = page.names[i]
        if (!mention || mention.outer !== i) continue
        const clause = clauses.find(
          ({ subject }) => subject?.mention === mention || subject?.parts?.some((part) => part.mention === mention),
        )
        const part = mention.possessive
          ? 'possessor'
          : clause
            ? clause.force === 'strong'
              ? 'speaker'
              : 'subject'
            : 'object'
        steps.push({
          at: mention.from,
          step: { figure: mention.figure, sentence: sentenceNumber, paragraph: paragraph.index, part },
        })
      }
      for (const clause of clauses) {
        const speaker = speak(clause.subject)
        if (clause.subject?.kind === 'pronoun' && speaker?.figure)
          steps.push({
            at: clause.subject.from,
            step: {
              figure: speaker.figure,
              sentence: sentenceNumber,
              paragraph: paragraph.index,
              part: clause.force === 'strong' ? 'speaker' : 'subject',
            },
          })
      }

      for (let q = sentence.from; q < sentence.to; q++) {
        const token = paragraph.tokens[q]!
        if (token.kind !== 'quote') continue
        let verdict = inSentence(page, sentence, clauses, q, speak)
        if (!verdict && isWhole(page, sentence, q)) {
          const open = order === 0 && paragraph.index > 0 && paragraphs[paragraph.index - 1]!.quotes.at(-1)?.open
          if (carried) verdict = { rule: 'paragraph', speaker: carried, joined: true }
          else if (open && last) verdict = { rule: 'continued', speaker: last, joined: true }
          else if (before) verdict = { rule: 'sentence-before', speaker: before }
          else if (last && q === sentence.from) verdict = { rule: 'orphan', speaker: last }
        }
        if (!verdict) continue
        verdicts[paragraph.index]![token.quote!] = verdict
        if (verdict.speaker) {
          carried = verdict.speaker
          last = verdict.speaker
        }
      }
      if (!paragraph.tokens.slice(sentence.from, sentence.to).some(({ kind }) => kind === 'quote')) {
        const speech = clauses
          .filter(({ force }) => force === 'strong')
          .map(({ subject }) => speak(subject))
          .find(Boolean)
        const main = speech ?? speak(clauses[0]?.subject)
        if (main) {
          before = main
          if (carried && main.figure !== carried.figure && speech) carried = main
          if (speech) last = speech
        }
      }
      for (const { step } of steps.sort((a, b) => a.at - b.at)) trail.push(step)
      for (const clause of clauses) {
        const speaker = speak(clause.subject)
        if (!speaker || (clause.force !== 'strong' && !speaker.plural)) continue
        if (speaker.plural) lastThey = speaker
        else if (speaker.figure?.kind !== 'person') lastGroup = lastThey = speaker
      }
    }
  }
  return verdicts
}

/** Words between quotation and end of sentence that leave it a sentence of its own. */
function isWhole(page: Page, { from, to }: Range, q: number): boolean {
  const { tokens } = page.paragraph
  for (let i = from; i < q; i++) if (tokens[i]!.kind === 'word') return false
  for (let i = q + 1; i < to; i++) if (tokens[i]!.kind === 'word') return false
  return true
}

function inSentence(
  page: Page,
  sentence: Range,
  clauses: readonly Clause[],
  q: number,
  speak: (phrase: Phrase | undefined) => Speaker | undefined,
): Verdict | undefined {
  const { paragraph } = page
  const { tokens } = paragraph
  const quote = paragraph.quotes[tokens[q]!.quote!]!
  const say = (rule: string, clause: Clause): Verdict => {
    const speaker = speak(clause.subject)
    return { rule, cue: tokens[clause.verb]!.text, ...(speaker && { speaker }) }
  }

  const colon = tokens[q - 1]?.text === ':' && q - 1 >= sentence.from
  if (colon) {
    const clause = clauses.filter(({ verb, subject }) => verb < q && subject).at(-1)
    const strong = clauses.filter(({ verb, subject, force }) => verb < q && subject && force === 'strong').at(-1)
    if (strong ?? clause) return say('colon', (strong ?? clause)!)
    const phrase = phraseEndingAt(page, q - 2, sentence.from)
    if (phrase?.kind === 'name') return { rule: 'colon-name', cue: ':', ...maybe(speak(phrase)) }
  }

  const after = afterQuote(page, sentence, clauses, q)
  const before = clauses.filter(({ verb, subject, force }) => verb < q && subject && force !== 'plain').at(-1)
  const adjacent = before && q - before.verb <= 4 && !tokens.slice(before.verb, q).some(({ kind }) => kind === 'quote')
  const lowerStart = /^[^\p{L}]*\p{Ll}/u.test(quote.text)

  if (before && adjacent && (lowerStart || before.force === 'strong')) return say('before', before)
  if (after && !(lowerStart && before)) return say('after', after)
  const according = accordingTo(page, sentence)
  if (before) return say('before-far', before)
  if (according) return { rule: 'according', cue: 'according to', ...maybe(speak(according)) }
  if (after) return say('after', after)
  const named = dashName(page, sentence, q)
  if (named) return { rule: 'dash', cue: '—', ...maybe(speak(named)) }
  const later = clauses.find(({ verb, subject, force }) => verb > q && subject && force === 'strong')
  if (later && q > sentence.from) return say('later', later)
  const plain = clauses.filter(({ verb, subject }) => verb < q && subject).at(-1)
  if (plain && q > sentence.from) return say('plain', plain)
  return undefined
}

const maybe = (speaker: Speaker | undefined) => (speaker ? { speaker } : {})

/** `“…,” said Jane Roe`, `“…,” the mayor, who was tired, told reporters`. */
function afterQuote(page: Page, { to }: Range, clauses: readonly Clause[], q: number): Clause | undefined {
  const { tokens } = page.paragraph
  let next = q + 1
  while (
    next < to &&
    (tokens[next]!.kind === 'punctuation' || isAdverb(tokens[next]!.lower) || tokens[next]!.lower === 'as')
  )
    next++
  if (tokens[next]?.kind !== 'word') return undefined

  for (const clause of clauses) {
    if (clause.verb < next || !clause.subject) continue
    if (clause.force === 'plain') continue
    if (clause.how === 'inverted') return clause.verb - next <= 2 ? clause : undefined
    if (clause.how === 'before') return clause.subject.from === next && clause.force === 'strong' ? clause : undefined
  }
  return undefined
}

function accordingTo(page: Page, { from, to }: Range): Phrase | undefined {
  const { tokens } = page.paragraph
  for (let i = from; i < to - 1; i++)
    if (tokens[i]!.lower === 'according' && tokens[i + 1]!.lower === 'to') {
      const phrase = phraseStartingAt(page, i + 2, to)
      return phrase && withApposition(page, phrase, to)
    }
  return undefined
}

function dashName(page: Page, { to }: Range, q: number): Phrase | undefined {
  const { tokens } = page.paragraph
  if (!/^[—–-]+$/.test(tokens[q + 1]?.text ?? '') || q + 2 >= to) return undefined
  const phrase = phraseStartingAt(page, q + 2, to)
  return phrase?.kind === 'name' ? phrase : undefined
}

function named(page: Page, phrase: Phrase): Speaker | undefined {
  if (isTime(page, phrase)) return undefined
  if (phrase.parts) {
    const parts = phrase.parts.map((part) => named(page, { ...part }))
    return {
      text: parts
        .map((part) => part?.text)
        .filter(Boolean)
        .join(' and '),
      plural: true,
    }
  }
  const { mention } = phrase
  if (phrase.kind === 'name' && mention) {
    if (mention.figure.kind === 'person') return { text: mention.figure.name, figure: mention.figure }
    return { text: lowerArticle(wordsOf(page, { from: phrase.from, to: mention.to })), figure: mention.figure }
  }
  const text = lowerArticle(wordsOf(page, phrase))
  if (PRONOUNS.has(text.toLowerCase())) return undefined
  return { text }
}

const lowerArticle = (text: string): string =>
  text.replace(
    /^(?:The|An?|One|Some|Two|His|Her|Their|Its|This|That|These|Those|Another|Many|Most|Several|Other|Both) /,
    (word) => word.toLowerCase(),
  )
