import type { TaggedText } from '../grammar/noun-phrase.ts'
import type { Entities } from '../people/entities.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { actorBetween } from './action-beat.ts'
import { blockSpeaker } from './block-attribution.ts'
import { confidenceOf } from './confidence.ts'
import { decide } from './decide.ts'
import type { Discourse, ParagraphState } from './discourse.ts'
import { isDisplay } from './headline-quotes.ts'
import { speakersFromNameLines } from './name-line.ts'
import { isPageFurniture } from './page-furniture.ts'
import { analyzeSentence, updateDiscourse } from './sentence-analysis.ts'
import { signsOf } from './signs.ts'
import type { Verdict } from './verdict.ts'

/** A verdict for each quotation of each paragraph, in order. */
export function attribute(paragraphs: readonly Paragraph[], entities: Entities): Verdict[][] {
  const story: Discourse = { sentence: 0, references: [] }
  const nameLine = speakersFromNameLines(paragraphs, entities)
  const last = paragraphs.findLastIndex(({ quotes }) => quotes.length)

  const verdicts = paragraphs.map((paragraph, i) => {
    if (i > last) return []
    const tagged: TaggedText = { paragraph, names: entities.at[i]! }
    const discourse: Discourse = isDisplay(paragraph) ? { sentence: 0, references: [] } : story
    const { attribution: line } = paragraph.passage
    const attribution = line ? blockSpeaker(line, entities) : undefined
    const state: ParagraphState = {}
    const furniture = isPageFurniture(paragraph)
    const own: Verdict[] = []

    for (const [s, sentence] of paragraph.sentences.entries()) {
      discourse.sentence++
      const before = own.length
      const analysis = analyzeSentence(tagged, sentence, discourse)
      for (let q = sentence.from; q < sentence.to; q++) {
        if (paragraph.tokens[q]!.kind !== 'quote') continue
        const opened = q === 0 ? paragraphs[i - 1]?.quotes.at(-1)?.open : false
        const actor = actorBetween(tagged, s)
        const verdict = decide(analysis, q, state, discourse, {
          opened: !!opened,
          nameLine: nameLine(i),
          attribution,
          actor,
        })
        const signs = verdict.speaker ? signsOf(analysis, q, verdict, state.lastInParagraph, discourse.last) : []
        const confidence = verdict.speaker ? confidenceOf(signs) : 0
        own.push({ ...verdict, sentence: discourse.sentence, signs, confidence })
        if (verdict.speaker && !verdict.scare)
          discourse.last = state.lastInParagraph = { ...verdict.speaker, confidence }
        else if (!verdict.scare && (verdict.unnamed || (verdict.clause && isCue(verdict))))
          discourse.last = state.lastInParagraph = undefined
      }
      const spoken = own.slice(before).some(({ scare }) => !scare)
      if (!furniture) updateDiscourse(analysis, discourse, state, spoken)
    }
    return own
  })
  return continuedBackwards(paragraphs, verdicts)
}

/** A quotation that goes on in the next paragraph has the speaker that is named there. */
function continuedBackwards(paragraphs: readonly Paragraph[], verdicts: readonly (readonly Verdict[])[]): Verdict[][] {
  const all = verdicts.map((own) => [...own])
  const led = ledParagraphs(verdicts)
  for (let p = all.length - 2; p >= 0; p--) {
    const own = all[p]!.at(-1)
    const next = all[p + 1]![0]
    if (!own || !next?.speaker || !paragraphs[p]!.quotes.at(-1)?.open) continue
    if (paragraphs[p + 1]!.tokens[0]?.kind !== 'quote' || own.scare || led[p] || !isNamedHere(next)) continue
    const { rule: _rule, ...rest } = next
    all[p]![all[p]!.length - 1] = { ...rest, rule: 'continued', ...(own.sentence && { sentence: own.sentence }) }
  }
  return all
}

/** Which paragraphs end in a quotation whose speaker is named before it, there or where it began. */
function ledParagraphs(verdicts: readonly (readonly Verdict[])[]): boolean[] {
  const led: boolean[] = []
  for (const [p, own] of verdicts.entries()) {
    const last = own.at(-1)
    led[p] = !!last && (!!last.phrase || last.rule === 'announced' || (last.rule === 'continued' && !!led[p - 1]))
  }
  return led
}

/** The sentence of the quotation names the speaker, or the next paragraph of the quotation does. */
const isNamedHere = ({ rule, phrase, speaker }: Verdict): boolean => !!speaker && (!!phrase || rule === 'continued')

/** `“…,” said another`: somebody speaks, although unnamed. */
const isCue = ({ rule, clause }: Verdict): boolean =>
  rule === 'after' || rule === 'closing' || (clause?.speechClass === 'strong' && clause.subject !== undefined)
