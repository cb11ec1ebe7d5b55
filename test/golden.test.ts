import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { show } from '../src/cli/commands/show.ts'
import type { ItemFormat } from '../src/cli/output/formats.ts'
import { walk } from '../src/library/walk.ts'
import { realWorld } from '../src/platform/world.ts'
import { read } from '../src/yaml/read.ts'
import { write } from '../src/yaml/write.ts'
import { fileFormats, recordsOf, smartTextAt, terminalAt, type Draw } from './helpers/story-formats.ts'

// Every sample in every format, as files to look at: test/golden/kremlin-nato.txt and its neighbours.
// `npm run golden` updates them; with CI=1 a missing one fails.

const { paths: samples } = walk('briefs', realWorld('').files)
const { txt, ...others } = fileFormats

/** By format, and by how the name of the golden file ends. */
const goldens: Readonly<Record<ItemFormat | 'yaml' | 'json', Readonly<Record<string, Draw>>>> = {
  terminal: { '80.tagged': terminalAt(80, 'tagged'), '40.txt': terminalAt(40) },
  text: { txt, 'smart.txt': smartTextAt(72) },
  markdown: { md: others.md },
  html: { html: others.html },
  json: { json: others.json },
  yaml: { yaml: others.yaml },
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

test.each(samples)('%s survives writing and reading YAML', async (path) => {
  const briefs = (await recordsOf(path)).map(({ entry }) => entry.brief)
  const readings = (await read(write(briefs))).filter(({ kind }) => kind === 'brief')
  expect(readings.map(({ brief }) => brief)).toEqual(briefs)
})
