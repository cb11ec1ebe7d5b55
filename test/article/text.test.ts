import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importArticle, type Imported } from '../../src/article/import.ts'
import { wordsIn } from '../../src/article/ledger.ts'
import { read } from '../../src/yaml/read.ts'
import { writeFile } from '../../src/yaml/write.ts'

const folder = join(import.meta.dirname, 'text')
const pages = readdirSync(folder).filter((name) => name.endsWith('.txt'))

async function imported(text: string): Promise<Imported> {
  const found = await importArticle({ bytes: new TextEncoder().encode(text), kind: 'text' })
  if ('fault' in found) throw new Error(found.fault)
  return found
}

test('there are 32 pages', () => {
  expect(pages).toHaveLength(32)
})

describe.each(pages)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')

  test('becomes the brief that a person would type', async () => {
    const { briefs } = await imported(text)
    await expect(writeFile(briefs)).toMatchFileSnapshot(join(folder, name.replace(/txt$/, 'yaml')))
  })

  test('is a valid brief', async () => {
    const readings = await read(writeFile((await imported(text)).briefs))
    expect(readings.flatMap(({ problems }) => problems)).toEqual([])
  })

  test('has every word in the ledger', async () => {
    const { ledger, totals } = await imported(text)
    expect(totals.words).toBe(wordsIn(text))
    expect(charactersOf(ledger.map((row) => row.text).join(''))).toBe(charactersOf(text))
    expect(ledger.filter(({ place, reason }) => (place === undefined) === (reason === undefined))).toEqual([])
  })

  test('keeps in the file every word that the ledger calls kept', async () => {
    const { briefs, ledger } = await imported(text)
    const written = lettersOf(JSON.stringify(briefs))
    const lost = ledger.filter(({ place = '' }) => /^(?:headline|lede|sections|notes\[\d+\]\.text|image)/.test(place))
    const words = lost.flatMap((row) => row.text.split(/\s+/)).map(lettersOf)
    expect(words.filter((word) => !written.includes(word))).toEqual([])
  })
})

/** In alphabetical order, for rows need not stand in the order of the source. */
function charactersOf(text: string): string {
  return [...text.replace(/[\s\u0080-\u009f]/g, '')].toSorted().join('')
}

function lettersOf(text: string): string {
  return text.replace(/\\[nt"]/g, '').replace(/[^\p{L}\p{N}]+/gu, '')
}
