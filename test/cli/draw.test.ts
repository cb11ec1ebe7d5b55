import { expect, test } from 'vitest'
import { library, nightBuses } from '../helpers/library.ts'
import { run } from '../helpers/world.ts'

const files = {
  ...library,
  'briefs/2019/2019-01-01-herons.yaml':
    'headline: Herons\nlede: |-\n  "They came back early this year," said Ana Roth, a ranger.\n',
  'briefs/2019/2019-01-02-trams.yaml': nightBuses.replaceAll('lights', 'trams').replaceAll('doors', 'gates'),
}

async function drawn(line: string, today = '2022-01-27'): Promise<string[]> {
  const { out } = await run(['quotes', ...line.split(' '), '--template', '{slug} {text}'], { files, today })
  return out.split('\n').slice(0, -1)
}

test('the quote of the day stays the same all day and differs on other days', async () => {
  const days = ['2022-01-27', '2022-01-28', '2022-01-29', '2022-01-30', '2022-01-31', '2022-02-01']
  const quotes = await Promise.all(days.map((day) => drawn('--today', day)))
  expect(quotes.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1])
  expect(new Set(quotes.flat()).size).toBeGreaterThan(1)
  expect(await drawn('--today')).toEqual(quotes[0])
})

test('quotes are drawn from different briefs as long as there are enough', async () => {
  const slugs = (await drawn('--random 3')).map((line) => line.split(' ')[0])
  expect(new Set(slugs)).toEqual(new Set(['night-buses', 'herons', 'trams']))
})

test.each([
  ['--random', 1],
  ['--random 4', 4],
  ['--random 99', 5],
  ['--random 99 -n 2', 2],
  ['--random 0', 0],
  ['--random --by vos', 1],
  ['--random 99 --by vos', 4],
  ['herons --random 9', 1],
  ['--today --by nobody', 0],
  ['--today --min-words 6', 1],
])('%s draws %i, none of them twice', async (line, count) => {
  const quotes = await drawn(line)
  expect(quotes).toHaveLength(count)
  expect(new Set(quotes).size).toBe(count)
})
