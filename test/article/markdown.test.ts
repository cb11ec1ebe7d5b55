import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editionStoryOf, storyOf } from '../../src/markdown/story.ts'
import type { Brief, Edition } from '../../src/model/brief.ts'
import { read } from '../../src/yaml/read.ts'
import { write } from '../../src/yaml/write.ts'
import { run } from '../helpers/world.ts'
import { anyEdition, plainBrief } from './plain-briefs.ts'

const root = join(import.meta.dirname, '..', '..')
const paths = ['briefs', 'test/stories'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path)),
)

async function markdownOf(yaml: string): Promise<string> {
  const { code, out } = await run(['show', 'brief.yaml', '--format', 'markdown'], { files: { 'brief.yaml': yaml } })
  expect(code).toBe(0)
  return out
}

async function imported(markdown: string): Promise<string> {
  const { code, out } = await run(['import', '-q', '--from', 'markdown', '-'], { stdin: markdown })
  expect(code).toBe(0)
  return out
}

/** The briefs of a file as their pages have them: blocks, without what no page prints. */
async function printedOf(yaml: string): Promise<unknown[]> {
  const readings = (await read(yaml)).filter(({ kind }) => kind === 'brief')
  const briefs = readings.flatMap(({ brief }) => brief ?? [])
  expect(briefs).toHaveLength(readings.length)
  return Promise.all(
    briefs.map(async (brief) => ({ ...(await printed(brief)), edition: await frameOf(brief.edition) })),
  )
}

async function printed(brief: Brief): Promise<object> {
  const { brief: _, ...story } = await storyOf(brief)
  const { date, updated, topic, byline, links, source, tags, notes } = brief
  return {
    ...story,
    date: (date ?? updated)?.slice(0, 10),
    updated: updated?.replace(/^(.{10}) (?=\d)/, '$1T').replace(/(T\d\d:\d\d).*?(?=Z|[+-]|$)/, '$1'),
    topic,
    byline: byline?.map(({ name, ...rest }) => ({ name: name.replace(/^by /i, ''), ...rest })),
    links,
    source: source && { ...source, id: undefined },
    tags,
    kinds: notes?.map(({ kind, date: day }) => [kind?.toLowerCase(), day?.slice(0, 10)]),
  }
}

async function frameOf(edition: Edition | undefined): Promise<object | undefined> {
  if (!edition) return undefined
  const { title, number, date } = edition
  const { intro, outro, sponsor } = await editionStoryOf(edition)
  return { title, number, date, intro, outro, sponsor }
}

describe('show --format markdown and import give the same briefs', () => {
  test.each(paths)('%s', async (path) => {
    const yaml = readFileSync(join(root, path), 'utf8')
    const page = await markdownOf(yaml)
    const again = await imported(page)
    expect(await printedOf(again)).toEqual(await printedOf(yaml))
    expect(await markdownOf(again)).toBe(page)
  })

  test('any brief, with any keys', async () => {
    await fc.assert(
      fc.asyncProperty(plainBrief, async (brief) => {
        const yaml = write([brief])
        expect(await printedOf(await imported(await markdownOf(yaml)))).toEqual(await printedOf(yaml))
      }),
    )
  })

  test('any edition', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plainBrief, { minLength: 1, maxLength: 3 }), anyEdition, async (briefs, edition) => {
        const yaml = write(briefs.map((brief) => ({ ...brief, edition })))
        expect(await printedOf(await imported(await markdownOf(yaml)))).toEqual(await printedOf(yaml))
      }),
      { numRuns: 50 },
    )
  })
})

test('front matter gives the keys, and its words are in the ledger', async () => {
  const source =
    '---\ntitle: Night buses\nauthor: Ana Roth\ntags: [buses, harbour]\nlayout: post\n---\n\nThe buses return on Monday.\n'
  const { out } = await run(['import', '-q', '-'], { stdin: source })
  expect(out).toContain('headline: Night buses\nbyline: Ana Roth\n')
  expect(out).toContain('tags: [buses, harbour]\n')
  const { out: ledger } = await run(['import', '-q', '--ledger', '-'], { stdin: source })
  expect(ledger).toContain('left out: front matter\tlayout: post\n')
})
