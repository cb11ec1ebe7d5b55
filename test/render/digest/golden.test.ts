import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { digest as digestCommand } from '../../../src/cli/commands/digest.ts'
import { mailPrinter } from '../../../src/cli/digest/mail.ts'
import type { Options } from '../../../src/cli/arguments/options.ts'
import type { Digest } from '../../../src/model/digest.ts'
import type { PageOptions } from '../../../src/render/page/options.ts'
import { digestFields } from '../../../src/render/records/digest-fields.ts'
import { sampleDigest } from '../../helpers/digest.ts'
import { worldOf } from '../../helpers/world.ts'
import { digestPages } from '../../helpers/pages.ts'
import { look } from '../stories.ts'
import { json } from '../../helpers/records.ts'

// A digest of the samples in every format, as files to look at: test/golden/digest.80.tagged and its neighbours.

const letter: Options = { format: 'email', from: 'The desk <desk@example.org>', to: ['all@example.org'] }

type Draw = (digest: Digest, options: PageOptions) => Promise<string>
const { terminal, text, markdown, html, rss, atom, jsonfeed } = digestPages

/** By format, and by how the name of the golden file ends. */
const goldens: Readonly<Record<string, Readonly<Record<string, Draw>>>> = {
  terminal: {
    '80.tagged': (digest) => terminal(digest, { ...look, columns: 80, theme: 'tagged' }),
    '40.txt': (digest) => terminal(digest, { ...look, columns: 40 }),
  },
  text: { txt: text, 'smart.txt': (digest) => text(digest, { ...look, smart: true, columns: 72 }) },
  markdown: { md: markdown },
  html: { html },
  email: { eml: mailPrinter(letter, worldOf().world) },
  rss: { 'rss.xml': rss },
  atom: { 'atom.xml': atom },
  jsonfeed: { 'feed.json': jsonfeed },
  json: { json: (digest) => json([digest], digestFields) },
}

test('every format of `brief digest` has golden files', () => {
  // An object a line is the same object.
  const names = (digestCommand.formats ?? []).filter((name) => name !== 'jsonl')
  expect(names.toSorted()).toEqual(Object.keys(goldens).toSorted())
})

const formats = Object.assign({}, ...Object.values(goldens)) as Readonly<Record<string, Draw>>

const digests: Readonly<Record<string, Options>> = {
  digest: {},
  'digest-full': { depth: 'full', group: 'topic', title: 'The Lamp', link: 'https://example.org/{slug}' },
  'digest-short': { depth: 'full', maxWords: '600', group: 'none' },
}

const rows = Object.keys(digests).flatMap((name) => Object.keys(formats).map((format) => ({ name, format })))

test.each(rows)('$name as $format', async ({ name, format }) => {
  const page = await formats[format]!(await sampleDigest(digests[name]), look)
  await expect(page).toMatchFileSnapshot(resolve('test/golden', `${name}.${format}`))
})
