import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const scratch = mkdtempSync(join(tmpdir(), 'brief-build-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('the licences of the packages that the bundles hold', () => {
  const texts = readFileSync('dist/THIRD-PARTY.txt', 'utf8').split(/\n-{72}\n\n/)

  test.each([
    'chalk',
    'commander',
    'marked',
    'yaml',
    'highlight.js',
    'string-width',
    'strip-ansi',
    '@nodable/entities',
  ])('%s is among them', (name) => {
    expect(texts.filter((text) => text.startsWith(`${name} `))).toHaveLength(1)
  })

  test('include a package inside another one and a copy inside another one', () => {
    expect(texts.map((text) => text.split('\n', 1)[0])).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^fast-xml-parser \d/),
        expect.stringMatching(/^trousse, a part of feedsmith \d/),
      ]),
    )
  })

  // linkedom/worker.js is a bundle itself.
  test.each(['css-select', 'css-what', 'cssomnom', 'html-escaper', 'uhyphen', 'boolbase', 'nth-check', 'htmlparser2'])(
    'those of the code inside linkedom: %s',
    (name) => expect(texts.some((text) => text.startsWith(`${name} `))).toBe(true),
  )

  test('each has its text', () => {
    expect(texts.filter((text) => !/permission|redistribution/i.test(text))).toEqual([])
  })

  test('they are the same if node_modules is a symbolic link', () => {
    const clone = join(scratch, 'clone')
    mkdirSync(clone)
    for (const name of ['src', 'package.json', 'package-lock.json', 'LICENSE', 'esbuild.config.mjs', 'tsconfig.json'])
      cpSync(name, join(clone, name), { recursive: true })
    symlinkSync(resolve('node_modules'), join(clone, 'node_modules'))
    execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: clone, stdio: 'pipe' })
    expect(readFileSync(join(clone, 'dist', 'THIRD-PARTY.txt'), 'utf8')).toBe(texts.join(`\n${'-'.repeat(72)}\n\n`))
  })
})
