import { plusDays, plusUnits } from './calendar.ts'

/**
 * The period of the same length that ends the day before another begins: whole months before whole months (January
 * before February), else as many days. Undefined before the year 0000.
 */
export function periodBefore({ from, to }: { readonly from: string; readonly to: string }) {
  const next = plusDays(to, 1)
  const start = isFirst(from) && isFirst(next) ? plusUnits(from, -months(from, next), 'month') : daysBefore(from, to)
  const end = plusDays(from, -1)
  return start && end ? { from: start, to: end } : undefined
}

function isFirst(day: string): boolean {
  return day.endsWith('-01')
}

function months(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from)
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}

function daysBefore(from: string, to: string): string {
  const length = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  return plusDays(from, -length)
}
