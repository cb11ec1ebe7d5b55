import type { Person, QuoteEntry } from '../model/brief.ts'
import type { Passage } from '../model/passage.ts'
import type { Quote } from '../model/quote.ts'
import { attribute, type Verdict } from './attribution/attribute.ts'
import { entitiesIn } from './people/entities.ts'
import { applyFileQuotes, type Draft } from './attribution/file-quotes.ts'
import { attributeHeadlines } from './attribution/headline-quotes.ts'
import { isJoined } from './attribution/grouping.ts'
import { idOf } from './quote-id.ts'
import { assignRoles } from './people/introduced-roles.ts'
import { kindOf } from './quote-kind.ts'
import type { QuotedSpan } from './text/quotation-marks.ts'
import { paragraphsOf } from './text/paragraph.ts'

/** The `people:` and `quotes:` of the file. */
export interface FileFacts {
  readonly people?: readonly Person[] | undefined
  readonly quotes?: readonly QuoteEntry[] | undefined
}

/** All quotes of a story with their speakers, in the order of the text; then those that only `quotes:` of the file has. */
export function quotesOf(passages: readonly Passage[], cache: FileFacts = {}): Quote[] {
  const paragraphs = paragraphsOf(passages)
  const entities = entitiesIn(paragraphs, cache.people)
  assignRoles(paragraphs, entities)
  const verdicts = attributeHeadlines(paragraphs, attribute(paragraphs, entities))

  let group = 0
  const found = paragraphs.flatMap(({ quotes, passage }, p) =>
    quotes.flatMap((quote, q): Draft[] => {
      const verdict = verdicts[p]![q]!
      if (verdict.scare) return []
      if (!isJoined(paragraphs, verdicts, p, q)) group++
      return [draftOf(passage, quote, verdict, group)]
    }),
  )
  return numbered(applyFileQuotes(found, cache.quotes))
}

/** The fields of a quote, in the order in which they are printed. */
function draftOf(
  passage: Passage,
  { text, start, end }: QuotedSpan,
  { rule, cue, speaker }: Verdict,
  group: number,
): Draft {
  const draft: { -readonly [Field in keyof Draft]?: Draft[Field] } = { text }
  const role = speaker?.entity?.role
  if (speaker) draft.speaker = speaker.text
  if (role) draft.role = role
  if (passage.label) draft.section = passage.label
  draft.kind = passage.form === 'quotation' ? 'block' : kindOf(text)
  if (cue) draft.cue = cue
  return Object.assign(draft as Pick<Draft, 'text' | 'kind'>, { rule, group, path: passage.path, start, end })
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
