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
    ['5\' 11" tall', '5′ 11″ tall'],
    ['"He is 5\' 11" tall," she said.', '“He is 5′ 11″ tall,” she said.'],
    ['5\' 11½" and 12" by 6\' 3.5"', '5′ 11½″ and 12″ by 6′ 3.5″'],
    ['"in the \'90s," "of 1997"', '“in the ’90s,” “of 1997”'],
    ['the years\' "end"', 'the years’ “end”'],
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
  ['fr', `l'"or" d'"Alger".`, 'l’«\u00a0or\u00a0» d’«\u00a0Alger\u00a0».'],
  ['it', `l'"oro"`, 'l’«oro»'],
  ['da', '"Ja," sagde hun.', '»Ja,« sagde hun.'],
  ['nb', '"Ja," sa hun.', '«Ja,» sa hun.'],
  ['no', '"Ja"', '«Ja»'],
  ['nl', '"Ja", zei ze.', '“Ja”, zei ze.'],
  ['pt', '"Sim"', '“Sim”'],
  ['pt-BR', '"Sim"', '“Sim”'],
  ['pt-PT', '"Sim"', '«Sim»'],
  ['hu', '"Igen" – mondta.', '„Igen” – mondta.'],
  ['ro', '"Da"', '„Da”'],
  ['el', '"Ναι", είπε.', '«Ναι», είπε.'],
  ['ja', '彼は"はい"と言った。"いいえ"とも。', '彼は「はい」と言った。「いいえ」とも。'],
  ['zh', '他说"是"。', '他说“是”。'],
  ['de-CH', '"Ja", sagte er.', '«Ja», sagte er.'],
  ['de-Latn-CH', '"Ja"', '«Ja»'],
  ['de-AT', '"Ja"', '„Ja“'],
  ['fr-CH', '"oui"', '«oui»'],
  ['he', 'ד"ר "כן"', 'ד"ר “כן”'],
  ['en-GB', '"Yes"', '“Yes”'],
])('%s', (lang, plain, set) => {
  expect(typographic(plain, lang)).toBe(set)
})

test('marks depend on their neighbours across styles; code and URLs do not change', async () => {
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

test('only with --smart', async () => {
  const story = await whole({ headline: '"Yes"' })
  expect(await text([story], look)).toBe('"Yes"\n')
  expect(await text([story], { ...look, smart: true })).toBe('“Yes”\n')
})
