import { blockSpeaker } from '../attribution/block-attribution.ts'
import type { Verdict } from '../attribution/verdict.ts'
import type { Speaker } from '../people/speaker.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { wordCount } from '../quote-kind.ts'
import type { Language } from './detect-language.ts'
import { cuesOf, type Cue, type Cues } from './foreign-cues.ts'

/** A verdict for each quotation of a story that is not in English. Without a table for the language all speakers are empty. */
export function attributeForeign(paragraphs: readonly Paragraph[], language: Exclude<Language, 'en'>): Verdict[][] {
  const cues = language === 'other' ? undefined : cuesOf(language)
  const names = new Map<string, string>()
  return paragraphs.map((paragraph) => {
    if (paragraph.passage.form === 'quotation') return paragraph.quotes.map(() => ofBlock(paragraph))
    let last: { readonly speaker: Speaker; readonly confidence: number } | undefined
    return paragraph.quotes.map((_, q): Verdict => {
      const found = cues && cueBeside(paragraph, q, cues)
      const none: Verdict = { rule: 'marks', points: 0, scare: isTerm(paragraph, q, found) }
      if (found?.speaker) {
        const speaker: Speaker = { text: fullName(found.speaker, names) }
        last = { speaker, confidence: found.confidence }
        return { rule: 'foreign', points: 0, speaker, cue: found.cue, confidence: found.confidence }
      }
      if (!last || (!found && !standsAlone(paragraph, q))) return none
      const cue = found && { cue: found.cue }
      return { rule: 'foreign-paragraph', points: 0, ...last, ...cue, confidence: Math.min(last.confidence, 0.8) }
    })
  })
}

/** The attribution line of a block quotation names the speaker in any language. */
function ofBlock({ passage: { attribution } }: Paragraph): Verdict {
  const speaker = attribution ? blockSpeaker(attribution, NO_NAMES) : undefined
  return speaker ? { rule: 'attribution', points: 100, speaker, confidence: LINE } : { rule: 'marks', points: 0 }
}

const NO_NAMES = { entities: [], at: [], mentions: [] }
/** The confidence of an attribution line. */
const LINE = 0.9

/** Words after a quotation tell more than words before it. */
function cueBeside({ passage: { text }, quotes }: Paragraph, q: number, cues: Cues): Cue | undefined {
  const { start, end } = quotes[q]!
  const after = text.slice(end, quotes[q + 1]?.start ?? text.length).slice(0, 160)
  const before = text.slice(quotes[q - 1]?.end ?? 0, start).slice(-160)
  const sentence = /[^.!?]*$/
    .exec(before.replace(/\b(\p{Lu}|Dr|Sr|Sra|St|Prof|M|Mme)\./gu, '$1·'))![0]
    .replaceAll('·', '.')
  const beside = cues.after(after) ?? (q > 0 && sentence === before ? undefined : cues.before(sentence))
  return beside ?? cues.within(quotes[q]!.text)
}

/** A surname means the last full name with it. */
function fullName(name: string, names: Map<string, string>): string {
  const words = name.split(' ')
  const surname = words.at(-1)!
  if (words.length > 1) names.set(surname, name)
  return words.length > 1 ? name : (names.get(surname) ?? name)
}

/** The quotation is a sentence of its own, or goes on after a cue. */
function standsAlone({ passage: { text }, quotes }: Paragraph, q: number): boolean {
  const { start, end } = quotes[q]!
  const before = text.slice(quotes[q - 1]?.end ?? 0, start)
  const after = text.slice(end, quotes[q + 1]?.start ?? text.length)
  return /[.,:;]\s*$/.test(before) && /^\s*(?:[.,!?…]?\s*)(?:$|\p{Lu})/u.test(after)
}

/** One or two words without a cue are a title or a term, unless they end like speech. */
function isTerm({ passage: { text }, quotes }: Paragraph, q: number, cue: Cue | undefined): boolean {
  const quote = quotes[q]!
  if (isBracketedName(quote.text, text.slice(quote.end))) return true
  if (cue || wordCount(quote.text) > 2 || /[.,!?…]$/.test(quote.text)) return false
  return !/^\s*[,.!?]/.test(text.slice(quote.end)) || quote.start > 0
}

/** `「かもめ丸」が`: a few signs in brackets and a particle behind them are the name of a ship or a book. Speech has `と`. */
const isBracketedName = (text: string, after: string): boolean =>
  text.length <= 10 && /^[\u3040-\u30ff\u3400-\u9fff]+$/.test(text) && /^[のがはをにでへも]/.test(after)
