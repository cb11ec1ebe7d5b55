import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { show } from '../src/cli/commands/show.ts'
import type { ItemFormat } from '../src/cli/output/formats.ts'
import { load } from '../src/library/load.ts'
import { walk } from '../src/library/walk.ts'
import { storyOf } from '../src/markdown/story.ts'
import type { PageOptions } from '../src/render/page/options.ts'
import { wholeOf } from '../src/model/part.ts'
import { briefFields, type BriefRecord } from '../src/render/records/brief-fields.ts'
import { decodeBytes } from '../src/yaml/bytes.ts'
import { read } from '../src/yaml/read.ts'
import { briefPages } from './helpers/pages.ts'
import { write } from '../src/yaml/write.ts'
import { realWorld } from '../src/platform/world.ts'
import { json } from './helpers/records.ts'

// Every sample in every format, as files to look at: test/golden/kremlin-nato.80.txt and its neighbours.
// `npm run golden` writes them anew; with CI=1 a missing one fails.

const plain: PageOptions = { level: 0, links: 'inline', smart: false, theme: 'brief' }
const { files } = realWorld('')
const { paths: samples } = walk('briefs', files)

type Draw = (records: readonly BriefRecord[]) => Promise<string>

/** By format, and by how the name of the golden file ends. */
const goldens: Readonly<Record<ItemFormat | 'yaml' | 'json', Readonly<Record<string, Draw>>>> = {
  terminal: {
    '80.tagged': async (records) =>
      briefPages.terminal(await extracts(records), { ...plain, links: 'numbered', columns: 80, theme: 'tagged' }),
    '40.txt': async (records) =>
      briefPages.terminal(await extracts(records), { ...plain, links: 'numbered', columns: 40 }),
  },
  text: {
    txt: async (records) => briefPages.text(await extracts(records), plain),
    'smart.txt': async (records) => briefPages.text(await extracts(records), { ...plain, smart: true, columns: 72 }),
  },
  markdown: { md: async (records) => briefPages.markdown(await extracts(records), plain) },
  html: { html: async (records) => briefPages.html(await extracts(records), plain) },
  json: { json: (records) => json(records, briefFields) },
  yaml: { yaml: async (records) => write(records.map(({ entry }) => entry.brief)) },
}

test('every format of `brief show` has golden files; those of a digest are in test/render/digest', () => {
  // An object a line is the same object.
  const names = (show.formats ?? []).filter((name) => name !== 'jsonl')
  expect(names.toSorted()).toEqual(Object.keys(goldens).toSorted())
})

const formats = Object.assign({}, ...Object.values(goldens)) as Readonly<Record<string, Draw>>
const rows = samples.flatMap((path) => Object.keys(formats).map((format) => ({ path, format })))

test.each(rows)('$path as $format', async ({ path, format }) => {
  const name = basename(path, '.yaml').replace(/^\d{4}-\d\d-\d\d-/, '')
  await expect(await formats[format]!(await recordsOf(path))).toMatchFileSnapshot(
    resolve('test/golden', `${name}.${format}`),
  )
})

test.each(samples)('%s comes back from the YAML that is written for it', async (path) => {
  const briefs = (await recordsOf(path)).map(({ entry }) => entry.brief)
  expect((await read(write(briefs))).map(({ brief }) => brief)).toEqual(briefs)
})

async function recordsOf(path: string): Promise<BriefRecord[]> {
  const { entries, findings } = await load([path], { bytes: (each) => readFileSync(each), decode: decodeBytes, read })
  expect(findings).toEqual([])
  return entries.map((entry) => ({ entry, story: () => storyOf(entry.brief) }))
}

async function extracts(records: readonly BriefRecord[]) {
  return Promise.all(records.map(async ({ story }) => wholeOf(await story())))
}
