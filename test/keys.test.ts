import { expect, test } from 'vitest'
import type { ItemFormat } from '../src/cli/output/formats.ts'
import { joined } from '../src/cli/output/stream.ts'
import { storyOf } from '../src/markdown/story.ts'
import type { Brief } from '../src/model/brief.ts'
import { digestOf } from '../src/model/digest.ts'
import { wholeOf, type Extract } from '../src/model/part.ts'
import { briefFields } from '../src/render/records/brief-fields.ts'
import { json } from '../src/render/records/records.ts'
import { format, type Key, type Keys } from '../src/yaml/format.ts'
import { read } from '../src/yaml/read.ts'
import { write } from '../src/yaml/write.ts'
import { briefPages, digestPages } from './helpers/pages.ts'
import { look } from './render/stories.ts'

// A brief with every key of the format, each with words of its own, in every format. A key that some format does not
// show fails here until the format shows it, or `hidden` says that it does not.

/** Keys that say how to read a brief, and keys for machines: JSON and YAML alone have them. */
const forMachines = ['weight', 'people.', 'quotes.', 'source.id', 'lang']

type Output = ItemFormat | 'json' | 'yaml' | 'digest as text' | 'digest as mail' | 'rss' | 'atom' | 'jsonfeed'

const hidden: Readonly<Record<Output, readonly string[]>> = {
  terminal: forMachines,
  text: [...forMachines, 'tags'],
  markdown: [...forMachines, 'tags'],
  html: forMachines,
  json: [],
  yaml: [],
  'digest as text': [...forMachines, 'tags'],
  'digest as mail': [...forMachines, 'tags'],
  rss: [...forMachines, 'byline.role'], // feeds name their authors, and no more
  atom: [...forMachines, 'byline.role'],
  jsonfeed: [...forMachines.filter((key) => key !== 'lang'), 'byline.role'],
}

/** A value for a key, with what shows that it was printed. */
interface Sample {
  readonly path: string
  readonly shown: RegExp
}

const samples: Sample[] = []
const document = valueOf({ kind: 'map', keys: format, doc: '', example: '' }, '') as { [key: string]: unknown }

function valueOf(key: Key, path: string): unknown {
  switch (key.kind) {
    case 'map':
      return Object.fromEntries(
        Object.entries(key.keys as Keys).map(([name, inner]) => [
          name,
          valueOf(inner, path ? `${path}.${name}` : name),
        ]),
      )
    case 'maps':
    case 'authors':
      return [valueOf({ ...key, kind: 'map' }, path)]
    case 'texts':
      return [word(path)]
    case 'text':
    case 'markdown':
      return word(path)
    case 'day':
      return day(path)
    case 'url':
    case 'file':
      return address(path)
    case 'lang':
      samples.push({ path, shown: /en-GB/ })
      return 'en-GB'
    case 'integer':
      samples.push({ path, shown: /777/ })
      return 777
  }
}

/** Letters that stand nowhere else: `Zimagealt`. */
function word(path: string): string {
  const text = `Z${path.replaceAll('.', '')}Z`
  samples.push({ path, shown: new RegExp(text, 'i') })
  return text
}

function day(path: string): string {
  const number = 10 + samples.length
  const two = String(number % 28 || 28).padStart(2, '0')
  samples.push({ path, shown: new RegExp(`2022-03-${two}|Mar ${Number(two)}, 2022|${Number(two)} Mar 2022`) })
  return `2022-03-${two}`
}

function address(path: string): string {
  const url = `https://example.org/${path.replaceAll('.', '/')}`
  samples.push({ path, shown: new RegExp(url.replaceAll('/', String.raw`\\?/`)) })
  return url
}

async function outputs(): Promise<Readonly<Record<Output, string>>> {
  const [reading] = await read(JSON.stringify(document, undefined, 1))
  expect(reading!.problems).toEqual([])
  const brief: Brief = reading!.brief!
  const story = await storyOf(brief)
  const entry = { brief, path: 'keys.yaml', slug: 'keys', number: 1 }
  const extracts = [wholeOf(story)]
  const digest = digestOf([{ entry, story, quotes: [] }], { title: 'Digest', depth: 'full', people: [] })
  return {
    ...(await pages(extracts)),
    json: await joined(json([{ entry, story: async () => story }], briefFields)),
    yaml: write([brief]),
    'digest as text': await digestPages.text(digest, look),
    'digest as mail': await digestPages.mailHtml(digest, look),
    rss: await digestPages.rss(digest, look),
    atom: await digestPages.atom(digest, look),
    jsonfeed: await digestPages.jsonfeed(digest, look),
  }
}

async function pages(extracts: readonly Extract[]): Promise<Record<ItemFormat, string>> {
  const options = { ...look, columns: 300 }
  const drawn = Object.entries(briefPages).map(async ([name, draw]) => [name, await draw(extracts, options)] as const)
  return Object.fromEntries(await Promise.all(drawn)) as Record<ItemFormat, string>
}

test.each(Object.keys(hidden) as Output[])('%s shows every key', async (name) => {
  const text = (await outputs())[name].replace(/\s+/g, ' ')
  const isHidden = (path: string) =>
    hidden[name].some((key) => (key.endsWith('.') ? path.startsWith(key) : path === key))
  expect(samples.filter(({ path, shown }) => !shown.test(text) && !isHidden(path)).map(({ path }) => path)).toEqual([])
})
