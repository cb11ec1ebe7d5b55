// Builds dist/: CommonJS bundles, ASCII, each wrapped as a function so that bin/brief.js can run it with V8's code cache.
// Every start reads brief.cjs. Large libraries, and parts that few commands use (`onDemand`), are separate bundles.
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const packages = new Set()
const libraries = ['yaml']
/** Parts of src/ that few commands use: each is a bundle, loaded where it is imported with `import()`. */
const onDemand = {
  arguments: 'src/cli/arguments/program.ts',
  composer: 'src/yaml/compose.ts',
  reader: 'src/markdown/reader.ts',
  quotes: 'src/quotes/index.ts',
  check: 'src/cli/check/index.ts',
  html: 'src/render/html/page.ts',
  changes: 'src/render/terminal/changes.ts',
  drawing: 'src/render/terminal/drawn-blocks.ts',
  highlight: 'src/render/terminal/highlight.ts',
  commonmark: 'src/render/markdown/page.ts',
  digest: 'src/render/page/digest.ts',
  mail: 'src/render/mail/index.ts',
  feeds: 'src/render/feeds/feeds.ts',
  sources: 'src/sources/import.ts',
  feedreader: 'src/sources/feed/read-feed.ts',
  mailparser: 'src/sources/mail/parse-mail.ts',
  webpage: 'src/article/html/read-html.ts',
  index: 'src/library/index/open-index.ts',
  machine: 'src/platform/machine.ts',
  console: 'src/platform/console.ts',
  window: 'src/platform/window.ts',
  writing: 'src/cli/writing/index.ts',
  web: 'src/platform/web/download.ts',
  topics: 'src/cli/help/topics/pages.ts',
}

mkdirSync('dist', { recursive: true })
await Promise.all([
  bundle('brief', { entryPoints: ['src/platform/start.ts'] }),
  bundle('worker', { entryPoints: ['src/platform/worker.ts'] }),
  ...Object.entries(onDemand).map(([name, entry]) => bundle(name, { entryPoints: [entry] })),
  ...libraries.map((name) => bundle(name, { stdin: { contents: `export * from '${name}'`, resolveDir: '.' } })),
])
await schema()
await manual()
licences()

async function bundle(name, options) {
  const { outputFiles, metafile } = await build({
    ...options,
    metafile: true,
    bundle: true,
    write: false,
    outdir: 'dist',
    platform: 'node',
    target: 'node20.20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    supported: { 'dynamic-import': false },
    charset: 'ascii',
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    // Short lines: `ascii` lengthens a line, which shifts the columns of the source map.
    lineLimit: 200,
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    define: { VERSION: JSON.stringify(version), BUILD: JSON.stringify(sources()) },
    plugins: [apart(name), lazyBuiltins(), leftOut()],
  })
  for (const path of Object.keys(metafile.inputs)) addPackage(path)
  const [code, map] = ['.js', '.js.map'].map((ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text)
  const wrapped = `(function(exports,require,module){\n${ascii(code)}\n})`
  const key = createHash('sha256').update(wrapped).digest('hex').slice(0, 16)
  write(`${name}.cjs`, `//${key}\n${wrapped}`)
  if (!libraries.includes(name)) write(`${name}.cjs.map`, mapBehind(2, map))
}

/** The source map of code that begins some lines further down. src/platform/source-stack.ts reads it. */
function mapBehind(lines, text) {
  const { mappings, ...map } = JSON.parse(text)
  return JSON.stringify({ ...map, mappings: ';'.repeat(lines) + mappings })
}

/** bin/brief.js reads a bundle as Latin-1, which is quickest. esbuild leaves regular expressions as they are written. */
function ascii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A hash of all that is built. */
function sources() {
  const hash = createHash('sha256')
  for (const path of readdirSync('src', { recursive: true }).toSorted())
    if (path.endsWith('.ts')) hash.update(path).update(readFileSync(`src/${path}`))
  return hash.update(readFileSync('package-lock.json')).digest('hex').slice(0, 16)
}

/** The JSON Schema as a file, for editors. */
async function schema() {
  const contents = `import { schema } from './src/yaml/schema.ts'; export const text = JSON.stringify(schema(), null, 2)`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  })
  const { text } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
  write('brief.schema.json', `${text}\n`)
}

/** Notes the folder of the package that a file of a bundle is from: the innermost, wherever `node_modules` leads to. */
function addPackage(path) {
  const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
  if (folder) packages.add(folder)
  if (path.endsWith('/linkedom/worker.js')) addDependencies(folder)
}

