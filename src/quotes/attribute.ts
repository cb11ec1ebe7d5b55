import { candidatesFor, type Candidate, type Speak } from './candidates.ts'
import type { Cast } from './cast.ts'
import { clausesOf } from './clauses.ts'
import type { Page, Phrase } from './phrases.ts'
import type { Range } from './sentences.ts'
import { isScare } from './scare.ts'
import { signedBy } from './signed.ts'
import { speakerNamed, type Speaker } from './speakers.ts'
import type { Paragraph } from './text.ts'
import { personBehind, type Step } from './trail.ts'

/** Who said a quotation, by which rule, told by which words. */
export interface Verdict {
  readonly rule: string
  readonly points: number
  readonly speaker?: Speaker
  readonly cue?: string
  /** Only its cue stands between it and the quotation before. */
  readonly joined?: boolean
  /** A title, a nickname, a sneer: no quote at all. */
  readonly scare?: boolean
}

/** A verdict on each quotation of each paragraph, in order. */
export function attribute(paragraphs: readonly Paragraph[], cast: Cast): Verdict[][] {
  const verdicts: Verdict[][] = paragraphs.map(({ quotes }) => quotes.map(() => ({ rule: 'none', points: 0 })))
  const trail: Step[] = []
  const signed = signedBy(paragraphs, cast)
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
      const speak: Speak = (phrase) => {
        if (!phrase) return undefined
        if (speakers.has(phrase)) return speakers.get(phrase)
        const found = speakerOf(phrase)
        speakers.set(phrase, found)
        return found
      }
      const speakerOf = (phrase: Phrase): Speaker | undefined => {
        if (phrase.kind !== 'pronoun') return speakerNamed(page, phrase)
        const word = paragraph.tokens[phrase.from]!.lower
        const known = [...trail.slice(-60), ...steps.filter(({ at }) => at < phrase.from).map(({ step }) => step)]
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
        if (clause.force === 'strong' && speaker?.figure) speaker.figure.speaks = true
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
        let verdict: Verdict | undefined = best(candidatesFor(page, sentence, clauses, q, speak))
        if (!verdict && (isWhole(page, sentence, q) || opensWithSentence(page, sentence, q))) {
          const open = order === 0 && paragraph.index > 0 && paragraphs[paragraph.index - 1]!.quotes.at(-1)?.open
          if (carried) verdict = { rule: 'paragraph', points: 50, speaker: carried, joined: true }
          else if (open && last) verdict = { rule: 'continued', points: 50, speaker: last, joined: true }
          else if (signed(paragraph.index)) verdict = { rule: 'signed', points: 70, speaker: signed(paragraph.index)! }
          else if (before) verdict = { rule: 'sentence-before', points: 50, speaker: before }
          else if (last && q === sentence.from) verdict = { rule: 'orphan', points: 40, speaker: last }
        }
        if (carried && q > sentence.from && (!verdict?.speaker || verdict.points < 34) && isLongFragment(page, q)) verdict = { rule: 'paragraph-fragment', points: 34, speaker: carried }
        if (!verdict?.speaker && clauses[0]?.form === 'ing' && clauses[0].force === 'strong' && clauses[0].verb === sentence.from) {
          const speaker = carried ?? before ?? last
          if (speaker) verdict = { rule: 'participle', points: 60, speaker, cue: paragraph.tokens[sentence.from]!.text }
        }
        verdict ??= { rule: 'none', points: 0 }
        if (isScare(page, sentence, q, verdict)) {
          verdicts[paragraph.index]![token.quote!] = { ...verdict, scare: true }
          continue
        }
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

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>((top, one) => (top && top.points >= one.points ? top : one), undefined)

/** A quotation of a whole clause that opens its sentence, which then goes on: `“They agree,” but do not`. */
function opensWithSentence(page: Page, { from }: Range, q: number): boolean {
  const { tokens, quotes } = page.paragraph
  return q === from && quotes[tokens[q]!.quote!]!.text.split(' ').length > 4
}

function isLongFragment(page: Page, q: number): boolean {
  return page.paragraph.quotes[page.paragraph.tokens[q]!.quote!]!.text.split(' ').length > 2
}

/** Words between quotation and end of sentence that leave it a sentence of its own. */
function isWhole(page: Page, { from, to }: Range, q: number): boolean {
  const { tokens } = page.paragraph
  for (let i = from; i < q; i++) if (tokens[i]!.kind === 'word') return false
  for (let i = q + 1; i < to; i++) if (tokens[i]!.kind === 'word') return false
  return true
}
