import { UsageFault } from '../../model/fault.ts'
import { suggestion } from '../../model/nearest.ts'
import { periodExamples, periodOf, type Period } from '../../model/period.ts'
import { resolvedQuery } from './resolve-query.ts'
import { sortKeys, type Condition, type Selection, type SortKey } from '../../model/select.ts'
import { format } from '../../yaml/format.ts'
import type { Options } from '../arguments/options.ts'

/** The selection that options ask for. Throws UsageFault. */
export function selectionOf(options: Options, today: string): Selection {
  const { on, since, until, topic = [], tag = [], section = [], match, by = [], where = [], sort, limit } = options
  return {
    periods: [
      ...(on === undefined ? [] : [period('--on', on, today)]),
      ...(since === undefined ? [] : [fromOn(period('--since', since, today))]),
      ...(until === undefined ? [] : [upTo(period('--until', until, today))]),
    ],
    topics: topic,
    tags: tag,
    labels: section,
    by,
    where: where.map(condition),
    reverse: options.reverse ?? false,
    ...(match && { match: match.map((text) => resolvedQuery(text, today)) }),
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
  const range = most === Number.MAX_SAFE_INTEGER ? '' : ` from ${least} to ${most}`
  throw new UsageFault(`${option} takes a whole number${range}, not ${text}`)
}

function period(option: string, words: string, today: string): Period {
  const found = periodOf(words, today)
  if (!found) throw new UsageFault(`${option}: ${words} is no date; write one as ${periodExamples}`)
  return found
}

function fromOn({ from }: Period): Period {
  return from ? { from } : {}
}

function upTo({ to }: Period): Period {
  return to ? { to } : {}
}

function condition(text: string): Condition {
  const match = /^([^=!]+)(!?)=(.*)$/s.exec(text)
  if (!match) throw new UsageFault(`--where takes key=value, as in --where source.publisher=Axios, not ${text}`)
  const [, key = '', not, value = ''] = match
  const path = key.trim().split('.')
  const keys = Object.keys(format)
  if (!keys.includes(path[0]!) && !path[0]!.startsWith('x-'))
    throw new UsageFault(
      `--where: a brief has no ${path[0]}; ${suggestion(path[0]!, keys) || `it has ${keys.join(', ')}`}`,
    )
  return { path, value, not: not === '!' }
}

function sortKey(text: string): SortKey {
  const key = sortKeys.find((each) => each === text)
  if (key) return key
  throw new UsageFault(`--sort ${text}: ${suggestion(text, sortKeys) || `sort by ${sortKeys.join(', ')}`}`)
}
