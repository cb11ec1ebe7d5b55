import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/article/decode.ts'
import { importArticle, type Imported } from '../../src/article/import.ts'
import { read } from '../../src/yaml/read.ts'
import { writeFile } from '../../src/yaml/write.ts'

const folder = join(import.meta.dirname, 'html')
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))

async function imported(bytes: Uint8Array): Promise<Imported> {
  const found = await importArticle({ bytes, name: 'page.html' })
  if ('fault' in found) throw new Error(found.fault)
  return found
}

test('there are twenty pages', () => {
  expect(pages).toHaveLength(20)
})

describe.each(pages)('%s', (name) => {
  const bytes = readFileSync(join(folder, name))

  test('becomes a brief with everything in the article', async () => {
    const { briefs, summary } = await imported(bytes)
    await expect(`# ${summary}\n${writeFile(briefs)}`).toMatchFileSnapshot(join(folder, name.replace(/html$/, 'yaml')))
  })

  test('is a valid brief', async () => {
    const readings = await read(writeFile((await imported(bytes)).briefs))
    expect(readings.flatMap(({ problems }) => problems)).toEqual([])
  })

  test('has every word of its body in the ledger', async () => {
    const { ledger } = await imported(bytes)
    const decoded = decode(bytes)
    const html = 'text' in decoded ? decoded.text : ''
    const body = html
      .slice(html.indexOf('<body>'))
      .replace(/<img[^>]*?alt="([^"]*)"[^>]*>/g, '$1')
      .replace(/<[^>]*>/g, '')
    expect(charactersOf(ledger.map(({ text }) => text).join(''))).toBe(charactersOf(body))
  })
})

function charactersOf(text: string): string {
  return [...text.replace(/[\s—]/g, '')].toSorted().join('')
}

const head = '<meta charset="utf-8"><title>Night buses return | The Lamp</title>'
const article =
  '<article><h1>Night buses return</h1><p>The council voted nine to two on Monday to run them until four.</p></article>'

test.each([
  ['with all tags', `<!doctype html><html><head>${head}</head><body>${article}</body></html>`],
  ['without the tags of the body', `<!doctype html><html><head>${head}</head>${article}</html>`],
  ['without the end of the head', `<!doctype html><html><head>${head}${article}</html>`],
  ['without the tags of the head', `<!doctype html><html>${head}<body>${article}</body></html>`],
  ['without tags of head and body', `<!doctype html><html>${head}${article}</html>`],
  ['with none of them', `<!doctype html>${head}${article}`],
  [
    'with a script before the body',
    `<html><head>${head}<script>var a = "<p>"</script></head><script>1</script>${article}`,
  ],
  ['with a body that is not closed', `<html><head>${head}</head><body>${article}`],
  [
    'with a link between head and body',
    `<html><head>${head}</head><link rel="icon" href="/a.png"><body>${article}</body></html>`,
  ],
  ['with text before the body', `<html><head>${head}</head> The Lamp <body>${article}</body></html>`],
])('a page %s is the same brief', async (_, html) => {
  const { briefs } = await imported(new TextEncoder().encode(html))
  expect(briefs[0]).toMatchObject({
    headline: 'Night buses return',
    lede: expect.stringContaining('The council voted nine to two') as unknown,
  })
})
