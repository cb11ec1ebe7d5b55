import type { Person, QuoteEntry } from '../model/brief.ts'
import type { Passage } from '../model/passage.ts'
import type { Quote } from '../model/quote.ts'
import { attribute, type Verdict } from './attribute.ts'
import { castOf } from './cast.ts'
import { corrected, type Draft } from './corrected.ts'
import { echoed } from './echo.ts'
import { isJoined } from './group.ts'
import { idOf } from './id.ts'
import { introduceRoles } from './introduced.ts'
import { kindOf } from './kind.ts'
import type { Marked } from './marks.ts'
import { paragraphsOf } from './text.ts'

/** What the file itself says about its people and quotes. */
export interface Known {
  readonly people?: readonly Person[] | undefined
  readonly quotes?: readonly QuoteEntry[] | undefined
}

/** Every quote of a story with who said it, in the order of the text; then those that only the file's `quotes:` has. */
export function quotesOf(passages: readonly Passage[], known: Known = {}): Quote[] {
  const paragraphs = paragraphsOf(passages)
  const cast = castOf(paragraphs, known.people)
  introduceRoles(paragraphs, cast)
  const verdicts = echoed(paragraphs, attribute(paragraphs, cast))

  let group = 0
  const found = paragraphs.flatMap(({ quotes, passage }, p) =>
    quotes.flatMap((quote, q): Draft[] => {
      const verdict = verdicts[p]![q]!
      if (verdict.scare) return []
      if (!isJoined(paragraphs, verdicts, p, q)) group++
      return [draftOf(passage, quote, verdict, group)]
    }),
  )
  return numbered(corrected(found, known.quotes))
}

/** What is known of it, in the order in which it is printed. */
function draftOf(
  passage: Passage,
  { text, start, end }: Marked,
  { rule, cue, speaker }: Verdict,
  group: number,
): Draft {
  const draft: { -readonly [Field in keyof Draft]?: Draft[Field] } = { text }
  const role = speaker?.figure?.role
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
