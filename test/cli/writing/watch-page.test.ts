import { describe, expect, test } from 'vitest'
import { actionOf } from '../../../src/cli/writing/watch-keys.ts'
import { frameOf, lastTop, type WatchedPage } from '../../../src/cli/writing/watch-page.ts'

const page: WatchedPage = {
  path: 'briefs/2022/night-buses.yaml',
  lines: ['one', 'two', 'three', 'four', 'five', 'six'],
  problems: [],
  top: 0,
  isStyled: false,
}

function textsOf(changes: Partial<WatchedPage>, columns = 60, rows = 5): string[] {
  return frameOf({ ...page, ...changes }, { columns, rows }).map(({ text }) => text)
}

describe('the frame has as many lines as the window', () => {
  test.each([
    ['a part of the page', {}, ['one', 'two', 'three', 'four', 'night-buses.yaml: lines 1-4 of 6; q quits']],
    ['another part', { top: 2 }, ['three', 'four', 'five', 'six', 'night-buses.yaml: lines 3-6 of 6; q quits']],
    ['a short page', { lines: ['one'] }, ['one', '', '', '', 'night-buses.yaml; q quits']],
    [
      'problems below the page',
      { problems: ['a: b'] },
      [
        'one',
        'two',
        'three',
        'a: b',
        'night-buses.yaml: 1 error, this is the last valid version; q quits'.slice(0, 60),
      ],
    ],
    [
      'problems without a page',
      { lines: [], problems: ['a', 'b', 'c'] },
      ['', '', 'a', 'b', 'night-buses.yaml; q quits'],
    ],
    [
      'control characters of a problem',
      { lines: ['one'], problems: ['a\x1b[2J\nb'] },
      ['one', '', '', 'a[2J b', /quits$/],
    ],
  ] as const)('%s', (_, changes, lines) => {
    const texts = textsOf(changes, 80)
    expect(texts.slice(0, 4)).toEqual(lines.slice(0, 4))
    expect(texts).toHaveLength(5)
    expect(texts[4]).toMatch(lines[4])
  })

  test('in a narrow window the name is left out, and problems are broken', () => {
    expect(textsOf({ problems: ['漢字漢字漢字漢字漢字漢字'] }, 20, 7)).toEqual([
      'one',
      'two',
      'three',
      'four',
      '漢字漢字漢字漢字漢字',
      '漢字',
      '1 error, this is the',
    ])
  })

  test('in the smallest windows nothing fails', () => {
    for (const rows of [1, 2, 3]) expect(textsOf({ problems: ['a', 'b'] }, 1, rows)).toHaveLength(rows)
  })

  test('cells are counted without colours and links', () => {
    const [line] = frameOf(
      { ...page, lines: ['\x1b[1m漢\x1b[22m\x1b]8;;https://example.org\x1b\\a\x1b]8;;\x1b\\'], isStyled: true },
      { columns: 20, rows: 2 },
    )
    expect(line).toMatchObject({ cells: 3, text: expect.stringMatching(/\x1b\[0m$/) as string })
  })
})

test('the last top fills the window', () => {
  expect(lastTop(page, { columns: 60, rows: 5 })).toBe(2)
  expect(lastTop({ ...page, problems: ['a'] }, { columns: 60, rows: 5 })).toBe(3)
  expect(lastTop({ ...page, lines: ['one'] }, { columns: 60, rows: 5 })).toBe(0)
})

test.each([
  ['j', 11],
  ['\x1b[B', 11],
  ['k', 9],
  [' ', 19],
  ['\x1b[5~', 1],
  ['g', 0],
  ['G', 99],
])('the key %j scrolls from line 10 of a window of 10 to %i', (key, top) => {
  const action = actionOf(key)
  expect(typeof action === 'function' && action(10, 10, 99)).toBe(top)
})

test('other keys do nothing', () => {
  expect(['x', '\x1b', 'é', 'constructor', '\x1b[Z'].map(actionOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
