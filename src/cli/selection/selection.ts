import { UsageFault } from '../../model/fault.ts'
import { oneOf, suggestion } from '../../model/nearest.ts'
import { overlap, notADate, periodOf, type Period } from '../../model/period.ts'
import { resolvedQuery } from './resolve-query.ts'
import { sortKeys, type Selection, type SortKey } from '../../model/select.ts'
import { conditionOf } from '../../model/where.ts'
import type { Options } from '../arguments/options.ts'

/** The selection that options ask for. `today` is called only if a date is among them. Throws UsageFault. */
export function selectionOf(options: Options, today: () => string): Selection {
  const { on, since, until, topic = [], tag = [], section = [], match, by = [], where = [], sort, limit } = options
  return {
    periods: periodsOf({ on, since, until }, today),
    topics: topic,
    tags: tag,
    labels: section,
    by,
    where: where.map((text) => conditionOf(text, today())),
    reverse: options.reverse ?? false,
    ...(match && { match: match.map((text) => resolvedQuery(text, today())) }),
    ...(sort !== undefined && { sort: sortKey(sort) }),
    ...(limit !== undefined && { limit: wholeNumber('--limit', limit) }),
  }
}

/** Whether options say which briefs: then all that they fit are meant, else only the latest. */
export function selects({ on, since, until, topic, tag, section, match, by, where, limit, all }: Options): boolean {
  return [on, since, until, topic, tag, section, match, by, where, limit, all].some((value) => value !== undefined)
}

export function wholeNumber(option: string, text: string, { least = 0, most = Number.MAX_SAFE_INTEGER } = {}): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  const range = most === Number.MAX_SAFE_INTEGER ? (least ? ` of at least ${least}` : '') : ` from ${least} to ${most}`
  throw new UsageFault(`${option} needs a whole number${range}, not "${text}"`)
}

type Dates = { readonly on: string | undefined; readonly since: string | undefined; readonly until: string | undefined }

function periodsOf({ on, since, until }: Dates, today: () => string): Period[] {
  const asked = [
    { option: '--on', words: on, narrow: (period: Period) => period },
    { option: '--since', words: since, narrow: ({ from }: Period) => (from ? { from } : {}) },
    { option: '--until', words: until, narrow: ({ to }: Period) => (to ? { to } : {}) },
  ].flatMap(({ words, ...rest }) => (words === undefined ? [] : [{ words, ...rest }]))

  const periods = asked.map(({ option, words, narrow }) => narrow(period(option, words, today())))
  if (overlap(periods)) return periods
  throw new UsageFault(
    `no day matches all of ${asked.map(({ option, words }) => `${option} "${words}"`).join(' and ')}`,
  )
}

function period(option: string, words: string, today: string): Period {
  const found = periodOf(words, today)
  if (!found) throw new UsageFault(`${option}: ${notADate(words)}`)
  return found
}

function sortKey(text: string): SortKey {
  const key = sortKeys.find((each) => each === text)
  if (key) return key
  throw new UsageFault(`invalid value "${text}" for --sort; ${suggestion(text, sortKeys) || `use ${oneOf(sortKeys)}`}`)
}
