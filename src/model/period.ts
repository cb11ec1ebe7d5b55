import { isDay } from './calendar.ts'
import { suggestion } from './nearest.ts'
import { periodWords, simplePeriod } from './period-forms.ts'

/** Days from `from` to `to`, both included and each `YYYY-MM-DD`; an open end is absent. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

/**
 * The period that words name on the day `today`, as hledger and notmuch read them: `2022`, `Feb 2022`, `last monday`,
 * `7 days ago` (see `period-forms.ts`), and ranges `a..b`, `a..`, `..b`. Undefined for words that are no date, for a range
 * that ends before it starts, and outside the years 0000 to 9999.
 */
export function periodOf(words: string, today: string): Period | undefined {
  const text = words.trim().toLowerCase().replace(/\s+/g, ' ')
  const period = text.includes('..') ? range(text, today) : simplePeriod(text, today)
  return period && isSound(period) ? period : undefined
}

export function within(day: string, { from, to }: Period): boolean {
  return (!from || day >= from) && (!to || day <= to)
}

/** The days that all periods have in common; undefined if there are none. */
export function overlap(periods: readonly Period[]): Period | undefined {
  const from = periods.flatMap((period) => period.from ?? []).sort()
  const to = periods.flatMap((period) => period.to ?? []).sort()
  const common = { ...(from.length && { from: from.at(-1)! }), ...(to.length && { to: to[0]! }) }
  return isSound(common) ? common : undefined
}

/** `"yestrday" is not a date; did you mean yesterday?` */
export function notADate(words: string): string {
  const guess = suggestion(words.trim(), periodWords)
  return `"${words}" is not a date; ${guess || `write one as ${periodExamples}`}`
}

const periodExamples = '2022-01-27, 2022-01, Jan 2022, 2022Q1, 2022-W04, yesterday, monday, last week, 7 days ago, a..b'

function range(text: string, today: string): Period | undefined {
  const [a = '', b = '', ...more] = text.split(/\.\.+/).map((side) => side.trim())
  const first = a ? simplePeriod(a, today) : {}
  const last = b ? simplePeriod(b, today) : {}
  if (!first || !last || (!a && !b) || more.length) return undefined
  return { ...(first.from && { from: first.from }), ...(last.to && { to: last.to }) }
}

function isSound({ from, to }: Period): boolean {
  return [from, to].every((end) => end === undefined || isDay(end)) && (!from || !to || from <= to)
}
