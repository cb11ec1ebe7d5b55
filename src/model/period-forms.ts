import { dayOf, isDay, plusDays, plusUnits, startOf, weekdayOf, type Unit } from './calendar.ts'
import type { Period } from './period.ts'

/** The period of words in small letters with single spaces, as seen on the day `today`; its ends may be no days. */
export function simplePeriod(text: string, today: string): Period | undefined {
  const plain = text.replace(/,/g, '').replace(/(?<=\d)(?:st|nd|rd|th)\b|(?<=[a-z])\.(?= |$)/g, '')
  for (const [pattern, read] of forms) {
    const match = pattern.exec(plain)
    if (match) return read({ ...match.groups }, today)
  }
  return undefined
}

interface Parts {
  readonly [name: string]: string | undefined
}

type Form = readonly [RegExp, (parts: Parts, today: string) => Period | undefined]

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Words to suggest for a misspelled period. */
export const periodWords: readonly string[] = [
  ...['today', 'yesterday', 'tomorrow', 'last 7 days'],
  ...weekdays,
  ...months,
  ...['this', 'last', 'next'].flatMap((each) => ['week', 'month', 'quarter', 'year'].map((one) => `${each} ${one}`)),
]

const unit = '(?<unit>day|week|month|quarter|year)s?'
const count = `(?<count>\\d{1,4}|an?|${numbers.slice(1).join('|')})`
const which = '(?<which>this|last|past|previous|next)'
const time = 't(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?: ?(?:z|[+-]\\d\\d(?::?\\d\\d)?))?'

const forms: readonly Form[] = [
  form('(?<year>\\d{4})', ({ year }) => whole('year', `${year}-01-01`)),
  form('(?<month>\\d{4}-\\d\\d)', ({ month }) => (isDay(`${month}-01`) ? whole('month', `${month}-01`) : undefined)),
  form(`(?<day>\\d{4}-\\d\\d-\\d\\d)(?:${time.replace('t', '[t ]')})?`, ({ day }) => one(day!)),
  form('(?<year>\\d{4})-?q(?<quarter>[1-4])', ({ year, quarter }) =>
    whole('quarter', dayOf(Number(year), Number(quarter) * 3, 1)),
  ),
  form('(?<year>\\d{4})-?w(?<week>\\d\\d)', ({ year, week }) => isoWeek(Number(year), Number(week))),

  form('today', (_, today) => one(today)),
  form('yesterday', (_, today) => one(plusDays(today, -1))),
  form('tomorrow', (_, today) => one(plusDays(today, 1))),
  form(`${which} (?<unit>day|week|month|quarter|year)`, neighbour),
  form(`(?:last|past|previous) ${count} ${unit}`, (parts, today) => ({
    from: plusDays(moved(parts, -1, today), 1),
    to: today,
  })),
  form(`next ${count} ${unit}`, (parts, today) => ({ from: today, to: plusDays(moved(parts, 1, today), -1) })),
  form(`${count} ${unit} ago`, (parts, today) => one(moved(parts, -1, today))),
  form(`in ${count} ${unit}`, (parts, today) => one(moved(parts, 1, today))),

  form(`(?:${which} )?(?<name>[a-z]{3,9})`, named),
  form('(?<name>[a-z]{3,9}) (?<year>\\d{4})', monthOfYear),
  form('(?<year>\\d{4}) (?<name>[a-z]{3,9})', monthOfYear),
  form('(?<date>\\d{1,2}) (?<name>[a-z]{3,9})(?: (?<year>\\d{4}))?', dateOfMonth),
  form('(?<name>[a-z]{3,9}) (?<date>\\d{1,2})(?: (?<year>\\d{4}))?', dateOfMonth),
]

function form(pattern: string, read: Form[1]): Form {
  return [new RegExp(`^${pattern}$`), read]
}

function one(day: string): Period {
  return { from: day, to: day }
}

/** The week, month, quarter or year that has a day. */
function whole(unit: Unit, day: string): Period {
  const from = startOf(unit, day)
  return { from, to: plusDays(plusUnits(from, 1, unit), -1) }
}

/** ISO 8601: week 1 has the year's first Thursday. */
function isoWeek(year: number, week: number): Period | undefined {
  const monday = plusDays(startOf('week', dayOf(year, 1, 4)), 7 * (week - 1))
  const thursday = plusDays(monday, 3)
  return week >= 1 && Number(thursday.slice(0, 4)) === year ? whole('week', monday) : undefined
}

/** `last week`; `past week` are the seven days up to today. */
function neighbour({ which, unit }: Parts, today: string): Period {
  const steps = which === 'this' ? 0 : which === 'next' ? 1 : -1
  if (which === 'past') return { from: plusDays(plusUnits(today, -1, unit as Unit), 1), to: today }
  return whole(unit as Unit, plusUnits(startOf(unit as Unit, today), steps, unit as Unit))
}

function moved({ count = '', unit }: Parts, direction: 1 | -1, today: string): string {
  const n = /^an?$/.test(count) ? 1 : numbers.includes(count) ? numbers.indexOf(count) : Number(count)
  return plusUnits(today, direction * n, unit as Unit)
}

function named({ which, name = '' }: Parts, today: string): Period | undefined {
  const weekday = indexOf(name, weekdays)
  if (weekday >= 0) return one(weekdayNear(today, weekday, which))
  const month = indexOf(name, months)
  return month < 0 ? undefined : whole('month', monthNear(today, month + 1, which))
}

/** `mon` and `sept` are short for one name each. */
function indexOf(word: string, names: readonly string[]): number {
  return names.findIndex((name) => name.startsWith(word))
}

/** The latest one, today included; `last` leaves today out, `next` is the first after it, `this` of this week. */
function weekdayNear(today: string, weekday: number, which: string | undefined): string {
  const since = (weekdayOf(today) - weekday + 7) % 7
  if (which === 'this') return plusDays(startOf('week', today), weekday)
  if (which === 'next') return plusDays(today, 7 - since)
  return plusDays(today, which && !since ? -7 : -since)
}

/** A day of the latest such month, this one included; `last` leaves it out, `next` is the first after it, `this` of this year. */
function monthNear(today: string, month: number, which: string | undefined): string {
  const [year, now] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const since = (now - month + 12) % 12
  if (which === 'this') return dayOf(year, month, 1)
  if (which === 'next') return dayOf(year, now + 12 - since, 1)
  return dayOf(year, now - (which && !since ? 12 : since), 1)
}

function monthOfYear({ name = '', year }: Parts): Period | undefined {
  const month = indexOf(name, months)
  return month < 0 ? undefined : whole('month', dayOf(Number(year), month + 1, 1))
}

/** Without a year the latest such day, today included. */
function dateOfMonth({ name = '', date, year }: Parts, today: string): Period | undefined {
  const month = indexOf(name, months)
  if (month < 0) return undefined
  const inYear = (of: number) => `${String(of).padStart(4, '0')}-${two(month + 1)}-${two(Number(date))}`
  if (year) return one(inYear(Number(year)))
  const now = Number(today.slice(0, 4))
  return one(inYear(now) <= today ? inYear(now) : inYear(now - 1))
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
