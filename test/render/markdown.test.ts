import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../src/markdown/blocks.ts'
import { storyOf } from '../../src/markdown/story.ts'
import type { Block } from '../../src/model/block.ts'
import { wholeOf } from '../../src/model/part.ts'
import { briefPages } from '../helpers/pages.ts'
import { blocksMarkdown } from '../../src/markdown/write/blocks.ts'
import { anyBrief, letters, look, nightBuses, whole } from './stories.ts'

const { markdown } = briefPages

test('a brief with every part', async () => {
  expect(await markdown([await whole(nightBuses)], look)).toBe(`# Night buses return to *Harbour* street

*Nov 1, 2018 · Transit*

By Ines Korda · Jan Vos, photographer

A bus at night

*The N1 at the quay.\\
Photo: Jan Vos*

Four lines run again from *Friday*.

**Why it matters:** Nurses at **St. Mary's** walked home.

- The N1 stops at the [quay](https://example.org/quay).
- The N2 does not.

**By the numbers:**

| Line | Riders |
| :-- | --: |
| N1 | 120 |
| N2 | 9 |

**What they're saying:**

> We are back.
>
> — Jan Vos, driver


1. First
2. Second
   - deeper

\`\`\`
if (x) {
  go
}
\`\`\`

**_Correction, Nov 2, 2018:_** The N3 has *no* stop.

→ [Go deeper](https://example.org/buses)\\
→ Ask us

*Source: [Morrow Street Daybook](https://example.org) · Fictional.*

\`buses\` \`night\`
`)
})

test('an edition has a rule between its briefs', async () => {
  expect(await markdown([await whole({ headline: 'A' }), await whole({ headline: 'B' })], look)).toBe(
    '# A\n\n---\n\n# B\n',
  )
})

test('a Chinese label has its colon outside the bold text', async () => {
  const story = await whole({ headline: '夜间巴士', sections: [{ label: '为什么重要', body: '护士走路回家。' }] })
  expect(await markdown([story], look)).toBe('# 夜间巴士\n\n**为什么重要**：护士走路回家。\n')
})

/** Words that are Markdown only by chance, and what has to be written so that they stay words. */
describe('characters are escaped only where needed', () => {
  test.each([
    ['2 * 3 and a_b and R&D, ~40% [sic] #1 1. x!', '2 * 3 and a_b and R&D, ~40% [sic] #1 1. x!'],
    ['*a* _b_', '\\*a\\* \\_b\\_'],
    ['# 1', '\\# 1'],
    ['#1', '#1'],
    ['- a', '\\- a'],
    ['-5 degrees', '-5 degrees'],
    ['2022. was', '2022\\. was'],
    ['2022.5', '2022.5'],
    ['> a', '\\> a'],
    ['---', '\\---'],
    ['<b> & &amp;', '\\<b> & \\&amp;'],
    ['[a](b)', '[a\\](b)'],
    ['[a]: b', '[a\\]: b'],
    ['`a`', '\\`a\\`'],
    ['~~a~~', '\\~\\~a\\~\\~'],
    ['https://e.org', 'https\\://e.org'],
    ['www.e.org', 'www\\.e.org'],
    ['a@e.org', 'a\\@e.org'],
    ['a\\b \\*', 'a\\b \\\\\\*'],
  ])('%s', async (text, written) => {
    const paragraph: Block = { kind: 'paragraph', spans: [{ kind: 'text', text }] }
    expect(blocksMarkdown([paragraph])).toBe(written)
    expect(await blocksOf(written)).toEqual([paragraph])
  })
})

describe('Markdown is read back as it was written', () => {
  test.each([
    'a **b** *c* ***d*** ~~e~~ `f` [g *h*](https://example.org/a_(b))',
    '*a **b** c* and **a _b_**',
    '**"Yes," but** no',
    '<https://example.org> and <a@example.org>',
    'Wow![a](https://example.org)',
    '`` a`b ``',
    'a\\\nb',
    '- a\n  - b\n    1. c\n- d',
    '- a\n\n  b\n- c',
    '- [x] a\n- [ ] b',
    '- a\n\n* b',
    '3) a\n4) b',
    '- > a\n- ```\n  b\n  ```',
    '> a\n>\n> - b\n>\n> — C, *d*',
    '| a \\| b | |\n| :-: | --- |\n| `x \\| y` | **z** |',
    '````js\n```\n````',
    'a\n\n---\n\nb',
  ])('%j', async (source) => {
    const blocks = await blocksOf(source)
    expect(await blocksOf(blocksMarkdown(blocks))).toEqual(blocks)
  })

  test.each([
    ['a sentence that starts with a year', '2022. was a year', '2022\\. was a year'],
    ['numbers that do not count up', '3. a\n7. b', '3\\. a\n\n7\\. b'],
    ['emphasis that could not close', 'a*"b"*c', 'a"b"c'],
  ])('%s keeps its words', async (_, source, written) => {
    const blocks: Block[] =
      source === 'a*"b"*c'
        ? [
            {
              kind: 'paragraph',
              spans: [
                { kind: 'text', text: 'a' },
                { kind: 'emphasis', spans: [{ kind: 'text', text: '"b"' }] },
                { kind: 'text', text: 'c' },
              ],
            },
          ]
        : await blocksOf(source)
    expect(blocksMarkdown(blocks)).toBe(written)
  })

  test('any brief keeps its words', async () => {
    await fc.assert(
      fc.asyncProperty(anyBrief, async (brief) => {
        const { lede, sections } = await storyOf(brief)
        for (const blocks of [lede, ...sections.map((section) => section.blocks)]) {
          const again = await blocksOf(blocksMarkdown(blocks))
          expect(letters(wordsOf(again))).toBe(letters(wordsOf(blocks)))
        }
        const page = await markdown([wholeOf(await storyOf(brief))], look)
        expect(page).toMatch(/^# [^]*[^\n]\n$/)
      }),
      { numRuns: 150 },
    )
  })
})

/** The words of blocks, whatever kind they are. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(' ')
  if (typeof value !== 'object' || value === null) return ''
  const { text, number, ...rest } = value as { text?: string; number?: string }
  return [number ?? '', text ?? '', ...Object.values(rest).map(wordsOf)].join(' ')
}

test('links stand on lines of their own, behind an arrow that no list has', async () => {
  const brief = {
    headline: 'H',
    sections: [{ body: '- a' }],
    links: [{ text: 'Go', url: 'https://example.org/go' }, { text: 'Ask' }],
  }
  expect(await markdown([await whole(brief)], look)).toBe('# H\n\n\n- a\n\n→ [Go](https://example.org/go)\\\n→ Ask\n')
})

test('lists of two passages stay apart', async () => {
  const sections = [{ body: '1. a\n2. b' }, { body: '1. b\n2. c\n\nd' }]
  expect(await markdown([await whole({ headline: 'H', sections })], look)).toBe(
    '# H\n\n\n1. a\n2. b\n\n\n1) b\n2) c\n\nd\n',
  )
})
