// Builds dist/: one CommonJS bundle, ASCII, wrapped as a function so that bin/brief.js can load it with V8's code cache.
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'

const { version } = JSON.parse(await (await import('node:fs/promises')).readFile('package.json', 'utf8'))

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist', { recursive: true })

const { outputFiles, metafile } = await build({
  entryPoints: ['src/start.ts'],
  bundle: true,
  write: false,
  outdir: 'dist',
  metafile: true,
  platform: 'node',
  target: 'node20.20',
  format: 'cjs',
  charset: 'ascii',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  define: { VERSION: JSON.stringify(version) },
  plugins: [lazyBuiltins(), plainChalk()],
})

const code = outputFiles[0].text
const wrapped = `(function(exports,require,module,__filename,__dirname){${code}\n})`
const key = createHash('sha256').update(wrapped).digest('hex').slice(0, 16)
writeFileSync('dist/brief.cjs', `//${key}\n${wrapped}`)
if (process.argv.includes('--meta')) writeFileSync('dist/meta.json', JSON.stringify(metafile))

/** Libraries name built-in modules at their top; loading child_process alone takes milliseconds, so each loads at its first use. */
function lazyBuiltins() {
  const lazy = /^(node:)?(child_process|tty|os|process|readline|worker_threads|zlib|url|util|events|crypto)$/
  return {
    name: 'lazy-builtins',
    setup(build) {
      build.onResolve({ filter: lazy }, ({ path, namespace, importer }) =>
        namespace === 'lazy' || !importer.includes('node_modules') ? undefined : { path, namespace: 'lazy' },
      )
      build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({ contents: proxy(path), resolveDir: '.' }))
    },
  }
}

/** chalk asks the terminal at its import what it can do; world.ts has answered that already, for each stream. */
function plainChalk() {
  return {
    name: 'plain-chalk',
    setup(build) {
      build.onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'plain-chalk' }))
      build.onLoad({ filter: /.*/, namespace: 'plain-chalk' }, () => ({ contents: 'export default { stdout: false, stderr: false }' }))
    },
  }
}

function proxy(path) {
  if (/process$/.test(path) && !/child/.test(path)) return 'module.exports = process'
  if (/events$/.test(path)) return `module.exports = require('node:events')`
  return `let real
const module_ = () => (real ??= require(${JSON.stringify(path)}))
module.exports = new Proxy({}, { get: (_, key) => module_()[key], has: (_, key) => key in module_() })`
}
