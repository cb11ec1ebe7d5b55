import { expect, test } from 'vitest'
import { longDigestPage } from '../../../src/cli/digest/long-digest.ts'
import { storyOf } from '../../../src/markdown/story.ts'
import type { Entry } from '../../../src/model/entry.ts'
import type { PageItem } from '../../../src/render/page/item.ts'
import { run } from '../../helpers/world.ts'

const files = Object.fromEntries(
  Array.from({ length: 510 }, (_, i) => [
    `briefs/${i}.yaml`,
    `headline: Brief *${i}*\ndate: 20${10 + (i % 2)}-01-01\ntopic: ${i % 3 ? 'City' : 'World'}\nlede: '"We kept the lights on," said Jan Vos.'\n`,
  ]),
)

async function printed(format: string, ...more: string[]): Promise<string> {
  const { code, out, err } = await run(['digest', '--all', '--format', format, ...more], { files })
  expect([code, err]).toEqual([0, ''])
  return out
}

test('a digest of more than 500 briefs is a page with each of them once, its contents and its people', async () => {
  const page = await printed('html', '--group', 'topic')
  expect(page).toContain('<span>510 briefs</span>')
  const ids = [...page.matchAll(/<article id="brief-(\d+)"/g)].map(([, id]) => Number(id))
  expect(ids).toEqual(Array.from({ length: 510 }, (_, i) => i + 1))
  expect([...page.matchAll(/<li><a href="#brief-(\d+)"/g)].map(([, id]) => Number(id))).toEqual(ids)
  expect(page.match(/<h1\b/g)).toHaveLength(1)
  expect(page.match(/<h2 id="group-/g)).toHaveLength(2)
  expect(page).toContain('<strong>Jan Vos</strong> <span class="count">· 510 quotes</span>')
  expect(page.endsWith('</main>\n</body>\n</html>\n')).toBe(true)
})

test('its text has the same stories as one with a limit of words that nothing exceeds', async () => {
  const stories = (text: string) => text.split('\n').filter((line) => /^\d+\. Brief|^"We/.test(line))
  const long = stories(await printed('text'))
  expect(long).toHaveLength(1020)
  expect(long).toEqual(stories(await printed('text', '--max-words', '100000')))
})

test('other formats have it whole', async () => {
  expect((await printed('json', '--json', 'words')).trim()).not.toBe('[]')
  expect((await printed('atom')).match(/<entry>/g)).toHaveLength(510)
})

test('it is printed while it is read: the masthead before any brief, the first stories before the last', async () => {
  const entries = Array.from({ length: 600 }, (_, i): Entry => ({
    brief: { headline: `Brief *${i}*`, date: '2020-01-01', lede: 'The lights are on.' },
    slug: String(i),
    path: `${i}.yaml`,
    number: 1,
  }))
  const read = new Set<Entry>()
  const recordOf = (entry: Entry) => ({ entry, story: () => storyOf(read.add(entry) && entry.brief) })
  const page = longDigestPage(
    { entries, recordOf },
    {},
    { level: 0, links: 'inline', smart: false, theme: 'brief', intro: 'Good morning' },
  )
  const seen: [PageItem['kind'], number][] = []
  for await (const { kind } of page) if (seen.at(-1)?.[0] !== kind) seen.push([kind, read.size])
  expect(seen).toEqual([
    ['masthead', 0],
    ['prose', 0],
    ['contents', 0],
    ['group', 50],
  ])
  expect(read.size).toBe(600)
})

test('--no-images leaves out the images of a long digest', async () => {
  const image = 'image:\n  url: https://example.org/a.jpg\n  alt: A ferry\n'
  const pictured = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text + image]))
  const page = async (...more: string[]) => {
    const { out } = await run(['digest', '--all', '--depth', 'full', '--format', 'html', ...more], { files: pictured })
    return out.match(/<img\b/g)?.length ?? 0
  }
  expect([await page(), await page('--no-images')]).toEqual([510, 0])
})
