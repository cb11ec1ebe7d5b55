import { wordsOnly } from './fold.ts'
import type { Part } from './part.ts'
import type { StorySection } from './story.ts'

/** What a word of `brief section` matches: the parts, or the reason why there are none. */
export type Named =
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  | { readonly kind: 'several'; readonly word: string; readonly labels: readonly string[] }
  | { readonly kind: 'none'; readonly word: string }

/**
 * The parts that `words` names, in the order asked: a whole label (case and apostrophe style ignored), a number, a range of
 * numbers (`1-3`), `dek`, `lede`, `image`, `notes`, `links`, or words that only one label or heading has. Commas part several names, unless a label has the comma.
 */
export function partsNamed(words: string, parts: readonly Part[]): Named {
  const whole = named(words, parts)
  if (whole.kind !== 'none' || !words.includes(',')) return whole
  const found: Part[] = []
  for (const word of words.split(',').map((each) => each.trim())) {
    if (!word) continue
    const one = named(word, parts)
    if (one.kind !== 'parts') return one
    found.push(...one.parts.filter((part) => !found.includes(part)))
  }
  return found.length ? { kind: 'parts', parts: found } : whole
}

/** The name of a part as `brief section` lists it: its label, else its kind. */
export function labelOf(part: Part): string {
  return part.kind === 'section' ? sectionName(part) : part.kind
}

/** The label of a section, its heading, or both: `The documents · Why it matters`. Empty without either. */
export function sectionName({ heading, label }: Pick<StorySection, 'heading' | 'label'>): string {
  return [heading, label].filter(Boolean).join(' · ')
}

/** Whether a label is, or has, the words of `wanted`; one of marks alone (`👀`) must be there as it is. */
export function fitsLabel(wanted: string, label: string): boolean {
  const words = wordsOnly(wanted)
  return words.trim() ? wordsOnly(label).includes(words) : label.includes(wanted.trim())
}

function named(word: string, parts: readonly Part[]): Named {
  if (!word.trim()) return { kind: 'none', word }
  if (/^\d+$/.test(word))
    return found(
      word,
      parts.filter((part) => part.kind === 'section' && part.number === Number(word)),
    )
  const range = /^(\d+)-(\d+)$/.exec(word)
  const inRange = range && parts.filter((part) => isBetween(part, Number(range[1]), Number(range[2])))
  if (inRange?.length) return found(word, inRange)
  const wanted = wordsOnly(word)
  const labels = parts.map((part) => ({ part, label: labelOf(part), words: wordsOnly(labelOf(part)) }))
  const same = labels.filter(({ label, words }) => (wanted.trim() ? words === wanted : label.trim() === word.trim()))
  if (same.length)
    return found(
      word,
      same.map(({ part }) => part),
    )
  if (!wanted.trim()) return { kind: 'none', word }
  const tries = [
    labels.filter(({ words }) => words.includes(wanted)),
    labels.filter(({ words }) =>
      wanted
        .trim()
        .split(' ')
        .every((each) => words.includes(` ${each}`)),
    ),
  ]
  const some = tries.find((list) => list.length > 0) ?? []
  const distinct = [...new Set(some.map(({ words }) => words))]
  if (distinct.length > 1) return { kind: 'several', word, labels: [...new Set(some.map(({ label }) => label))] }
  return found(
    word,
    some.map(({ part }) => part),
  )
}

function isBetween(part: Part, first: number, last: number): boolean {
  return part.kind === 'section' && part.number >= first && part.number <= last
}

function found(word: string, parts: readonly Part[]): Named {
  return parts.length ? { kind: 'parts', parts } : { kind: 'none', word }
}
