import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { postOf } from '../../../src/cli/digest/mail.ts'
import type { Options } from '../../../src/cli/arguments/options.ts'
import type { Digest } from '../../../src/model/digest.ts'
import type { PageOptions } from '../../../src/render/page/options.ts'
import { digestFields } from '../../../src/render/records/digest-fields.ts'
import { json } from '../../../src/render/records/records.ts'
import { sampleDigest } from '../../helpers/digest.ts'
import { digestPages } from '../../helpers/pages.ts'
import { look } from '../stories.ts'

// A digest of the samples in every format, as files to look at: test/golden/digest.80.tagged and its neighbours.

const { terminal, text, markdown, html, rss, atom, jsonfeed } = digestPages
const letter: Options = { format: 'email', from: 'The desk <desk@example.org>', to: ['all@example.org'] }

const formats: Readonly<Record<string, (digest: Digest, look: PageOptions) => Promise<string>>> = {
  '80.tagged': (digest) => terminal(digest, { ...look, columns: 80, theme: 'tagged' }),
  '40.txt': (digest) => terminal(digest, { ...look, columns: 40 }),
  txt: text,
  'smart.txt': (digest) => text(digest, { ...look, smart: true, columns: 72 }),
  md: markdown,
  html,
  eml: postOf(letter)!,
  'rss.xml': rss,
  'atom.xml': atom,
  'feed.json': jsonfeed,
  json: (digest) => json([digest], digestFields),
}

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
