import type { Rule } from '../rule.ts'

export const dateInName: Rule = {
  name: 'date-in-name',
  severity: 'warning',
  summary: 'the date of a brief is the one in its file name',
  about:
    'Files are named by day, so that they sort: 2022-01-27-ferry.yaml. Files without a day in their name are not reported.',
  exampleFile: '2022-01-27-ferry.yaml',
  bad: `headline: Saltmere keeps its night ferry
date: 2022-01-26
`,
  good: `headline: Saltmere keeps its night ferry
date: 2022-01-27
`,
  check({ story: { brief }, fileName }) {
    const [day] = /^\d{4}-\d{2}-\d{2}(?=\D|$)/.exec(fileName ?? '') ?? []
    if (!day || !brief.date || brief.date.startsWith(day)) return []
    return [{ message: `change this date, or the name of the file, which says ${day}`, words: brief.date }]
  },
}
