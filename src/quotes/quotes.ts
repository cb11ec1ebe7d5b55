import type { Person, QuoteEntry } from '../model/brief.ts'
import type { Passage } from '../model/passage.ts'
import type { Quote } from '../model/quote.ts'
import { attribute } from './attribution/attribute.ts'
import { THRESHOLD } from './attribution/confidence.ts'
import type { Verdict } from './attribution/verdict.ts'
import { entitiesIn } from './people/entities.ts'
import { applyFileQuotes, type Draft } from './attribution/file-quotes.ts'
import { attributeHeadlines } from './attribution/headline-quotes.ts'
import { isJoined } from './attribution/grouping.ts'
import { attributeForeign } from './languages/attribute-foreign.ts'
import { languageOf } from './languages/detect-language.ts'
import { idOf } from './quote-id.ts'
import { assignRoles } from './people/introduced-roles.ts'
import { kindOf } from './quote-kind.ts'
import { turnsIn, type Turn } from './interview.ts'
import type { QuotedSpan } from './text/quotation-marks.ts'
import { paragraphsOf, type Paragraph } from './text/paragraph.ts'

/** What the file itself says: `people:`, `quotes:` and `lang:`. */
export interface FileFacts {
  readonly people?: readonly Person[] | undefined
  readonly quotes?: readonly QuoteEntry[] | undefined
  /** A language tag; without it the language is detected. */
  readonly lang?: string | undefined
}

/** All quotes of a story with their speakers, in the order of the text; then those that only `quotes:` of the file has. */
export function quotesOf(passages: readonly Passage[], facts: FileFacts = {}): Quote[] {
  const { paragraphs, verdicts } = attributed(passages, facts)
  const turns = turnsIn(passages, facts.people)
  let group = 0
  const found = paragraphs.flatMap(({ quotes, passage }, p) => {
    const turn = turns.get(passage)
    if (turn) return [turnDraft(passage, turn, turn.continues ? group : ++group)]
    return quotes.flatMap((quote, q): Draft[] => {
      const verdict = verdicts[p]![q]!
      if (verdict.scare) return []
      if (!isJoined(paragraphs, verdicts, p, q)) group++
      return [draftOf(passage, quote, verdict, group)]
    })
  })
  return numbered(applyFileQuotes(found, facts.quotes))
}

/** The paragraphs of a story with a verdict on each of their quotations. */
export function attributed(
  passages: readonly Passage[],
  facts: FileFacts,
): { readonly paragraphs: readonly Paragraph[]; readonly verdicts: readonly (readonly Verdict[])[] } {
  const paragraphs = paragraphsOf(passages)
  const language = languageOf(passages, facts.lang)
  if (language !== 'en') return { paragraphs, verdicts: attributeForeign(paragraphs, language) }
  const entities = entitiesIn(paragraphs, facts.people)
  assignRoles(paragraphs, entities)
  return { paragraphs, verdicts: attributeHeadlines(paragraphs, attribute(paragraphs, entities)) }
}

/** The fields of a quote, in the order in which they are printed. */
function draftOf(
  passage: Passage,
  { text, start, end }: QuotedSpan,
  { rule, cue, speaker, confidence = 0 }: Verdict,
  group: number,
): Draft {
  const draft: { -readonly [Field in keyof Draft]?: Draft[Field] } = { text }
  const role = speaker?.entity?.role
  if (speaker && confidence >= THRESHOLD) {
    draft.speaker = speaker.text
    if (role) draft.role = role
  } else if (speaker) draft.guess = speaker.text
  if (passage.label) draft.section = passage.label
  draft.kind = passage.form === 'quotation' ? 'block' : kindOf(text)
  if (cue) draft.cue = cue
  const place = { path: passage.path, start, end }
  return Object.assign(draft as Pick<Draft, 'text' | 'kind'>, { rule, confidence, group, ...place })
}

function turnDraft(passage: Passage, { continues: _continues, ...turn }: Turn, group: number): Draft {
  const { text, speaker, role, cue, start, end } = turn
  return {
    text,
    ...(speaker && { speaker }),
    ...(role && { role }),
    ...(passage.label && { section: passage.label }),
    kind: 'turn',
    cue,
    rule: 'turn',
    confidence: speaker ? 1 : 0,
    group,
    path: passage.path,
    start,
    end,
  }
}

function numbered(drafts: readonly Draft[]): Quote[] {
  const copies = new Map<string, number>()
  return drafts.map((draft) => {
    const key = `${draft.text}\u0000${draft.speaker ?? ''}`
    const copy = copies.get(key) ?? 0
    copies.set(key, copy + 1)
    return { id: idOf(draft.text, draft.speaker, copy), ...draft }
  })
}
