/**
 * A date as a reader of that language sees it: `Jan 27, 2022` in English or where no language is named, else
 * `2022-01-27`. A timestamp shows the day it was written with, whatever the time zone here.
 */
export function dayLabel(date: string, lang?: string): string {
  const [day, year, month, number] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(date) ?? []
  if (!day) return date
  const name = MONTHS[Number(month) - 1]
  return name && /^en\b/i.test(lang ?? 'en') ? `${name} ${Number(number)}, ${year}` : day
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
