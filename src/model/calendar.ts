// Calendar days as text, `YYYY-MM-DD`, of the years 0000 to 9999. Outside them a day is ''.

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const { year, month, date } = partsOf(text)
  return text === dayOf(year, month, date)
}

/** Months from 1; a month or date out of range rolls over, as in `Date`: date 0 is the last day of the month before. */
export function dayOf(year: number, month: number, date: number): string {
  const instant = new Date(0)
  instant.setUTCFullYear(year, month - 1, date)
  const text = Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 10)
  return /^\d{4}-/.test(text) ? text : ''
}

export function plusDays(day: string, days: number): string {
  const { year, month, date } = partsOf(day)
  return dayOf(year, month, date + days)
}

/** So many units later, or earlier where `n` is negative; a month from the 31st is at most the month's last day. */
export function plusUnits(day: string, n: number, unit: Unit): string {
  if (unit === 'day' || unit === 'week') return plusDays(day, n * (unit === 'week' ? 7 : 1))
  const { year, month, date } = partsOf(day)
  const months = n * { month: 1, quarter: 3, year: 12 }[unit]
  const last = Number(dayOf(year, month + months + 1, 0).slice(8))
  return dayOf(year, month + months, Math.min(date, last))
}

/** 0 for Monday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7
}

/** The first day of the week, month, quarter or year that has a day. Weeks start on Monday. */
export function startOf(unit: Unit, day: string): string {
  const { year, month } = partsOf(day)
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return plusDays(day, -weekdayOf(day))
    case 'month':
      return dayOf(year, month, 1)
    case 'quarter':
      return dayOf(year, month - ((month - 1) % 3), 1)
    case 'year':
      return dayOf(year, 1, 1)
  }
}

function partsOf(day: string) {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) }
}
