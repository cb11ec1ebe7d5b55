import { XMLParser, XMLValidator } from 'fast-xml-parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import stringWidth from 'string-width'
import { storyOf } from '../../../src/markdown/story.ts'
import { depths, digestOf, groupings, type Digest, type Item, type Plan } from '../../../src/model/digest.ts'
import { digestWithPictures, webOnly } from '../../../src/model/pictures.ts'
import type { PageOptions } from '../../../src/render/page/options.ts'
import type { Story } from '../../../src/model/story.ts'
import { cleanStyled } from '../../../src/render/clean.ts'
import { digestPages } from '../../helpers/pages.ts'
import { anyBrief, letters, lettersOf, look } from '../stories.ts'
import { stories } from '../terminal/arbitrary.ts'

const { terminal, text, html, mailHtml, rss, atom } = digestPages

const pages: Readonly<Record<string, (digest: Digest, look: PageOptions) => Promise<string>>> = {
  ...digestPages,
  terminal: async (digest, look) => cleanStyled(await terminal(digest, look)),
}

const plans: fc.Arbitrary<Plan> = fc.record({
  title: fc.constantFrom('Digest', 'a\x1b[31m\u202eb <i>', '夜间'),
  depth: fc.constantFrom(...depths),
  grouping: fc.constantFrom(undefined, ...groupings),
  maxWords: fc.constantFrom(undefined, 0, 20, 200),
  people: fc.constantFrom([], [{ name: 'Jan\x07 Vos', role: 'driver\x9b', quotes: 2 }]),
})

const digests = fc
  .tuple(
    fc.array(stories, { minLength: 1, maxLength: 3 }),
    plans,
    fc.constantFrom(undefined, 'https://e.org/\x1b', 'https://e.org/a'),
  )
  .map(([all, plan, link]) =>
    digestOf(
      all.map((story, i) => material(story, i, link)),
      plan,
    ),
  )

function material(story: Story, i: number, link?: string) {
  const quote = {
    id: 'q',
    text: 'We \x1bkept the lights on all night,',
    speaker: 'Jan\u202e Vos',
    kind: 'sentence',
    rule: 'r',
    confidence: 1,
    group: 1,
    path: 'sections[9].blocks[0]',
  } as const
  return { entry: { brief: story.brief, slug: `s${i}\x1b`, path: 'p', number: 1 }, story, quotes: [quote], link }
}

describe.each(Object.keys(pages))('%s', (name) => {
  test('contains nothing that acts on a terminal, for any input', async () => {
    const styles: PageOptions[] = [
      look,
      { ...look, smart: true, columns: 40 },
      { ...look, level: 2, links: 'hyperlink', columns: 80 },
    ]
    await fc.assert(
      fc.asyncProperty(digests, fc.constantFrom(...styles), async (digest, look) => {
        const page = await pages[name]!(digest, look)
        const words = name === 'terminal' ? page.replace(/\x1b\[\d+(?:;5;\d+)?m|\x1b\]8;;[!-~]*\x1b\\/g, '') : page
        expect(words).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u)
      }),
      { numRuns: 60 },
    )
  })
})

test.each([20, 33, 72])('no line is wider than %d columns', async (columns) => {
  await fc.assert(
    fc.asyncProperty(digests, async (digest) => {
      const lines = [
        ...(await text(digest, { ...look, columns })).split('\n'),
        ...(await terminal(digest, { ...look, columns })).split('\n'),
      ]
      expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('the terminal page has the same lines with and without colour', async () => {
  await fc.assert(
    fc.asyncProperty(digests, async (digest) => {
      const plain = await terminal(digest, { ...look, columns: 60 })
      const painted = await terminal(digest, { ...look, columns: 60, level: 3 })
      expect(painted.replace(/\x1b\[\d+(?:;5;\d+)?m/g, '')).toBe(plain)
    }),
    { numRuns: 40 },
  )
})

test('every word of a brief is kept at depth full, in order, in every page', async () => {
  await fc.assert(
    fc.asyncProperty(anyBrief, fc.constantFrom(...groupings), async (brief, grouping) => {
      const story = await storyOf(brief)
      const digest = digestOf([{ ...material(story, 0), quotes: [] }], {
        title: 'Digest',
        depth: 'full',
        grouping,
        people: [],
      })
      const wanted = lettersOf(story)
      for (const page of [
        await text(digest, look),
        wordsOf(await html(digest, look)),
        wordsOf(await mailHtml(digest, look)),
      ])
        expect(subsequence(wanted, letters(page))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('the HTML is well formed, has one h1 and unique ids', async () => {
  await fc.assert(
    fc.asyncProperty(digests, async (digest) => {
      for (const page of [await html(digest, look), await mailHtml(digest, look)]) {
        const body = page.slice(page.indexOf('<body'), page.indexOf('</body>') + 7)
        expect(
          XMLValidator.validate(
            body
              .replace(/<(br|hr|img|input)\b([^<>]*)>/g, '<$1$2/>')
              .replace(/ (disabled|checked)(?=[ />])/g, ' $1=""'),
          ),
        ).toBe(true)
        expect(page.match(/<h1\b/g)).toHaveLength(1)
        const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [, target] of page.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target)
      }
    }),
    { numRuns: 60 },
  )
})

test('in mail each tag has an inline style, and nothing is loaded', async () => {
  await fc.assert(
    fc.asyncProperty(digests, async (digest) => {
      const page = await mailHtml(
        digestWithPictures(digest, () => webOnly),
        look,
      )
      expect(page).not.toMatch(/<script|<link|<img\b[^>]* src="(?!https?:)|(?<!<img\b[^>]*)\bsrc=|url\(|@import/i)
      const bare = [...page.matchAll(/<(h[1-6]|p|ul|ol|li|blockquote|a|th|td|body)(?![a-z])([^>]*)>/g)]
      expect(bare.filter(([, , rest]) => !rest!.includes(' style="'))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('feeds are well-formed XML for any input', async () => {
  await fc.assert(
    fc.asyncProperty(digests, async (digest) => {
      for (const feed of [await rss(digest, look), await atom(digest, look)]) {
        expect(XMLValidator.validate(feed)).toBe(true)
        const { rss: channel, feed: root } = new XMLParser({ isArray: (name) => /^(item|entry)$/.test(name) }).parse(
          feed,
        )
        const items: unknown[] = (channel?.channel.item ?? root?.entry ?? []) as unknown[]
        expect(items).toHaveLength(digest.groups.flatMap(({ items }: { items: readonly Item[] }) => items).length)
      }
    }),
    { numRuns: 60 },
  )
})

function wordsOf(page: string): string {
  return page
    .slice(page.indexOf('<body'))
    .replace(/<li value="(\d+)"[^>]*>/g, '$1')
    .replace(/<li ([^>]*)value="(\d+)"[^>]*>/g, '$2')
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;|&gt;|&quot;|&#39;/g, ' ')
    .replaceAll('&amp;', '&')
}

function subsequence(part: string, all: string): boolean {
  let at = 0
  for (const character of all) if (part.startsWith(character, at)) at += character.length
  return at >= part.length
}