/** Adds what a package is made of: linkedom/worker.js is one file that holds the code of all its dependencies. */
function addDependencies(folder) {
  const { dependencies = {} } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const [parent] = folder.split(/\/node_modules\/(?!.*\/node_modules\/)/)
  for (const name of Object.keys(dependencies)) {
    const found = [`${folder}/node_modules/${name}`, `${parent}/node_modules/${name}`, `node_modules/${name}`].find(
      existsSync,
    )
    if (!found) throw new Error(`${name}, a dependency of ${folder}, is not installed`)
    if (packages.has(found)) continue
    packages.add(found)
    addDependencies(found)
  }
}

/** The manual page, from the tables of the help. Its date is that of the newest release. */
async function manual() {
  const file = resolve(`dist/manual.${process.pid}.mjs`)
  await build({
    entryPoints: ['src/cli/help/man-page.ts'],
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    define: { VERSION: JSON.stringify(version), BUILD: '""' },
  })
  const changes = existsSync('CHANGELOG.md') ? readFileSync('CHANGELOG.md', 'utf8') : ''
  const [, released] = /^## \S+ \((\d{4}-\d\d-\d\d)\)/m.exec(changes) ?? []
  const { manPage } = await import(pathToFileURL(file).href)
  rmSync(file)
  write('brief.1', await manPage(version, released ?? new Date().toISOString().slice(0, 10)))
}

/** Writes the licences of the bundled packages. Throws if a package has none, or if no package was found. */
function licences() {
  if (!packages.size) throw new Error('the bundles hold no package: their licences cannot be written')
  const texts = [...packages].map(licence).toSorted()
  write('THIRD-PARTY.txt', [...new Set(texts)].join(`\n${'-'.repeat(72)}\n\n`))
}

function licence(folder) {
  // A copy inside another package, published under that package's licence (trousse, in feedsmith).
  const [, whole, copied] = /^(.*)\/dist\/node_modules\/(.*)$/.exec(folder) ?? []
  if (copied && !existsSync(`${folder}/package.json`)) return `${copied}, a part of ${licence(whole)}`

  const { name, version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  if (file) return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`
  if (license !== 'MIT') throw new Error(`${name} ${version} has no licence text`)
  return `${name} ${version}\n\nMIT License\n\nCopyright (c) ${author?.name ?? author ?? `the authors of ${name}`}\n\n${permission()}\n`
}

/** The text of the MIT licence below its copyright line. LICENSE is also MIT. */
function permission() {
  const text = readFileSync('LICENSE', 'utf8').trim()
  return text.slice(text.indexOf('Permission is hereby granted'))
}

/** Replaces a file in one step: a `brief` that runs during a build reads the old file or the new one. */
function write(name, text) {
  writeFileSync(`dist/${name}.${process.pid}`, text)
  renameSync(`dist/${name}.${process.pid}`, `dist/${name}`)
}

/** Resolves imports of other bundles to `brief:NAME`, which bin/brief.js loads. */
function apart(own) {
  const external = (name) => (name === own ? undefined : { path: `brief:${name}`, external: true })
  return {
    name: 'apart',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^(${libraries.join('|')})$`) }, ({ path }) => external(path))
      build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
        if (kind !== 'dynamic-import') return undefined
        const bundled = Object.keys(onDemand).find((name) => resolve(onDemand[name]) === resolve(resolveDir, path))
        return bundled && external(bundled)
      })
    },
  }
}

/** Loads built-in modules of libraries at their first use: child_process alone takes milliseconds. */
function lazyBuiltins() {
  const names = /^(node:)?(child_process|process|tty|os|util|readline|buffer)$/
  return {
    name: 'lazy-builtins',
    setup(build) {
      build.onResolve({ filter: names }, ({ path, importer }) =>
        importer.includes('node_modules') ? { path, namespace: 'lazy' } : undefined,
      )
      build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
        contents: `module.exports = ${/^(node:)?(process|buffer)$/.test(path) ? `require('${path}')` : lazily(path)}`,
      }))
    },
  }
}

function lazily(path) {
  return `new Proxy({}, { get: (_, key) => require('${path}')[key], has: (_, key) => key in require('${path}') })`
}

/** Replaces dependencies that brief never uses by stubs. They are 1.5 MB that every start would read. */
function leftOut() {
  const stubs = {
    // platform/world.ts detects what each stream supports.
    '#supports-color': 'export default { stdout: false, stderr: false }',
    'supports-hyperlinks': 'export default { stdout: false, stderr: false }',
    // render/terminal/highlight.ts highlights code with a part of highlight.js. :names: of emoji stay text.
    'cli-highlight': 'export const highlight = (code) => code',
    'node-emoji': 'export const get = (name) => name',
    'ansi-escapes': 'export default { link: (text) => text }',
  }
  return {
    name: 'left-out',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path }) =>
        Object.hasOwn(stubs, path) ? { path, namespace: 'left-out' } : undefined,
      )
      build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: stubs[path] }))
    },
  }
}
