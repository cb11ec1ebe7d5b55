import { expect, test } from 'vitest'
import { storyOf } from '../../../src/markdown/story.ts'
import type { Brief } from '../../../src/model/brief.ts'
import { extractAt, wordsIn, type Depth } from '../../../src/model/digest/depth.ts'
import { wordsOf } from '../../../src/model/words.ts'
import { partItems } from '../../../src/render/page/article.ts'
import { bodyText } from '../../../src/render/text/body.ts'

const buses: Brief = {
  headline: 'Night *buses* return',
  lede: 'Four lines run again.',
  sections: [
    { body: 'An opening.' },
    { label: 'Why it matters', body: 'Nurses walked.\n\n- The N1 stops.' },
    { label: 'What to watch', body: 'The council votes.' },
  ],
  notes: [{ text: 'The N3 has no stop.' }],
}
const bare: Brief = {
  headline: 'Herons counted',
  sections: [{ body: 'There are 212.\n\nA record.' }, { body: 'More.' }],
}
const note = 'Note: The N3 has no stop.'
const only: Brief = { headline: 'No paper today' }

test.each<[string, Depth, Brief, string[], number]>([
  ['the headline', 'headline', buses, [note], 8],
  ['the lede', 'lede', buses, ['Four lines run again.', note], 12],
  ['the key', 'key', buses, ['Four lines run again.', 'Why it matters: Nurses walked.\n\n  • The N1 stops.', note], 17],
  ['the lede, where there is none, is the first paragraph', 'lede', bare, ['There are 212.'], 5],
  ['the key, where there is no label, is the first paragraph', 'key', bare, ['There are 212.'], 5],
  ['the key of a headline', 'key', only, [], 3],
  ['the lede of a headline', 'lede', only, [], 3],
])('%s', async (_, depth, brief, texts, words) => {
  const extract = extractAt(depth, await storyOf(brief))
  expect(extract.parts.map((part) => bodyText(partItems(part, extract.story)).join('\n'))).toEqual(texts)
  expect(extract.whole).toBe(false)
  expect(wordsIn(extract)).toBe(words)
})

test('full is the whole brief', async () => {
  const extract = extractAt('full', await storyOf(buses))
  expect(extract.whole).toBe(true)
  expect(extract.parts.map(({ kind }) => kind)).toEqual(['lede', 'section', 'section', 'section', 'notes'])
  expect(wordsIn(extract)).toBe(wordsOf(buses))
})
