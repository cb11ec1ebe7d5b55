import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../helpers/world.ts'

const library = join(import.meta.dirname, '..', '..', 'briefs')
const paths = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))

async function markdownOf(yaml: string): Promise<string> {
  const { code, out } = await run(['show', '-', '--format', 'markdown'], { stdin: yaml })
  expect(code).toBe(0)
  return out
}

describe.each(paths)('%s', (path) => {
  test('is the same page after show --format markdown and import', async () => {
    const page = await markdownOf(readFileSync(join(library, path), 'utf8'))
    const { out } = await run(['import', '-q', '--from', 'markdown', '-'], { stdin: page })
    expect(wordsOf(await markdownOf(out))).toEqual(wordsOf(page))
  })
})

/** Which of `*` and `_` marks emphasis depends on what stands in it. */
function wordsOf(markdown: string): string[] {
  return markdown
    .replace(/(?<!\w)_|_(?!\w)/g, '*')
    .split('\n')
    .filter(Boolean)
}

test('front matter gives the keys, and its words are in the ledger', async () => {
  const source =
    '---\ntitle: Night buses\nauthor: Ana Roth\ntags: [buses, harbour]\nlayout: post\n---\n\nThe buses return on Monday.\n'
  const { out } = await run(['import', '-q', '-'], { stdin: source })
  expect(out).toContain('headline: Night buses\nbyline: Ana Roth\n')
  expect(out).toContain('tags: [buses, harbour]\n')
  const { out: ledger } = await run(['import', '-q', '--ledger', '-'], { stdin: source })
  expect(ledger).toContain('left out: front matter\tlayout: post\n')
})
