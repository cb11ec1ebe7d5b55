// npm run bench [-- --runs 40] [-- --only show] [-- --node /path/to/another/node]
//
// Times whole processes: each run of a command directly after a run of `node -e 0`, so that a busy machine slows both,
// and prints the median of the ratios beside their target. Nothing here asserts a time.
import { spawn as spawnTerminal } from '@lydell/node-pty'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generate } from './library.mjs'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '30' }, only: { type: 'string' }, node: { type: 'string' } },
})
const runs = Number(values.runs)
const node = values.node ?? process.execPath
const brief = resolve('bin/brief.js')
const scratch = mkdtempSync(join(tmpdir(), 'brief-bench-'))
const kremlin = 'briefs/2022/2022-01-27-kremlin-nato.yaml'
const table = 'briefs/2021/2021-03-14-heron-census.yaml'
const quotation = 'briefs/2019/2019-05-19-mobile-library.yaml'
const code = 'briefs/2019/2019-04-16-harrow-creek-budget.yaml'
const twenty = join(scratch, 'twenty')
const hundred = join(scratch, 'hundred')
generate(twenty, 20)
generate(hundred, 100)
const checked = readdirSync(twenty, { recursive: true })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(twenty, name))
const article = join(scratch, 'article.txt')

// An exported NODE_EXTRA_CA_CERTS makes a bare Node 20 2.7 times slower, and every ratio a lie.
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
const env = { ...inherited, XDG_CACHE_HOME: join(scratch, 'cache'), TERM: 'xterm-256color' }
const atSamples = { ...env, BRIEF_LIBRARY: 'briefs' }

/** `target` is the highest ratio that is good enough; a row without one is there to be watched. */
const rows = [
  { name: 'brief --version', args: ['--version'], target: 1.15 },
  { name: 'brief show FILE, in a pipe', args: ['show', kremlin], target: 1.38 },
  { name: 'brief show FILE, on a terminal', args: ['show', kremlin], terminal: true, target: 1.5 },
  { name: 'brief section why FILE', args: ['section', 'why', kremlin], target: 1.5 },
  { name: 'brief quotes FILE', args: ['quotes', kremlin], target: 1.6 },
  { name: 'brief quotes FILE --no-index', args: ['quotes', kremlin, '--no-index'] },
  { name: 'brief, the latest of the samples', args: [], samples: true, target: 1.55 },
  { name: 'brief, the latest, on a terminal', args: [], samples: true, terminal: true },
  { name: 'brief show SLUG', args: ['show', 'kremlin'], samples: true },
  { name: 'brief list, 20 briefs', args: ['list', '--library', twenty], target: 1.8 },
  { name: 'brief list, the samples', args: ['list'], samples: true, target: 2 },
  { name: 'brief list -n 5, the samples', args: ['list', '-n', '5'], samples: true },
  { name: 'brief search, the samples', args: ['search', 'ferry'], samples: true, target: 2.4 },
  { name: 'brief show, a table, on a terminal', args: ['show', table], terminal: true, target: 2.3 },
  { name: 'brief show, a table, in a pipe', args: ['show', table], target: 1.5 },
  { name: 'brief show, a quotation, in a pipe', args: ['show', quotation], target: 1.5 },
  { name: 'brief show, code and task lists, in a pipe', args: ['show', code] },
  { name: 'brief digest, the samples', args: ['digest', '--all'], samples: true },
  { name: 'brief check FILE', args: ['check', '-q', kremlin] },
  { name: 'brief help', args: ['help'] },
  { name: 'brief completion bash', args: ['completion', 'bash'] },
  { name: 'brief show FILE --format html', args: ['show', kremlin, '--format', 'html'] },
  { name: 'brief check, 100 briefs', args: ['check', '-q', '--library', hundred], target: 6 },
  {
    name: 'brief check FILE --against, 2000 words',
    args: ['check', '-q', checked[0], '--against', article],
    target: 3,
  },
]

try {
  const texts = execFileSync(node, [brief, 'show', ...checked.slice(0, 6)], { env }).toString()
  writeFileSync(article, `${texts.split(' ').slice(0, 2000).join(' ')}\n`)
  const version = execFileSync(node, ['--version'], { env }).toString().trim()
  console.log(`Node ${version}, ${runs} runs each; ratios to a bare \`node -e 0\`\n`)
  console.log(
    `${'command'.padEnd(40)}${'ratio'.padStart(8)}${'least'.padStart(8)}${'most'.padStart(8)}${'target'.padStart(9)}`,
  )
  for (const row of rows) {
    if (values.only && !row.name.includes(values.only)) continue
    console.log(line(row, await ratios(row)))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function ratios({ args, terminal = false, samples = false }) {
  const time = (words) => (terminal ? inTerminal : inPipe)(words, samples ? atSamples : env)
  // Twice: the first run writes the code cache, the second reads it.
  await time([brief, ...args])
  await time([brief, ...args])
  const all = []
  for (let i = 0; i < runs; i++) {
    const bare = await time(['-e', '0'])
    all.push((await time([brief, ...args])) / bare)
  }
  return all.sort((a, b) => a - b)
}

function line({ name, target }, sorted) {
  const shown = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)].map((ratio) => ratio.toFixed(2).padStart(8))
  return `${name.padEnd(40)}${shown.join('')}${(target ? `≤ ${target}` : '').padStart(9)}`
}

function inPipe(args, env) {
  const start = process.hrtime.bigint()
  return new Promise((done, failed) => {
    const child = spawn(node, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.resume()
    child.on('close', (code) => (code ? failed(new Error(`${args.join(' ')}: exit ${code}`)) : done(since(start))))
  })
}

function inTerminal(args, env) {
  const start = process.hrtime.bigint()
  return new Promise((done, failed) => {
    const child = spawnTerminal(node, args, { env, cols: 80, rows: 24 })
    child.onExit(({ exitCode }) => (exitCode ? failed(new Error(`exit ${exitCode}`)) : done(since(start))))
  })
}

function since(start) {
  return Number(process.hrtime.bigint() - start) / 1e6
}
