import { execFileSync, type StdioOptions } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

/** What a folder may import. */
interface Allowed {
  /** Folders and files below src/. */
  readonly folders: readonly string[]
  /** Folders of which only types are imported. */
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
}

const everyFolder = [
  'model',
  'yaml',
  'markdown',
  'quotes',
  'library',
  'article',
  'sources',
  'check',
  'render',
  'cli',
  'platform',
]

/** Who may import whom, by folder (or file) below src/. */
const rules: Readonly<Record<string, Allowed>> = {
  model: { folders: [] },
  yaml: { folders: ['model'], packages: ['yaml'] },
  markdown: { folders: ['model'], packages: ['marked'] },
  'markdown/write': { folders: ['model'] },
  quotes: { folders: ['model'] },
  library: { folders: ['model'], types: ['platform'] },
  article: { folders: ['model', 'markdown', 'markdown/write', 'article/html'] },
  'article/html': {
    folders: ['model', 'article'],
    packages: ['linkedom/worker', '@mozilla/readability', 'htmlparser2'],
  },
  sources: { folders: ['model', 'article', 'sources/mail', 'sources/feed'] },
  'sources/feed': { folders: ['model', 'article', 'sources'], packages: ['feedsmith', 'htmlparser2'] },
  'sources/mail': { folders: ['model', 'article', 'sources'], packages: ['postal-mime'] },
  check: { folders: ['model', 'quotes'], packages: ['diff'] },
  render: { folders: ['model', 'markdown/write'] },
  'render/mail': { folders: ['model', 'render'], packages: ['nodemailer/lib/mail-composer'] },
  'render/feeds': { folders: ['model', 'render'], packages: ['feedsmith'] },
  'render/terminal': { folders: ['model', 'render'], packages: ['chalk', 'marked-terminal', 'highlight.js'] },
  cli: { folders: everyFolder, packages: ['commander'] },
  'main.ts': { folders: everyFolder },
  platform: { folders: ['model', 'platform/web'], packages: builtinModules.map((name) => `node:${name}`) },
  'platform/web': { folders: ['model'], packages: ['undici', ...builtinModules.map((name) => `node:${name}`)] },
  'platform/start.ts': { folders: ['main.ts', 'platform'] },
  'platform/worker.ts': { folders: ['cli', 'library', 'platform'], packages: ['node:v8', 'node:worker_threads'] },
  'globals.d.ts': { folders: [] },
}

const topLevel = [
  '.ci',
  '.editorconfig',
  '.gitignore',
  '.npmrc',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc.json',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'bin',
  'briefs',
  'esbuild.config.mjs',
  'package-lock.json',
  'package.json',
  'src',
  'test',
  'tsconfig.json',
  'vitest.config.mjs',
]

const root = posix.join(import.meta.dirname, '..')
const files = filesBelow('src').filter((path) => path.endsWith('.ts'))

test('folders import only what they may', () => {
  const strangers = files.flatMap((path) =>
    importsOf(path).flatMap(({ line, text, from }) =>
      mayImport(path, from, /^import type|^export type/.test(text)) ? [] : [`${path}:${line}: ${text}`],
    ),
  )
  expect(strangers).toEqual([])
})

test('every file belongs to a folder of the table', () => {
  expect(files.filter((path) => !Object.hasOwn(rules, folderOf(path)))).toEqual([])
})

test('the table refuses a forbidden import', () => {
  expect(mayImport('src/model/brief.ts', '../yaml/read.ts', true)).toBe(false)
  expect(mayImport('src/library/walk.ts', '../platform/world.ts', true)).toBe(true)
  expect(mayImport('src/library/walk.ts', '../platform/world.ts', false)).toBe(false)
  expect(mayImport('src/render/text/page.ts', 'chalk', false)).toBe(false)
  expect(mayImport('src/render/terminal/paint.ts', 'chalk', false)).toBe(true)
  expect(mayImport('src/cli/selection/briefs.ts', 'node:fs', false)).toBe(false)
  expect(mayImport('src/cli/arguments/program.ts', '../../../test/helpers/world.ts', true)).toBe(false)
  expect(mayImport('src/main.ts', '../../elsewhere/notes.ts', true)).toBe(false)
})

test('every kind of import line is recognized', () => {
  const source = [
    `import { a } from './a.ts'`,
    `import type { B } from './b.ts'`,
    `import './c.ts'`,
    `import {`,
    `  d,`,
    `} from './d.ts'`,
    `export { e } from './e.ts'`,
    `const f = await import('./f.ts')`,
    `const g = require('./g.ts')`,
  ]
  expect(importsIn(source.join('\n')).map(({ line, from }) => [line, from])).toEqual([
    [1, './a.ts'],
    [2, './b.ts'],
    [3, './c.ts'],
    [6, './d.ts'],
    [7, './e.ts'],
    [8, './f.ts'],
    [9, './g.ts'],
  ])
})

const tracked = trackedFiles()

// Without git, or in an unpacked tarball, nobody can tell an editor's folder from a file of the project.
test.runIf(tracked)('the top level holds only the expected files, among those that git tracks', () => {
  const names = new Set(tracked?.map((path) => path.split('/')[0]!))
  expect([...names].filter((name) => !topLevel.includes(name))).toEqual([])
})

function trackedFiles(): string[] | undefined {
  try {
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore']
    return execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8', stdio }).split('\n').filter(Boolean)
  } catch {
    return undefined
  }
}

function mayImport(path: string, from: string, typeOnly: boolean): boolean {
  const { folders, types = [], packages = [] } = rules[folderOf(path)] ?? { folders: [] }
  if (!from.startsWith('.')) return packages.some((name) => from === name || from.startsWith(`${name}/`))
  const target = posix.join(posix.dirname(path), from)
  if (!target.startsWith('src/')) return false
  const [own, other] = [folderOf(path), folderOf(target)]
  if (own === other || folders.includes(other)) return true
  // Whoever may import render may import its terminal too.
  return folders.includes(other.split('/')[0]!) || (typeOnly && types.includes(other))
}

/** The first folder or file below src/; some folders and files inside have rules of their own. */
function folderOf(path: string): string {
  return innerFolder.exec(path)?.[1] ?? path.split('/')[1]!
}

const innerFolder =
  /^src\/(render\/(?:terminal|mail|feeds)(?=\/)|markdown\/write(?=\/)|article\/html(?=\/)|sources\/(?:mail|feed)(?=\/)|platform\/web(?=\/)|platform\/(?:start|worker)\.ts)/

interface Import {
  readonly line: number
  readonly text: string
  readonly from: string
}

function importsOf(path: string): Import[] {
  return importsIn(readFileSync(posix.join(root, path), 'utf8'))
}

function importsIn(source: string): Import[] {
  return source.split('\n').flatMap((text, i) => {
    if (/^\s*(\/\/|\*|\/\*)/.test(text)) return []
    const named = text.matchAll(/(?:^import |^(?:import|export|\}) ?.*from |import\(|require\()'([^']+)'/g)
    return [...named].map(([, from = '']) => ({ line: i + 1, text: text.trim(), from }))
  })
}

function filesBelow(folder: string): string[] {
  return readdirSync(posix.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
