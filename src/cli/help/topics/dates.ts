import type { HelpPage } from '../blocks.ts'

export const dates: HelpPage = [
  'A period is a range of local calendar days. --on, --since and --until take one.',
  {
    rows: [
      ['2022-01-27', 'a day; also 27 Jan 2022, or Jan 27 for the latest past one'],
      ['2022-01', 'a month; also Jan 2022'],
      ['2022', 'a year'],
      ['2022Q1', 'a quarter'],
      ['2022-W04', 'an ISO week'],
      ['today', 'also yesterday and tomorrow'],
      ['monday', 'the most recent Monday, today included; also last monday, next monday'],
      ['this week', 'this, last or next: day, week, month, quarter, year'],
      ['7 days ago', 'one day; also a week ago, in 3 days, and months, quarters, years'],
      ['last 7 days', 'up to today; also past week'],
      ['2022-01..2022-03', 'from the first day of one period to the last day of another'],
      ['2022-06..', 'from the first day of a period'],
      ['..2021', 'to the last day of a period'],
    ],
  },
  'A timestamp (2022-01-27T18:05:00+01:00) means its day.',
  '--since uses the first day of its period, --until the last day.',
  'BRIEF_NOW sets the clock, for tests and scripts: BRIEF_NOW=2022-01-28 brief list --on yesterday',
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief list --on 2021', does: 'Briefs of a year' },
      { line: 'brief list --since 2021-06 --until 2021Q4', does: 'Briefs from June to December' },
      { line: 'brief list --on 2018..2019', does: 'Briefs of two years' },
    ],
  },
]
