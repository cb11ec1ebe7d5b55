import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../src/markdown/blocks.ts'
import { storyOf } from '../../src/markdown/story.ts'
import { partsOf, wholeOf } from '../../src/model/part.ts'
import { cells } from '../../src/render/layout/width.ts'
import { briefPages } from '../helpers/pages.ts'
import { briefsPage } from '../../src/render/page/briefs.ts'
import { textPage } from '../../src/render/text/page.ts'
import { blocksText } from '../../src/render/text/blocks.ts'
import { anyBrief, letters, lettersOf, look, nightBuses, whole } from './stories.ts'

const { text } = briefPages

test('a brief reads as an article does', async () => {
  expect(await text([await whole(nightBuses)], look)).toBe(`Nov 1, 2018 - Transit

Night buses return to Harbour street

By Ines Korda · Jan Vos, photographer

A bus at night

The N1 at the quay. Photo: Jan Vos

Four lines run again from Friday.

Why it matters: Nurses at St. Mary's walked home.

  • The N1 stops at the quay (https://example.org/quay).
  • The N2 does not.

By the numbers:

Line  Riders
----  ------
N1       120
N2         9

What they're saying:

> We are back.
> — Jan Vos, driver

  1. First
  2. Second
     – deeper

    if (x) {
      go
    }

Correction, Nov 2, 2018: The N3 has no stop.

Go deeper (https://example.org/buses)
Ask us

Source: Morrow Street Daybook (https://example.org) · Fictional.
`)
})

test('struck words keep their tildes', async () => {
  expect(blocksText(await blocksOf('It costs ~~140~~ 114.'), 80)).toEqual(['It costs ~~140~~ 114.'])
})

test('wrapped bullets are indented', async () => {
  const brief = {
    headline: 'H',
    sections: [{ label: 'Why', body: "Nurses at St. Mary's walked home.\n\n- The N1 stops at the quay again.\n- No." }],
  }
  expect(await text([await whole(brief)], { ...look, columns: 22 })).toBe(`H

Why: Nurses at St.
Mary's walked home.

  • The N1 stops at
    the quay again.
  • No.
`)
})

describe('several', () => {
  test('an edition has a rule between its briefs', async () => {
    const edition = [await whole({ headline: 'A' }), await whole({ headline: 'B', topic: 'T' })]
    expect(await text(edition, { ...look, columns: 20 })).toBe(`A\n\n${'-'.repeat(20)}\n\nT\n\nB\n`)
  })

  test('parts of several briefs are below their headlines', async () => {
    const part = async (headline: string) => {
      const story = await storyOf({ headline, date: '2022-01-27', lede: 'Lede.' })
      return { story, parts: partsOf(story), whole: false }
    }
    expect(await text([await part('A'), await part('B')], look)).toBe(
      'Jan 27, 2022 - A\n\nLede.\n\nJan 27, 2022 - B\n\nLede.\n',
    )
    expect(await text([await part('A')], look)).toBe('Lede.\n')
  })

  test('no briefs print nothing', async () => {
    expect(await text([], look)).toBe('')
  })
})

describe('blocks', () => {
  test.each<[string, string, number, string[]]>([
    ['numbers align', '9. a\n10. b', 72, ['   9. a', '  10. b']],
    ['boxes', '- [ ] a\n- [x] b', 72, ['  • [ ] a', '  • [x] b']],
    ['loose bullets', '- a\n\n  b\n- c', 72, ['  • a', '', '    b', '', '  • c']],
    ['an empty bullet', '- a\n-', 72, ['  • a', '  •']],
    ['a hard break', 'a\\\nb', 72, ['a', 'b']],
    ['a long quotation', '> one two three four', 14, ['> one two', '> three four']],
    ['a heading and a rule', '# a\n\n***', 72, ['a', '', '* * *']],
    [
      'a table too wide',
      '| A | B |\n|--|--|\n| one | two |\n| three | four |',
      8,
      ['A: one', 'B: two', '', 'A: three', 'B: four'],
    ],
    ['a link to itself', '<https://e.org>', 72, ['https://e.org']],
    ['code keeps its spaces', '```\na  b\n\tc\n```', 72, ['    a  b', '        c']],
    ['Chinese wraps anywhere', '夜间巴士星期五回来', 8, ['夜间巴士', '星期五回', '来']],
  ])('%s', async (_, markdown, width, lines) => {
    expect(blocksText(await blocksOf(markdown), width)).toEqual(lines)
  })
})

test('no escape sequence is printed for any input', async () => {
  const brief = { headline: 'a\x1b[31mb', topic: '\x9b2J', lede: '&#x1b;]0;x&#7; \u202e', links: [{ text: '\x07x' }] }
  expect(await text([await whole(brief)], look)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
})

test('the page has the words of the brief at every width, and no line is wider', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyBrief,
      fc.option(fc.integer({ min: 20, max: 120 }), { nil: undefined }),
      async (brief, columns) => {
        const story = await storyOf(brief)
        const page = await text([wholeOf(story)], columns ? { ...look, columns } : look)
        for (const line of page.split('\n')) expect(line).toBe(line.trimEnd())
        if (columns) for (const line of page.split('\n')) expect(cells(line)).toBeLessThanOrEqual(columns)
        expect(page.endsWith('\n') && !page.endsWith('\n\n')).toBe(true)
        expect(subsequence(lettersOf(story), letters(page))).toBe(true)
      },
    ),
    { numRuns: 150 },
  )
})

/** Whether all of one text is in another, in its order. */
function subsequence(part: string, all: string): boolean {
  let at = 0
  for (const character of all)
    if (character === part.charAt(at) || part.startsWith(character, at)) at += character.length
  return at >= part.length
}

test('briefs are printed as they arrive', async () => {
  const story = await whole(nightBuses)
  const asked: number[] = []
  async function* streamed() {
    for (let i = 1; i <= 4; i++) {
      asked.push(i)
      yield story
    }
  }
  const pages: string[] = []
  for await (const page of textPage(briefsPage(streamed(), look), look))
    if (pages.push(page) === 1) expect(asked).toEqual([1, 2])
  expect(pages.join('')).toBe(await text([story, story, story, story], look))
  expect(pages.map((page) => page.startsWith(`\n${'-'.repeat(72)}\n\nNov 1`))).toEqual([false, true, true, true])
})
