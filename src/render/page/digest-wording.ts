import { cleanLine } from '../clean.ts'
import type { DateText, Masthead } from './item.ts'

/** `Digest, Jan 27, 2022` */
export function digestName({ title, days }: Pick<Masthead, 'title' | 'days'>): string {
  return [cleanLine(title), daysText(days)].filter(Boolean).join(', ')
}

/** `Jan 27, 2022`, or `Jan 24, 2022 – Jan 27, 2022`; empty if no brief has a date. */
export function daysText(days: readonly DateText[]): string {
  return days.map(({ text }) => text).join(' – ')
}
