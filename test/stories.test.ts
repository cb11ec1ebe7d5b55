import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { walk } from '../src/library/walk.ts'
import { realWorld } from '../src/platform/world.ts'
import { read } from '../src/yaml/read.ts'
import { write } from '../src/yaml/write.ts'
import { fileFormats, recordsOf, terminalAt, type Draw } from './helpers/story-formats.ts'
import { textsOf } from './render/stories.ts'

// Stories in the forms of real publications: test/stories/*.yaml. Each is drawn in every format, as files to look at:
// test/golden/stories/obituary.txt and its neighbours. `npm run golden` updates them; with CI=1 a missing one fails.

const { paths } = walk('test/stories', realWorld('').files)
const formats: Readonly<Record<string, Draw>> = { '60.tagged': terminalAt(60, 'tagged'), ...fileFormats }
const rows = paths.flatMap((path) => Object.keys(formats).map((format) => ({ path, format })))

test.each(rows)('$path as $format', async ({ path, format }) => {
  const name = `${basename(path, '.yaml')}.${format}`
  await expect(await formats[format]!(await recordsOf(path))).toMatchFileSnapshot(resolve('test/golden/stories', name))
})

/** What a reader of each text format reads. */
const readers: Readonly<Record<string, Draw>> = {
  text: fileFormats.txt,
  markdown: fileFormats.md,
  terminal: terminalAt(60),
  html: async (records) => readerText(await fileFormats.html(records)),
}
const readerRows = paths.flatMap((path) => Object.keys(readers).map((format) => ({ path, format })))

test.each(readerRows)('$path as $format keeps its words in order', async ({ path, format }) => {
  const records = await recordsOf(path)
  const stories = await Promise.all(records.map(async ({ story }) => story()))
  const printed = wordsOf(await readers[format]!(records))
  expect(missingFrom(printed, wordsOf(stories.flatMap(textsOf).join('\n')))).toEqual([])
})

test.each(paths)('%s survives writing and reading YAML', async (path) => {
  const briefs = (await recordsOf(path)).map(({ entry }) => entry.brief)
  const readings = (await read(write(briefs))).filter(({ kind }) => kind === 'brief')
  expect(readings.map(({ brief }) => brief)).toEqual(briefs)
})

/** The words from the first that is not printed after those before it, with a few that follow. */
function missingFrom(printed: readonly string[], words: readonly string[]): readonly string[] {
  let at = 0
  for (const [i, word] of words.entries()) {
    const found = printed.indexOf(word, at)
    if (found < 0) return words.slice(i, i + 5)
    at = found + 1
  }
  return []
}

/** Words of letters and digits; in Chinese and Japanese, which have no spaces, each character. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{scx=Han}\p{scx=Hiragana}]|(?:(?![\p{scx=Han}\p{scx=Hiragana}])[\p{L}\p{N}\p{M}])+/gu) ?? []
  )
}

/** The body of a page without its tags; an image is its alternative text, and a numbered item has its number. */
function readerText(page: string): string {
  return page
    .replace(/^[^]*<body[^>]*>/, '')
    .replace(/<img[^>]*\balt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<li value="(\d+)">/g, '$1. ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
