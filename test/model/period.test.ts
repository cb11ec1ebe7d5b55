import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay } from '../../src/model/calendar.ts'
import { overlap, periodOf, within, type Period } from '../../src/model/period.ts'

/** A Thursday in a year that ended on a Friday. */
const thursday = '2022-01-27'

describe('calendar periods', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['0800', '0800-01-01', '0800-12-31'],
    ['2022-01', '2022-01-01', '2022-01-31'],
    ['2022-04', '2022-04-01', '2022-04-30'],
    ['2022-12', '2022-12-01', '2022-12-31'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2022-01-27', '2022-01-27', '2022-01-27'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2022Q1', '2022-01-01', '2022-03-31'],
    ['2022q2', '2022-04-01', '2022-06-30'],
    ['2022-Q3', '2022-07-01', '2022-09-30'],
    ['2022Q4', '2022-10-01', '2022-12-31'],
    ['2022-W04', '2022-01-24', '2022-01-30'],
    ['2022W04', '2022-01-24', '2022-01-30'],
    ['2022-w01', '2022-01-03', '2022-01-09'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['2020-W01', '2019-12-30', '2020-01-05'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2015-W53', '2015-12-28', '2016-01-03'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    [' 2022 ', '2022-01-01', '2022-12-31'],
    ['Feb 2020', '2020-02-01', '2020-02-29'],
    ['feb. 2021', '2021-02-01', '2021-02-28'],
    ['February 2020', '2020-02-01', '2020-02-29'],
    ['2020 Feb', '2020-02-01', '2020-02-29'],
    ['Sept 2021', '2021-09-01', '2021-09-30'],
    ['December 2021', '2021-12-01', '2021-12-31'],
    ['1 Feb 2020', '2020-02-01', '2020-02-01'],
    ['Feb 1 2020', '2020-02-01', '2020-02-01'],
    ['Feb 1, 2020', '2020-02-01', '2020-02-01'],
    ['29th February 2020', '2020-02-29', '2020-02-29'],
    ['May 3rd, 2021', '2021-05-03', '2021-05-03'],
    ['2018-06-29T18:05:00+02:00', '2018-06-29', '2018-06-29'],
    ['2018-06-29T23:30Z', '2018-06-29', '2018-06-29'],
    ['2018-06-29 18:05', '2018-06-29', '2018-06-29'],
    ['2018-06-29t18:05:00.125 -0800', '2018-06-29', '2018-06-29'],
  ])('%j runs from %s to %s', (words, from, to) => expect(periodOf(words, thursday)).toEqual({ from, to }))
})

