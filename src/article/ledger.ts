import { words } from '../model/words.ts'

/** Why words of a source are not in the brief. */
export const reasons = [
  'navigation',
  'page header',
  'page footer',
  'sidebar',
  'sign-up',
  'advertisement',
  'sharing',
  'other stories',
  'gallery',
  'about the author',
  'tags',
  'comments',
  'form',
  'cookie notice',
  'copyright',
  'reading time',
  'byline prefix',
  'repeated',
  'hidden',
  'front matter',
  'markup',
  'outside the article',
] as const

export type Reason = (typeof reasons)[number]

/** Where words of a source are now: a place in a brief (`sections[1].body`), or the reason why they were left out. */
export type Verdict = { readonly place: string } | { readonly reason: Reason }

/** A row of the ledger: a passage of the source, and what became of it. */
export interface Row {
  readonly text: string
  readonly words: number
  /** 1-based number of the document in the written file; absent if the words were left out. */
  readonly document?: number
  readonly place?: string
  readonly reason?: Reason
}

/** The words of a source text: those of its lines. */
export function wordsIn(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + words(line), 0)
}

export function row(text: string, verdict: Verdict): Row {
  return { text, words: wordsIn(text), ...verdict }
}

/**
 * The rows of a text of which parts went to different places. `parts` follow each other in the text; what stands between
 * two goes with the first. The words of the rows add up to those of the text.
 */
export function splitRows(text: string, parts: readonly (readonly [part: string, verdict: Verdict])[]): Row[] {
  const starts: number[] = []
  for (const [part] of parts) starts.push(Math.max(text.indexOf(part, starts.at(-1) ?? 0), starts.at(-1) ?? 0))
  return parts.map(([, verdict], i) => {
    const from = i ? starts[i]! : 0
    const to = starts[i + 1] ?? text.length
    return {
      text: text.slice(from, to).trim(),
      words: wordsIn(text.slice(0, to)) - wordsIn(text.slice(0, from)),
      ...verdict,
    }
  })
}

/** The counts of a ledger: words in all, words kept, and words left out for each reason, most first. */
export interface Totals {
  readonly words: number
  readonly kept: number
  readonly left: readonly (readonly [reason: Reason, words: number])[]
}

export function totalsOf(rows: readonly Row[]): Totals {
  const left = new Map<Reason, number>()
  let all = 0
  for (const { words: count, reason } of rows) {
    all += count
    if (reason && count) left.set(reason, (left.get(reason) ?? 0) + count)
  }
  const omitted = [...left].toSorted((a, b) => b[1] - a[1])
  return { words: all, kept: all - omitted.reduce((sum, [, count]) => sum + count, 0), left: omitted }
}

/** `kept 1,412 of 1,486 words; left out: 52 navigation, 22 sign-up` */
export function summaryOf({ words: all, kept, left }: Totals): string {
  const omitted = left.map(([reason, count]) => `${number(count)} ${reason}`).join(', ')
  return `kept ${number(kept)} of ${number(all)} ${all === 1 ? 'word' : 'words'}${omitted && `; left out: ${omitted}`}`
}

function number(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
