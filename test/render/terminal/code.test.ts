import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/block.ts'
import { partsOf } from '../../../src/model/part.ts'
import { LANGUAGES } from '../../../src/render/terminal/code-languages.ts'
import { highlight, names } from '../../../src/render/terminal/highlight.ts'
import type { PageOptions } from '../../../src/render/page/options.ts'
import { briefPages } from '../../helpers/pages.ts'
import { plainLook, story } from './stories.ts'

const tagged: PageOptions = { ...plainLook, columns: 40, theme: 'tagged' }
const coloured: PageOptions = { ...plainLook, columns: 40, level: 1 }

async function page(blocks: readonly Block[], look: PageOptions): Promise<string> {
  const one = story({ headline: 'x' }, [], [{ blocks }])
  const shown = await briefPages.terminal([{ story: one, parts: partsOf(one), whole: false }], look)
  return shown.replace(/^\n|\n\n$/g, '')
}

const code = (text: string, language?: string): Block => ({ kind: 'code', text, ...(language && { language }) })

test.each([
  [
    'keywords, names and numbers',
    'python',
    'def f(x=1):',
    '<keyword>def</keyword> <name>f</name>(x=<number>1</number>):',
  ],
  ['strings', 'js', `say("it's <b> & 'so'")`, `say(<string>"it's <b> & 'so'"</string>)`],
  ['keys and literals', 'json', '{"a": null}', '{<name>"a"</name>: <number>null</number>}'],
  ['comments', 'yaml', 'a: b # c', '<name>a:</name> <string>b</string> <comment># c</comment>'],
  ['added and removed lines', 'diff', '-a\n+b', '<removed>-a</removed>\n  <added>+b</added>'],
  ['tags', 'html', '<p>&amp;</p>', '<<name>p</name>><number>&amp;</number></<name>p</name>>'],
  ['an upper-case name', 'SQL', 'select 1', '<keyword>select</keyword> <number>1</number>'],
])('marks %s', async (_, language, text, expected) => {
  expect((await page([code(text, language)], tagged)).replace(/<\/?pre>/g, '')).toBe(`  ${expected}`)
})

test.each([undefined, 'mermaid', 'text', 'constructor'])('marks nothing in the language %s', async (language) => {
  expect(await page([code('def f(x=1):', language)], tagged)).toBe('  <pre>def f(x=1):</pre>')
})

test('a comment of several lines is marked on each line', async () => {
  expect(await page([code('/* a\n   b */', 'c')], tagged)).toBe(
    '  <comment>/* a</comment>\n     <comment>b */</comment>',
  )
})

test('the colours are those that both dark and light terminals can show', async () => {
  const text = await page([code('def f(x=1): return "a" # b', 'python'), code('-a\n+b', 'diff')], coloured)
  const colours = new Set([...text.matchAll(/\x1b\[(\d+)m/g)].map(([, code]) => Number(code)))
  expect([...colours].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 22, 23, 31, 32, 35, 36, 39])
})

test('the table of languages has every name of the highlighter', () => {
  expect([...LANGUAGES].toSorted()).toEqual([...new Set(names)].toSorted())
})

describe('hostile code', () => {
  const anything = fc.array(
    fc.oneof(
      fc.constantFrom(
        '/*',
        '*/',
        '"',
        "'",
        '`',
        '<',
        '>',
        '&',
        '&amp;',
        '</span>',
        '\n',
        '\t',
        '${',
        '#',
        '{',
        '}',
        '\\',
      ),
      fc.constantFrom('\x1b[31m', '\u202e', '\u2066', '\x07', '\x9b', '🚌', '👩‍👩‍👧', 'e\u0301', '東京', 'קווי', '\ud83d'),
      fc.constantFrom('def', 'return', '12', 'a b', 'https://example.org/a/b/c/d/e/f/g/h/i/j/k'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )

  test('the runs have every character of it and nothing else', () => {
    const languages = fc.constantFrom(...LANGUAGES)
    fc.assert(
      fc.property(anything, languages, (pieces, language) => {
        const runs = highlight(pieces.join(''), language)
        expect(runs.map(({ text }) => text).join('')).toBe(pieces.join(''))
      }),
      { numRuns: 500 },
    )
  })

  test('has the lines that it has without colours, and no escape sequence of its own', async () => {
    const check = async (pieces: readonly string[], language: string, columns: number) => {
      const block = code(pieces.join(''), language)
      const shown = await page([block], { ...coloured, columns })
      const withoutColours = shown.replace(/\x1b\[\d+m/g, '')
      expect(withoutColours).toBe(await page([block], { ...plainLook, columns }))
      expect(shown).not.toMatch(/\p{Cs}/u)
      expect(withoutColours).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
    }
    await fc.assert(fc.asyncProperty(anything, fc.constantFrom(...LANGUAGES), fc.constantFrom(20, 40, 80), check), {
      numRuns: 300,
    })
  })

  test('is not highlighted beyond 10,000 characters on a page', async () => {
    const text = await page([code('1'.repeat(9_000), 'js'), code('2'.repeat(2_000), 'js'), code('3', 'js')], tagged)
    expect(text).toContain('<number>1')
    expect(text).toContain('<pre>2')
    expect(text).toContain('<number>3')
  })
})
