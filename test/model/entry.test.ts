import { expect, test } from 'vitest'
import { dayOf, slugOf, stemOf } from '../../src/model/entry.ts'

test.each([
  ['2022/2022-01-27-kremlin-nato.yaml', 'kremlin-nato', '2022-01-27-kremlin-nato'],
  ['briefs/night-buses.yml', 'night-buses', 'night-buses'],
  ['briefs/2018-11-01_night buses.YAML', 'night buses', '2018-11-01_night buses'],
  ['2022-01-27.yaml', '2022-01-27', '2022-01-27'],
  ['2022-01-27-.yaml', '2022-01-27-', '2022-01-27-'],
  ['briefs/a\\b.yaml', 'a\\b', 'a\\b'],
  ['briefs\nold/night-buses.yaml', 'night-buses', 'night-buses'],
  ['v1.2.yaml', 'v1.2', 'v1.2'],
  ['.yaml', '', ''],
])('%s has the slug %j and the stem %j', (path, slug, stem) => {
  expect(slugOf(path)).toBe(slug)
  expect(stemOf(path)).toBe(stem)
})

test.each([
  ['2022-01-27', '2022-01-27'],
  ['2022-01-27T23:30:00-08:00', '2022-01-27'],
  [undefined, ''],
])('the day of %j is %j', (date, day) => {
  expect(dayOf({ headline: 'Night buses return', ...(date && { date }) })).toBe(day)
})