describe('periods relative to today', () => {
  test.each([
    ['2022-01-27', 'today', '2022-01-27', '2022-01-27'],
    ['2022-01-27', 'Today', '2022-01-27', '2022-01-27'],
    ['2022-03-01', 'yesterday', '2022-02-28', '2022-02-28'],
    ['2024-03-01', 'yesterday', '2024-02-29', '2024-02-29'],
    ['2022-01-01', 'yesterday', '2021-12-31', '2021-12-31'],
    ['2022-01-27', 'monday', '2022-01-24', '2022-01-24'],
    ['2022-01-27', 'thursday', '2022-01-27', '2022-01-27'],
    ['2022-01-27', 'friday', '2022-01-21', '2022-01-21'],
    ['2022-01-27', 'sun', '2022-01-23', '2022-01-23'],
    ['2022-01-27', 'this day', '2022-01-27', '2022-01-27'],
    ['2022-01-27', 'last day', '2022-01-26', '2022-01-26'],
    ['2022-01-27', 'this week', '2022-01-24', '2022-01-30'],
    ['2022-01-30', 'this week', '2022-01-24', '2022-01-30'],
    ['2022-01-31', 'this week', '2022-01-31', '2022-02-06'],
    ['2022-01-01', 'this week', '2021-12-27', '2022-01-02'],
    ['2022-01-27', 'last week', '2022-01-17', '2022-01-23'],
    ['2022-01-27', 'last  week', '2022-01-17', '2022-01-23'],
    ['2022-01-27', 'this month', '2022-01-01', '2022-01-31'],
    ['2022-01-27', 'last month', '2021-12-01', '2021-12-31'],
    ['2022-03-31', 'last month', '2022-02-01', '2022-02-28'],
    ['2022-01-27', 'this quarter', '2022-01-01', '2022-03-31'],
    ['2022-01-27', 'last quarter', '2021-10-01', '2021-12-31'],
    ['2022-12-31', 'this quarter', '2022-10-01', '2022-12-31'],
    ['2022-12-31', 'last quarter', '2022-07-01', '2022-09-30'],
    ['2022-01-27', 'this year', '2022-01-01', '2022-12-31'],
    ['2022-01-27', 'last year', '2021-01-01', '2021-12-31'],
    ['2022-01-27', '0 days ago', '2022-01-27', '2022-01-27'],
    ['2022-01-27', '1 day ago', '2022-01-26', '2022-01-26'],
    ['2022-01-27', '7 days ago', '2022-01-20', '2022-01-20'],
    ['2022-01-27', '2 weeks ago', '2022-01-13', '2022-01-13'],
    ['2022-03-31', '1 month ago', '2022-02-28', '2022-02-28'],
    ['2024-03-31', '1 month ago', '2024-02-29', '2024-02-29'],
    ['2022-01-27', '13 months ago', '2020-12-27', '2020-12-27'],
    ['2024-02-29', '1 year ago', '2023-02-28', '2023-02-28'],
    ['2024-02-29', '4 years ago', '2020-02-29', '2020-02-29'],
    ['2022-01-27', 'last 1 day', '2022-01-27', '2022-01-27'],
    ['2022-01-27', 'last 7 days', '2022-01-21', '2022-01-27'],
    ['2022-01-27', 'last 2 weeks', '2022-01-14', '2022-01-27'],
    ['2022-03-31', 'last 1 month', '2022-03-01', '2022-03-31'],
    ['2022-01-27', 'last 2 years', '2020-01-28', '2022-01-27'],
    ['2022-01-31', 'tomorrow', '2022-02-01', '2022-02-01'],
    ['2022-01-27', 'last monday', '2022-01-24', '2022-01-24'],
    ['2022-01-27', 'last thursday', '2022-01-20', '2022-01-20'],
    ['2022-01-27', 'past fri', '2022-01-21', '2022-01-21'],
    ['2022-01-27', 'this monday', '2022-01-24', '2022-01-24'],
    ['2022-01-27', 'this sunday', '2022-01-30', '2022-01-30'],
    ['2022-01-27', 'next friday', '2022-01-28', '2022-01-28'],
    ['2022-01-27', 'next thursday', '2022-02-03', '2022-02-03'],
    ['2022-01-27', 'thurs', '2022-01-27', '2022-01-27'],
    ['2022-01-27', 'past 7 days', '2022-01-21', '2022-01-27'],
    ['2022-01-27', 'previous 2 weeks', '2022-01-14', '2022-01-27'],
    ['2022-01-27', 'past week', '2022-01-21', '2022-01-27'],
    ['2022-01-27', 'past month', '2021-12-28', '2022-01-27'],
    ['2022-01-27', 'previous week', '2022-01-17', '2022-01-23'],
    ['2022-01-27', 'next week', '2022-01-31', '2022-02-06'],
    ['2022-01-31', 'next month', '2022-02-01', '2022-02-28'],
    ['2022-12-31', 'next quarter', '2023-01-01', '2023-03-31'],
    ['2022-01-27', 'next 7 days', '2022-01-27', '2022-02-02'],
    ['2022-01-27', 'a week ago', '2022-01-20', '2022-01-20'],
    ['2022-01-27', 'a day ago', '2022-01-26', '2022-01-26'],
    ['2022-01-27', 'one month ago', '2021-12-27', '2021-12-27'],
    ['2022-01-27', 'two weeks ago', '2022-01-13', '2022-01-13'],
    ['2022-01-27', '2 quarters ago', '2021-07-27', '2021-07-27'],
    ['2022-01-27', 'last three days', '2022-01-25', '2022-01-27'],
    ['2022-01-27', 'in 3 days', '2022-01-30', '2022-01-30'],
    ['2022-01-27', 'in a week', '2022-02-03', '2022-02-03'],
    ['2022-01-27', 'february', '2021-02-01', '2021-02-28'],
    ['2022-01-27', 'jan', '2022-01-01', '2022-01-31'],
    ['2022-01-27', 'last january', '2021-01-01', '2021-01-31'],
    ['2022-01-27', 'next may', '2022-05-01', '2022-05-31'],
    ['2022-01-27', 'next jan', '2023-01-01', '2023-01-31'],
    ['2022-01-27', 'this december', '2022-12-01', '2022-12-31'],
    ['2022-01-27', '1 Feb', '2021-02-01', '2021-02-01'],
    ['2022-01-27', 'Jan 27', '2022-01-27', '2022-01-27'],
    ['2022-01-27', 'January 28th', '2021-01-28', '2021-01-28'],
  ])('on %s, %j runs from %s to %s', (today, words, from, to) => {
    expect(periodOf(words, today)).toEqual({ from, to })
  })
})

describe('ranges', () => {
  test.each<[string, Period]>([
    ['2022-01-03..2022-01-27', { from: '2022-01-03', to: '2022-01-27' }],
    ['2021..2022-03', { from: '2021-01-01', to: '2022-03-31' }],
    ['2022-01 .. 2022-02', { from: '2022-01-01', to: '2022-02-28' }],
    ['2022-02..', { from: '2022-02-01' }],
    ['..2021', { to: '2021-12-31' }],
    ['last week..today', { from: '2022-01-17', to: '2022-01-27' }],
    ['monday..', { from: '2022-01-24' }],
    ['Feb 2020..last monday', { from: '2020-02-01', to: '2022-01-24' }],
    ['2018-06-29T18:05:00+02:00..', { from: '2018-06-29' }],
    ['2022...2023', { from: '2022-01-01', to: '2023-12-31' }],
  ])('%j is %j', (words, period) => expect(periodOf(words, thursday)).toEqual(period))
})

