import { describe, expect, test } from 'vitest'
import { typographic } from '../../../src/render/page/typography.ts'
import { briefPages } from '../../helpers/pages.ts'
import { look, whole } from '../stories.ts'

const { text } = briefPages

describe('English', () => {
  test.each([
    ['"Yes," he said.', '“Yes,” he said.'],
    ['He said: "Yes."', 'He said: “Yes.”'],
    [`"in class b'", he said`, '“in class b’”, he said'],
    ['("Yes")', '(“Yes”)'],
    ['"He said \'no\' twice," she said.', '“He said ‘no’ twice,” she said.'],
    ['"\'No,\' he said."', '“‘No,’ he said.”'],
    ["St. Mary's nurses' night", 'St. Mary’s nurses’ night'],
    ["the '90s, rock 'n' roll, 'tis", 'the ’90s, rock ’n’ roll, ’tis'],
    ['"the class of 1997"', '“the class of 1997”'],
    ['6\'2" tall', '6′2″ tall'],
    ['no -- or --- maybe', 'no — or — maybe'],
    ['a----b', 'a----b'],
    ['Well...', 'Well…'],
    ['a.... b', 'a.... b'],
    ['“already” typographic’s', '“already” typographic’s'],
  ])('%s', (plain, set) => {
    expect(typographic(plain)).toBe(set)
  })
})

test.each([
  ['de', '"Ja", sagte er.', '„Ja“, sagte er.'],
  ['fr', 'Il dit "oui".', 'Il dit «\u00a0oui\u00a0».'],
  ['ru', '"Да"', '«Да»'],
  ['he', 'ד"ר "כן"', 'ד"ר “כן”'],
  ['en-GB', '"Yes"', '“Yes”'],
])('%s', (lang, plain, set) => {
  expect(typographic(plain, lang)).toBe(set)
})

test('marks see their neighbours across styles; code and urls stay', async () => {
  const brief = {
    headline: '"*Yes*"',
    lede: '**"Bold"** and `"code"` and "*it*" and https://e.org/a--b.',
    sections: [{ label: "What they're saying", body: '- "a"\n\n> "b"\n>\n> -- C\'s D' }],
    links: [{ text: "It's here" }],
  }
  expect(await text([await whole(brief)], { ...look, smart: true })).toBe(
    '“Yes”\n\n“Bold” and "code" and “it” and https://e.org/a--b.\n\nWhat they’re saying:\n\n  • “a”\n\n> “b”\n> — C’s D\n\nIt’s here\n',
  )
})

test('only when asked', async () => {
  const story = await whole({ headline: '"Yes"' })
  expect(await text([story], look)).toBe('"Yes"\n')
  expect(await text([story], { ...look, smart: true })).toBe('“Yes”\n')
})
