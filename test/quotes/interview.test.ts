import { expect, test } from 'vitest'
import { storyOf } from '../../src/markdown/story.ts'
import { passagesOf } from '../../src/model/passage.ts'
import { quotesOf } from '../../src/quotes/quotes.ts'
import type { Person } from '../../src/model/brief.ts'

/** The answers of a body: who, and the words. */
async function turns(body: string, people: readonly Person[] = []): Promise<string[]> {
  const passages = passagesOf(await storyOf({ headline: 'H', sections: [{ body }] }))
  return quotesOf(passages, { people })
    .filter(({ kind }) => kind === 'turn')
    .map(({ speaker = '?', text }) => `${speaker}: ${text}`)
}

const interview = `**Mira Lund:** When did the boat come back?

**Jan Vos:** On Monday. The whole town stood on the quay.

**Lund:** And what did you do?

**Vos:** "I rang the bell."

Twice, in fact.

**Lund:** Why twice?

**Vos:** Once for the crew, once for me.

The boat sails again on Thursday.`

test.each<[string, string, readonly Person[], string[]]>([
  [
    'each answer has its speaker, and further paragraphs too',
    interview,
    [],
    [
      'Jan Vos: On Monday. The whole town stood on the quay.',
      'Jan Vos: I rang the bell.',
      'Jan Vos: Twice, in fact.',
      'Jan Vos: Once for the crew, once for me.',
    ],
  ],
  [
    'names without bold',
    'Lund: Ready?\n\nVos: Yes, I am.\n\nLund: Now?\n\nVos: Now.',
    [{ name: 'Jan Vos', role: 'captain' }],
    ['Jan Vos: Yes, I am.', 'Jan Vos: Now.'],
  ],
  ['Q and A', '**Q:** Ready?\n\n**A:** Always.', [{ name: 'Jan Vos' }], ['Jan Vos: Always.']],
  ['Q and A of nobody known', 'Q: Ready?\n\nA: Always.', [], ['?: Always.']],
  [
    'a round table has no interviewer',
    'Vos: We won.\n\nLund: We did not.\n\nVos: Count again.',
    [],
    ['Vos: We won.', 'Lund: We did not.', 'Vos: Count again.'],
  ],
  ['labels are no names', 'Yes, but: it rains.\n\nThe cost: two coins.\n\nThe catch: none.', [], []],
  ['a single name is no interview', 'Vos: We won.\n\nThen it rained.', [], []],
])('%s', async (_, body, people, expected) => {
  expect(await turns(body, people)).toEqual(expected)
})

test('the offsets of an answer point at its words', async () => {
  const passages = passagesOf(await storyOf({ headline: 'H', sections: [{ label: 'Talk', body: interview }] }))
  const quotes = quotesOf(passages).filter(({ kind }) => kind === 'turn')
  expect(quotes.map(({ group }) => group)).toEqual([1, 2, 2, 3])
  for (const { path, start, end, text, section } of quotes) {
    expect(section).toBe('Talk')
    expect(passages.find((passage) => passage.path === path)!.text.slice(start, end)).toContain(text)
  }
})
