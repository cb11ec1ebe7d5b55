import { instantOf } from '../../model/instant.ts'
import type { Rule } from '../rule.ts'

export const updatedBeforeDate: Rule = {
  name: 'updated-before-date',
  severity: 'warning',
  summary: 'the time of an update is later than the date',
  about:
    'Readers and feeds sort by both. Times are compared as instants, with their offsets. If one of them is a day without a time, only the days are compared.',
  bad: `headline: Saltmere keeps its night ferry
date: 2022-01-27T15:00:00-05:00
updated: 2022-01-27T18:05:00Z
`,
  good: `headline: Saltmere keeps its night ferry
date: 2022-01-27T15:00:00-05:00
updated: 2022-01-27T20:35:00Z
`,
  check({ story: { brief } }) {
    const { date, updated } = brief
    if (!date || !updated || !isBefore(updated, date)) return []
    return [{ message: 'change "updated" to a time after "date"', words: updated }]
  },
}

function isBefore(one: string, other: string): boolean {
  const isDay = [one, other].some((date) => date.length <= DAY)
  return isDay ? one.slice(0, DAY) < other.slice(0, DAY) : instantOf(one)! < instantOf(other)!
}

const DAY = '2022-01-27'.length
