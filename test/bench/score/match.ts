import type { Found, Gold, GoldQuote, Stretch } from './gold.ts'

/** What was found of an article, set against its gold. */
export interface Matched {
  /** Every gold quote with what was found of it. */
  readonly gold: readonly { readonly quote: GoldQuote; readonly found: Found | undefined; readonly exact: boolean }[]
  /** Everything found, but what neither counts for nor against. */
  readonly found: readonly { readonly found: Found; readonly quotes: readonly GoldQuote[]; readonly exact: number }[]
  /** Titles, nicknames and sneers that were taken for quotes. */
  readonly scares: number
}

export function matched(gold: Gold, found: readonly Found[]): Matched {
  const quotes = gold.quotes.map((quote) => ({
    quote,
    key: squash(quote.text),
    words: wordsOf(quote.text),
    found: undefined as Found | undefined,
    exact: false,
  }))
  const mine = found
    .map((one) => ({
      found: one,
      key: squash(one.text),
      words: wordsOf(one.text),
      quotes: [] as GoldQuote[],
      exact: 0,
    }))
    .filter(({ key }) => key)

  type Ours = (typeof mine)[number]
  type Theirs = (typeof quotes)[number]
  const join = (one: Ours, quote: Theirs, exact: boolean): void => {
    one.quotes.push(quote.quote)
    quote.found = one.found
    if (!exact) return
    quote.exact = true
    one.exact++
  }

  for (const one of mine) {
    const quote = quotes.find((other) => !other.exact && other.key === one.key && overlap(one.found, other.quote))
    if (quote) join(one, quote, true)
  }
  for (const one of mine) if (!one.exact) for (const quote of run(one.key, quotes) ?? []) join(one, quote, true)

  const near = mine
    .filter(({ exact }) => !exact)
    .flatMap((one) =>
      quotes
        .filter((quote) => !quote.found && overlap(one.found, quote.quote))
        .map((quote) => ({ one, quote, score: likeness(one, quote) })),
    )
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
  for (const { one, quote } of near)
    if (!quote.found && (!one.quotes.length || one.key.includes(quote.key))) join(one, quote, false)

  const ignored = (one: Ours): boolean =>
    !one.quotes.length && (gold.ignore ?? []).some((stretch) => isIgnored(one, stretch))
  const counted = mine.filter((one) => !ignored(one))
  const strangers = counted.filter((one) => !one.quotes.length)
  const scares = (gold.not_quotes ?? []).filter((scare) =>
    strangers.some((one) => one.key === squash(scare.text) && overlap(one.found, scare)),
  )
  return { gold: quotes, found: counted, scares: scares.length }
}

/** Two to twelve gold quotes in a row that together are what was found as one. */
function run<Quote extends { readonly key: string; readonly exact: boolean }>(
  key: string,
  quotes: readonly Quote[],
): readonly Quote[] | undefined {
  for (let i = 0; i < quotes.length; i++) {
    if (quotes[i]!.exact || !key.startsWith(quotes[i]!.key)) continue
    let joined = ''
    for (let j = i; j < Math.min(quotes.length, i + 12) && !quotes[j]!.exact && joined.length <= key.length; j++) {
      joined += quotes[j]!.key
      if (joined === key && j > i) return quotes.slice(i, j + 1)
    }
  }
  return undefined
}

interface Worded {
  readonly key: string
  readonly words: readonly string[]
}

function likeness(a: Worded, b: Worded): number {
  const rest = new Map<string, number>()
  for (const word of a.words) rest.set(word, (rest.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b.words) {
    const left = rest.get(word) ?? 0
    if (!left) continue
    shared++
    rest.set(word, left - 1)
  }
  const dice = (2 * shared) / (a.words.length + b.words.length || 1)
  const within = Math.min(a.words.length, b.words.length) >= 3 && (a.key.includes(b.key) || b.key.includes(a.key))
  return dice < 0.5 && within ? 0.5 : dice
}

function isIgnored(one: Worded & { readonly found: Found }, stretch: Stretch): boolean {
  const key = squash(stretch.text)
  if (!key || !overlap(one.found, stretch)) return false
  return key === one.key || (one.words.length >= 3 && (key.includes(one.key) || one.key.includes(key)))
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && a.end > b.start
const squash = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []
