// npm run bench:library [-- COUNT…] [-- --runs 15] [-- --only TEXT] [-- --folder FOLDER]
//
// Libraries of COUNT briefs (default: 10,000 and 100,000), compared with what people use: `rg -c WORD` over the same files,
// a bare `node -e 0`, and a loop that parses each file with `yaml`. Whole processes, each directly after the one it is
// compared with; medians of the ratios. With --folder, libraries and caches are kept there and used again. --only measures
// the rows whose name contains TEXT.
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generate } from './library.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '15' }, only: { type: 'string' }, folder: { type: 'string' } },
})
const counts = (positionals.length ? positionals : ['10000', '100000']).map(countOf)
const brief = resolve('bin/brief.js')
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
const hasTime = existsSync('/usr/bin/time')
const hasRipgrep = spawnSync('rg', ['--version']).status === 0

const LOOP = `
  const { readdirSync, readFileSync } = require('node:fs'), { parse } = require('yaml'), { join } = require('node:path')
  for (const path of readdirSync(process.argv[1], { recursive: true }))
    if (path.endsWith('.yaml')) parse(readFileSync(join(process.argv[1], path), 'utf8'))
`

/** Name, goal against `rg -c ransomware`, goal for the memory in MiB, and the words of the command. */
const rows = [
  ['list of a month', 0.8, undefined, 'list --on 2010-01'],
  ['show latest', 0.8, undefined, 'show latest'],
  ['digest of a day', 0.8, undefined, 'digest --on 2010-01-05'],
  ['list of a month, --trust-index', undefined, undefined, 'list --on 2010-01 --trust-index'],
  ['list -n 5 --trust-index', 0.25, undefined, 'list -n 5 --trust-index'],
  ['search of a common word', 0.9, undefined, 'search ransomware'],
  ['search of a common word, --trust-index', 0.3, undefined, 'search ransomware --trust-index'],
  ['search of a common word, best ten', 0.9, undefined, 'search ransomware -n 10'],
  ['best ten, --trust-index', undefined, undefined, 'search ransomware -n 10 --trust-index'],
  ['search of two words', 1, undefined, 'search tukami heron'],
  ['search of a phrase', 1, undefined, 'search "ransomware report"'],
  ['search of a label and a word', 1, undefined, 'search label:watch ransomware'],
  ['quotes by a speaker', 1, undefined, 'quotes --by tukami'],
  ['quotes --today', 0.9, 203, 'quotes --today'],
  ['topics', 0.9, 150, 'topics'],
  ['tags', 0.9, 150, 'tags'],
  ['labels', 0.9, 150, 'labels'],
  ['people', 2, 300, 'people'],
]

/** Long outputs: how long, how much memory, and when the first page comes. */
const streams = [
  'quotes --all --format jsonl',
  'show --all',
  'show --all --format html',
  'show --all --format terminal',
  'digest --all --format html',
]

for (const count of counts) await measure(count)

function countOf(text) {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new Error(`"${text}" is not a number of briefs, such as 20000`)
}

async function measure(count) {
  const scratch = values.folder
    ? join(resolve(values.folder), String(count))
    : mkdtempSync(join(tmpdir(), 'brief-large-'))
  const library = join(scratch, 'briefs')
  const env = { ...inherited, XDG_CACHE_HOME: join(scratch, 'cache'), BRIEF_LIBRARY: library }
  try {
    if (!existsSync(library)) generate(library, count)
    console.log(`\n${count} briefs, ${megabytes(sizeOf(library))}; Node ${process.version}`)
    // Files that are three seconds old are not read again for their age alone.
    await new Promise((go) => setTimeout(go, 3500))
    if (isAsked('index')) measureIndex(scratch, library, env)
    timed(process.execPath, [brief, 'index'], env)
    for (const each of rows) if (isAsked(each[0])) compare(each, env, library)
    if (isAsked('one file changed')) measureChange(library, env)
    for (const line of streams) if (isAsked(line)) await measureStream(line, env)
  } finally {
    if (!values.folder) rmSync(scratch, { recursive: true, force: true })
  }
}

function isAsked(name) {
  return !values.only || name.includes(values.only)
}

