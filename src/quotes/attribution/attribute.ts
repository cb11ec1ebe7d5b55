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
import { analyzeSentence, updateDiscourse } from './sentence-analysis.ts'
import { signsOf } from './signs.ts'
import type { Verdict } from './verdict.ts'

/** A verdict for each quotation of each paragraph, in order. */
export function attribute(paragraphs: readonly Paragraph[], entities: Entities): Verdict[][] {
  const story: Discourse = { sentence: 0, references: [] }
  const nameLine = speakersFromNameLines(paragraphs, entities)
  const last = paragraphs.findLastIndex(({ quotes }) => quotes.length)

  return paragraphs.map((paragraph, i) => {
    if (i > last) return []
    const tagged: TaggedText = { paragraph, names: entities.at[i]! }
    const discourse: Discourse = isDisplay(paragraph) ? { sentence: 0, references: [] } : story
    const { attribution: line } = paragraph.passage
    const attribution = line ? blockSpeaker(line, entities) : undefined
    const state: ParagraphState = {}
    const verdicts: Verdict[] = []

    for (const [s, sentence] of paragraph.sentences.entries()) {
      discourse.sentence++
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
        const signs = verdict.speaker ? signsOf(analysis, q, verdict) : []
        const confidence = verdict.speaker ? confidenceOf(signs) : 0
        verdicts.push({ ...verdict, sentence: discourse.sentence, signs, confidence })
        if (verdict.speaker && !verdict.scare)
          discourse.last = state.lastInParagraph = { ...verdict.speaker, confidence }
      }
      updateDiscourse(analysis, discourse, state)
    }
    return verdicts
  })
}
