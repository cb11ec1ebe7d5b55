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
