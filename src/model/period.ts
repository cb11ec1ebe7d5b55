/** Days from `from` to `to`, both included and each `YYYY-MM-DD`; an open end is absent. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

/**
 * The period that words name on the day `today`, as hledger and notmuch read them: `2022`, `2022-01`, `2022-01-27`,
 * `2022Q1`, `2022-W04`, `today`, `yesterday`, `monday` (the latest past one, today included), `this week`, `last month`,
 * `7 days ago`, `last 7 days`, and ranges `a..b`, `a..`, `..b`. Undefined for words that are no date, for a range that
 * ends before it starts, and outside the years 0000 to 9999.
 */
export function periodOf(words: string, today: string): Period | undefined {
  const text = words.trim().toLowerCase().replace(/\s+/g, ' ')
  const period = text.includes('..') ? range(text, today) : simple(text, today)
  return period && isSound(period) ? period : undefined
}

export function within(day: string, { from, to }: Period): boolean {
  return (!from || day >= from) && (!to || day <= to)
}

/** What a word of a period may look like, for messages and help. */
export const periodExamples = '2022-01-27, 2022-01, 2022Q1, 2022-W04, yesterday, monday, last week, 7 days ago, a..b'

function range(text: string, today: string): Period | undefined {
  const [a = '', b = '', ...more] = text.split(/\.\.+/).map((side) => side.trim())
  const first = a ? simple(a, today) : {}
  const last = b ? simple(b, today) : {}
  if (!first || !last || (!a && !b) || more.length) return undefined
  return { ...(first.from && { from: first.from }), ...(last.to && { to: last.to }) }
}

function isSound({ from, to }: Period): boolean {
  return [from, to].every((end) => end === undefined || isDay(end)) && (!from || !to || from <= to)
}

function simple(text: string, today: string): Period | undefined {
  for (const [pattern, period] of forms) {
    const match = pattern.exec(text)
    if (match) return period(match.slice(1), today)
  }
  return undefined
}

type Form = readonly [RegExp, (parts: string[], today: string) => Period | undefined]

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const forms: readonly Form[] = [
  [/^(\d{4})$/, ([year]) => ({ from: `${year}-01-01`, to: `${year}-12-31` })],
  [/^(\d{4})-(\d\d)$/, ([year, month]) => monthOf(Number(year), Number(month))],
  [/^(\d{4})-(\d\d)-(\d\d)$/, ([y, m, d]) => (isDay(`${y}-${m}-${d}`) ? one(`${y}-${m}-${d}`) : undefined)],
  [/^(\d{4})-?q([1-4])$/, ([year, quarter]) => quarterOf(Number(year), Number(quarter))],
  [/^(\d{4})-?w(\d\d)$/, ([year, week]) => weekOf(Number(year), Number(week))],
  [/^today$/, (_, today) => one(today)],
  [/^yesterday$/, (_, today) => one(plus(today, -1))],
  [/^([a-z]{3,9})$/, ([word], today) => pastWeekday(word!, today)],
  [
    /^(this|last) (day|week|month|quarter|year)$/,
    ([which, unit], today) => around(today, unit!, which === 'last' ? 1 : 0),
  ],
  [/^(\d{1,4}) (day|week|month|year)s? ago$/, ([n, unit], today) => one(back(today, unit!, Number(n)))],
  [
    /^last (\d{1,4}) (day|week|month|year)s?$/,
    ([n, unit], today) => ({
      from: plus(back(today, unit!, Number(n)), 1),
      to: today,
    }),
  ],
]

function one(day: string): Period {
  return { from: day, to: day }
}

function monthOf(year: number, month: number): Period | undefined {
  if (month < 1 || month > 12) return undefined
  return { from: day(year, month, 1), to: day(year, month + 1, 0) }
}

function quarterOf(year: number, quarter: number): Period {
  return { from: day(year, quarter * 3 - 2, 1), to: day(year, quarter * 3 + 1, 0) }
}

/** ISO 8601: week 1 has the year's first Thursday; weeks start on Monday. */
function weekOf(year: number, week: number): Period | undefined {
  const fourth = day(year, 1, 4)
  const from = plus(fourth, 7 * (week - 1) - weekdayOf(fourth))
  const thursday = plus(from, 3)
  return week >= 1 && Number(thursday.slice(0, 4)) === year ? { from, to: plus(from, 6) } : undefined
}

function pastWeekday(word: string, today: string): Period | undefined {
  const weekday = weekdays.findIndex((name) => name === word || name.slice(0, 3) === word)
  return weekday < 0 ? undefined : one(plus(today, -((weekdayOf(today) - weekday + 7) % 7)))
}

function around(today: string, unit: string, before: number): Period | undefined {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  switch (unit) {
    case 'day':
      return one(plus(today, -before))
    case 'week': {
      const monday = plus(today, -weekdayOf(today) - 7 * before)
      return { from: monday, to: plus(monday, 6) }
    }
    case 'month':
      return { from: day(year, month - before, 1), to: day(year, month - before + 1, 0) }
    case 'quarter': {
      const first = month - ((month - 1) % 3) - 3 * before
      return { from: day(year, first, 1), to: day(year, first + 3, 0) }
    }
    default:
      return { from: day(year - before, 1, 1), to: day(year - before, 12, 31) }
  }
}

/** So many days, weeks, months or years before; a month back from the 31st is at most the month's last day. */
function back(today: string, unit: string, n: number): string {
  if (unit === 'day' || unit === 'week') return plus(today, -n * (unit === 'week' ? 7 : 1))
  const [year, month, date] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(today.slice(8))]
  const months = unit === 'year' ? n * 12 : n
  const last = Number(day(year, month - months + 1, 0).slice(8))
  return day(year, month - months, Math.min(date, last))
}

function plus(from: string, days: number): string {
  return day(Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(from.slice(8)) + days)
}

/** 0 for Monday. */
function weekdayOf(from: string): number {
  return (new Date(`${from}T00:00Z`).getUTCDay() + 6) % 7
}

export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    text === day(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
  )
}

/** Months from 1; a month or date out of range rolls over, as in `Date`. Outside the years of four digits it is no day. */
function day(year: number, month: number, date: number): string {
  const instant = new Date(0)
  instant.setUTCFullYear(year, month - 1, date)
  return Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 10)
}
