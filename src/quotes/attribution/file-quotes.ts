import type { QuoteEntry } from '../../model/brief.ts'
import type { Quote } from '../../model/quote.ts'

/** A quote without an id. */
export type Draft = Omit<Quote, 'id'>

/** Applies the `quotes:` of the file: corrects the speaker of a quote with the same text, or adds a quote. */
export function applyFileQuotes(drafts: readonly Draft[], entries: readonly QuoteEntry[] = []): Draft[] {
  if (!entries.length) return [...drafts]
  const open = entries.map((entry) => ({ ...entry, key: bare(entry.text), used: false }))

  const checked = drafts.map((draft): Draft => {
    const key = bare(draft.text)
    const entry =
      open.find((one) => one.key === key) ?? (key.length > 15 ? open.find((one) => one.key.includes(key)) : undefined)
    if (!entry) return draft
    entry.used = true
    const { role: _role, guess: _guess, ...rest } = draft
    const role = entry.role ?? (draft.speaker === entry.speaker ? draft.role : undefined)
    return { ...rest, speaker: entry.speaker, ...(role && { role }), rule: 'file', confidence: 1 }
  })

  const group = Math.max(0, ...checked.map((draft) => draft.group))
  const added = open
    .filter(({ used }) => !used)
    .map(({ text, speaker, role }, i): Draft => ({
      text,
      speaker,
      ...(role && { role }),
      kind: 'sentence',
      rule: 'file',
      confidence: 1,
      group: group + i + 1,
    }))
  return [...checked, ...added]
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