function measureIndex(scratch, library, env) {
  rmSync(join(scratch, 'cache'), { recursive: true, force: true })
  const loop = timed(process.execPath, ['-e', LOOP, library], env)
  const listed = timed(process.execPath, [brief, 'list', '-n', '1'], env)
  const quoted = timed(process.execPath, [brief, 'people'], env)
  const build = timed(process.execPath, [brief, 'index', '--rebuild'], env)
  row(
    'index, quotes included',
    `${seconds(build.ms)}, ${(build.ms / loop.ms).toFixed(2)} × the yaml loop (${seconds(loop.ms)})`,
    '≤ 2.5',
  )
  row(
    '  by list first, by people later',
    `${((listed.cpu + quoted.cpu) / build.cpu).toFixed(2)} × the processor time of one build (${build.cpu.toFixed(0)} s)`,
    '≤ 1.1',
  )
  row('  its memory', megabytes(build.memory), '< 300 MiB')
  row(
    '  its size',
    `${(sizeOf(join(scratch, 'cache', 'brief', 'index')) / sizeOf(library)).toFixed(2)} × the library`,
    '≤ 1',
  )
}

function measureChange(library, env) {
  const warm = median(times(['list', '--on', '2010-01'], env))
  const folder = join(library, '2010', '01')
  const edited = join(folder, readdirSync(folder)[0])
  const { size } = statSync(edited)
  const changed = times(['list', '--on', '2010-01'], env, () => appendFileSync(edited, '# again\n'))
  truncateSync(edited, size)
  row('one file changed before each', `${(median(changed) / warm).toFixed(2)} × a warm list`, '≤ 1.05')
}

async function measureStream(line, env) {
  const { ms, memory } = timed(process.execPath, [brief, ...line.split(' ')], env)
  const first = seconds(await firstLine(line.split(' '), env))
  row(line, `${seconds(ms)}, ${megabytes(memory)}, first page after ${first}`, '≤ 300 MiB')
}

function compare([name, goal, mostMemory, line], env, library) {
  const args = wordsOf(line)
  timed(process.execPath, [brief, ...args], env)
  const ratios = Array.from({ length: Number(values.runs) }, () => {
    const rg = hasRipgrep ? timed('rg', ['-c', 'ransomware', library], env).ms : NaN
    const bare = timed(process.execPath, ['-e', '0'], env).ms
    const { ms, memory, cpu } = timed(process.execPath, [brief, ...args], env)
    return { rg: ms / rg, bare: ms / bare, ms, memory, cpu: cpu * 1000 }
  })
  const [rg, bare, ms, cpu, memory] = ['rg', 'bare', 'ms', 'cpu', 'memory'].map((key) =>
    median(ratios.map((each) => each[key])),
  )
  const goals = [goal && `≤ ${goal} × rg`, mostMemory && `≤ ${mostMemory} MiB`].filter(Boolean)
  row(
    name,
    `${ms.toFixed(0)} ms (${cpu.toFixed(0)} ms of processor), ${rg.toFixed(2)} × rg -c, ${bare.toFixed(2)} × node -e 0, ${megabytes(memory)}`,
    goals.join(', '),
  )
}

/** The words of a command. What stands between quotation marks is one word, marks included: a phrase of the query. */
function wordsOf(line) {
  return line.match(/"[^"]*"|\S+/g)
}

function times(args, env, before = () => {}) {
  return Array.from({ length: Number(values.runs) }, () => {
    before()
    return timed(process.execPath, [brief, ...args], env).ms
  })
}

/** Milliseconds; the most memory in bytes and the seconds of processor time, threads included, if there is a `time`. */
function timed(command, args, env) {
  const measured = hasTime ? ['/usr/bin/time', '-f', '%M %U %S', command, ...args] : [command, ...args]
  const start = performance.now()
  const { status, stderr } = spawnSync(measured[0], measured.slice(1), { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ms = performance.now() - start
  if (status) throw new Error(`${[command, ...args].join(' ')}: exit ${status}\n${String(stderr)}`)
  const [memory, user, system] = hasTime ? String(stderr).trim().split('\n').at(-1).split(' ').map(Number) : []
  return { ms, memory: (memory ?? NaN) * 1024, cpu: (user ?? NaN) + (system ?? NaN) }
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
  console.log(`${name.padEnd(40)}${result.padEnd(64)}${goal}`)
}

function megabytes(bytes) {
  return `${(bytes / 1048576).toFixed(0)} MiB`
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`
}
