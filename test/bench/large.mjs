// npm run bench:library [-- --count 10000,100000] [-- --runs 15]
//
// Libraries of many briefs, against what people use: `rg -c WORD` over the same files, a bare `node -e 0`, and a loop that
// parses each file with `yaml`. Whole processes, each directly after the one it is compared with; medians of the ratios.
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generate } from './library.mjs'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000,100000' }, runs: { type: 'string', default: '15' } },
})
const brief = resolve('bin/brief.js')
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
const hasTime = existsSync('/usr/bin/time')
const hasRipgrep = spawnSync('rg', ['--version']).status === 0

const LOOP = `
  const { readdirSync, readFileSync } = require('node:fs'), { parse } = require('yaml'), { join } = require('node:path')
  for (const path of readdirSync(process.argv[1], { recursive: true }))
    if (path.endsWith('.yaml')) parse(readFileSync(join(process.argv[1], path), 'utf8'))
`

/** As `brief` takes them; each is compared with `rg -c WORD` and with `node -e 0`. */
const queries = [
  ['list of a month', 'list', '--on', '2010-01'],
  ['quotes by a speaker', 'quotes', '--by', 'tukami'],
  ['search of two words', 'search', 'tukami', 'heron'],
  ['list of a month, --trust-index', 'list', '--on', '2010-01', '--trust-index'],
]

for (const count of values.count.split(',').map(Number)) await measure(count)

async function measure(count) {
  const scratch = mkdtempSync(join(tmpdir(), 'brief-large-'))
  const library = join(scratch, 'briefs')
  const env = { ...inherited, XDG_CACHE_HOME: join(scratch, 'cache'), BRIEF_LIBRARY: library }
  try {
    generate(library, count)
    console.log(`\n${count} briefs, ${megabytes(sizeOf(library))}; Node ${process.version}`)
    const loop = timed(process.execPath, ['-e', LOOP, library], env)
    // Files that are three seconds old are not read again for their age alone.
    await new Promise((go) => setTimeout(go, 3500))
    const build = timed(process.execPath, [brief, 'index'], env)
    row(
      'index, quotes included',
      `${seconds(build.ms)}, ${(build.ms / loop.ms).toFixed(2)} × the yaml loop (${seconds(loop.ms)})`,
      '≤ 2.5',
    )
    row('  its memory', megabytes(build.memory), '< 300 MiB')
    row(
      '  its size',
      `${(sizeOf(join(scratch, 'cache', 'brief', 'index')) / sizeOf(library)).toFixed(2)} × the library`,
      '≤ 1',
    )
    timed(process.execPath, [brief, 'index'], env)
    for (const [name, ...args] of queries) compare(name, args, env, library, count)
    const warm = median(times(['list', '--on', '2010-01'], env))
    const edited = join(library, '2010', '01', readdirSync(join(library, '2010', '01'))[0])
    const changed = times(['list', '--on', '2010-01'], env, () => appendFileSync(edited, '# again\n'))
    row('one file changed before each', `${(median(changed) / warm).toFixed(2)} × a warm list`, '≤ 1.05')
    const stream = ['quotes', '--all', '--format', 'jsonl']
    const all = timed(process.execPath, [brief, ...stream], env)
    row(
      'quotes --all --format jsonl',
      `${seconds(all.ms)}, ${megabytes(all.memory)}, first line after ${seconds(await firstLine(stream, env))}`,
      '< 300 MiB',
    )
    const show = timed(process.execPath, [brief, 'show', '--all'], env)
    row('show --all', `${seconds(show.ms)}, ${megabytes(show.memory)}`, '< 300 MiB')
    const people = timed(process.execPath, [brief, 'people'], env)
    row('people', `${seconds(people.ms)}, ${megabytes(people.memory)}`, '< 300 MiB')
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function compare(name, args, env, library, count) {
  timed(process.execPath, [brief, ...args], env)
  const ratios = Array.from({ length: Number(values.runs) }, () => {
    const rg = hasRipgrep ? timed('rg', ['-c', 'harbour', library], env).ms : NaN
    const bare = timed(process.execPath, ['-e', '0'], env).ms
    const { ms } = timed(process.execPath, [brief, ...args], env)
    return { rg: ms / rg, bare: ms / bare, ms }
  })
  const [rg, bare, ms] = ['rg', 'bare', 'ms'].map((key) => median(ratios.map((each) => each[key])))
  const goal = args.includes('--trust-index') ? '≤ 1.8 × node' : count > 50_000 ? '≤ 1 × rg' : '≤ 3 × node'
  row(name, `${ms.toFixed(0)} ms, ${rg.toFixed(2)} × rg -c, ${bare.toFixed(2)} × node -e 0`, goal)
}

function times(args, env, before = () => {}) {
  return Array.from({ length: Number(values.runs) }, () => {
    before()
    return timed(process.execPath, [brief, ...args], env).ms
  })
}

/** Milliseconds, and the most memory in bytes, threads included, where `time` tells it. */
function timed(command, args, env) {
  const measured = hasTime ? ['/usr/bin/time', '-f', '%M', command, ...args] : [command, ...args]
  const start = performance.now()
  const { status, stderr } = spawnSync(measured[0], measured.slice(1), { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ms = performance.now() - start
  if (status) throw new Error(`${[command, ...args].join(' ')}: exit ${status}\n${String(stderr)}`)
  return { ms, memory: hasTime ? Number(String(stderr).trim().split('\n').at(-1)) * 1024 : NaN }
}

function firstLine(args, env) {
  const start = performance.now()
  return new Promise((done) => {
    const child = spawn(process.execPath, [brief, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => {
      done(performance.now() - start)
      child.kill()
    })
  })
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true }).reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
}

function row(name, result, goal) {
  console.log(`${name.padEnd(34)}${result.padEnd(52)}${goal}`)
}

function megabytes(bytes) {
  return `${(bytes / 1048576).toFixed(0)} MiB`
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`
}