test.each([
  '',
  ' ',
  '..',
  'nato',
  'tomorow',
  '22',
  '2022-1',
  '2022-13',
  '2022-00',
  '2022-02-29',
  '2022-02-30',
  '2022-04-31',
  '2022-1-27',
  '2022/01/27',
  '20220127',
  '27.01.2022',
  '2022Q0',
  '2022Q5',
  '2022-W00',
  '2021-W53',
  '2022-W53',
  '2022-W4',
  'next',
  'this decade',
  'last 0 days',
  '-1 days ago',
  '7 days',
  '9999 years ago',
  'nato..2022',
  '2022..nato',
  '2022..2023..2024',
  '2023..2022',
  'today..yesterday',
  'last',
  'last nato',
  'feb 30 2020',
  'feb 0 2020',
  '30 feb',
  'feb 20200',
  'ma 2020',
  'february29 2020',
  'a ago',
  'zero days ago',
  'past 0 days',
  '2018-06-29T25:00',
  '2018-06-31T10:00',
  '2018-06-29T',
  '2018-06-29 nato',
  'nato 2020',
  '1 nato 2020',
  'mondays',
])('%j is no period', (words) => expect(periodOf(words, thursday)).toBeUndefined())

const someDay = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9900-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'))
const year = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'))
const unit = fc.constantFrom('day', 'week', 'month', 'year')
const words = fc.oneof(
  year,
  someDay,
  fc.tuple(year, two(14)).map((parts) => parts.join('-')),
  fc.tuple(year, two(14), two(33)).map((parts) => parts.join('-')),
  fc.tuple(year, two(5)).map(([y, q]) => `${y}Q${Number(q)}`),
  fc.tuple(year, two(54)).map(([y, w]) => `${y}-W${w}`),
  fc.constantFrom('today', 'yesterday', 'monday', 'sunday', 'this day', 'last week', 'this month', 'last quarter'),
  fc.tuple(fc.nat(9999), unit).map(([n, each]) => `${n} ${each}s ago`),
  fc.tuple(fc.nat(9999), unit).map(([n, each]) => `last ${n} ${each}s`),
  fc.tuple(fc.nat(9999), unit).map(([n, each]) => `in ${n} ${each}s`),
  fc
    .tuple(fc.constantFrom('this', 'last', 'next', 'past'), fc.constantFrom('friday', 'feb', 'week'))
    .map((two) => two.join(' ')),
  fc.tuple(fc.nat(32), fc.constantFrom('jan', 'feb', 'sept'), year).map((parts) => parts.join(' ')),
)
const maybeRange = fc.oneof(
  words,
  fc.tuple(words, words).map((ends) => ends.join('..')),
)

test('a period starts and ends with real days, and never ends before it starts', () => {
  fc.assert(
    fc.property(maybeRange, someDay, (text, today) => {
      const { from, to } = periodOf(text, today) ?? {}
      expect([from, to].every((end) => end === undefined || (/^\d{4}-\d\d-\d\d$/.test(end) && isDay(end)))).toBe(true)
      expect(from === undefined || to === undefined || from <= to).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('a week has seven days, starts on Monday, and ends where the next one starts', () => {
  const dayNumber = (day: string) => Date.parse(day) / 86_400_000
  fc.assert(
    fc.property(someDay, (today) => {
      const [now, before] = [periodOf('this week', today)!, periodOf('last week', today)!]
      expect(within(today, now)).toBe(true)
      expect(new Date(now.from!).getUTCDay()).toBe(1)
      expect(dayNumber(now.to!) - dayNumber(now.from!)).toBe(6)
      expect(dayNumber(now.from!) - dayNumber(before.to!)).toBe(1)
    }),
  )
})

test.each<[string, Period, boolean]>([
  ['2022-01-27', {}, true],
  ['2022-01-27', { from: '2022-01-27', to: '2022-01-27' }, true],
  ['2022-01-27', { from: '2022-01-28' }, false],
  ['2022-01-27', { to: '2022-01-26' }, false],
  ['2022-01-27', { to: '2022-02-01' }, true],
])('%s within %j: %s', (day, period, answer) => expect(within(day, period)).toBe(answer))

test.each<[Period[], Period | undefined]>([
  [[], {}],
  [[{ from: '2022-01-01' }], { from: '2022-01-01' }],
  [
    [{ from: '2021-01-01' }, { to: '2022-12-31' }, { from: '2022-02-01', to: '2022-02-28' }],
    { from: '2022-02-01', to: '2022-02-28' },
  ],
  [[{ from: '2022-01-01' }, { to: '2022-01-01' }], { from: '2022-01-01', to: '2022-01-01' }],
  [[{ from: '2025-01-01' }, { to: '2024-12-31' }], undefined],
])('what %j have in common is %j', (periods, common) => expect(overlap(periods)).toEqual(common))

test.each([
  ['2022-01-27', true],
  ['2024-02-29', true],
  ['2022-02-29', false],
  ['2022-00-10', false],
  ['2022-13-01', false],
  ['2022-1-27', false],
  ['', false],
  ['nato', false],
])('%j is a day: %s', (text, answer) => expect(isDay(text)).toBe(answer))
