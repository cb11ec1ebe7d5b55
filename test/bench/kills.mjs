// Kills `brief import --save` and `brief edit --set` at random moments, and checks that each file is the old one or the
// new one, and that the next write leaves no temporary file behind. Exits 1 if that is not so.
// node test/bench/kills.mjs [COUNT]   (default: 1000)
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = join(import.meta.dirname, '..', '..', 'bin', 'brief.js')
const count = Number(process.argv[2] ?? 1000)
const base = mkdtempSync(join(tmpdir(), 'brief-kills-'))
const library = join(base, 'library')
const year = join(library, '2022')
const env = { PATH: process.env.PATH, HOME: base, BRIEF_LIBRARY: library, BRIEF_NOW: '2022-01-27' }

const paragraphs = Array.from(
  { length: 400 },
  (_, i) => `Paragraph ${i + 1} says that the buses run until four at night.`,
)
const article = join(base, 'story.txt')
writeFileSync(article, ['Night buses return', '27 January 2022', ...paragraphs].join('\n\n'))

/** What is killed, and the file that it writes. */
const commands = [
  {
    name: 'import --save',
    argv: ['import', '--save', '--quiet', article],
    file: join(year, '2022-01-27-night-buses-return.yaml'),
  },
  {
    name: 'edit --set',
    argv: (round) => ['edit', 'ferry', '--set', `topic=Round ${round}`],
    file: join(year, '2022-01-27-ferry.yaml'),
  },
]
const ferry = `headline: Ferry # comment\ntopic: Start # comment\nlede: |-\n  ${paragraphs.join('\n\n  ')}\n`
const signals = ['SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGINT', 'SIGTERM']

mkdirSync(year, { recursive: true })
writeFileSync(commands[1].file, ferry)
/** Milliseconds of a whole run. */
let longest = 0
const whole = await wholeImport()
const tally = {
  'before the write': 0,
  'with a temporary file': 0,
  'after the write': 0,
  'not at all: it ended first': 0,
}
const faults = []

for (let round = 1; round <= count; round++) {
  const { name, argv, file } = commands[round % commands.length]
  const before = textOf(file)
  const expected =
    name === 'edit --set' ? before.replace(/^topic: .* # comment$/m, `topic: Round ${round} # comment`) : whole
  const draftsBefore = draftsIn(year)
  const signal = signals[Math.floor(Math.random() * signals.length)]
  const isKilled = await killed(typeof argv === 'function' ? argv(round) : argv, signal, round % 4 < 2)
  const after = textOf(file)
  const drafts = draftsIn(year)
  const added = drafts.filter((draft) => !draftsBefore.includes(draft))
  if (!isKilled) tally['not at all: it ended first']++
  else if (added.length) tally['with a temporary file']++
  else tally[after === before ? 'before the write' : 'after the write']++
  if (after !== before && after !== expected) faults.push(`round ${round}: ${name} after ${signal}: a broken file`)
  if (drafts.length > 1) faults.push(`round ${round}: ${name} after ${signal}: ${drafts.length} temporary files`)
  if (signal !== 'SIGKILL' && added.length)
    faults.push(`round ${round}: ${name} after ${signal}: a temporary file is left`)
  if (name === 'import --save' && Math.random() < 0.8) rmSync(file, { force: true })
}

await run(['edit', 'ferry', '--set', 'topic=End'])
const left = readdirSync(year).filter((name) => !name.endsWith('.yaml'))
if (left.length) faults.push(`left after the last write: ${left.join(', ')}`)
rmSync(base, { recursive: true })
console.log(
  `${count} kills: ${Object.entries(tally)
    .map(([when, times]) => `${times} ${when}`)
    .join(', ')}`,
)
console.log(faults.length ? faults.join('\n') : 'no broken file, no litter')
process.exitCode = faults.length ? 1 : 0

/** Kills a run at a random moment; or, if `isAtWrite`, within two milliseconds of its first change of the folder. False if it ended before. */
async function killed(argv, signal, isAtWrite) {
  const child = spawn(process.execPath, [program, ...argv], { env, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)))
  let isSent = false
  const kill = () => void (isSent ||= child.exitCode === null && child.kill(signal))
  const watcher = isAtWrite ? watch(year, () => setTimeout(kill, Math.random() * 2)) : undefined
  const timer = isAtWrite ? undefined : setTimeout(kill, Math.random() * longest)
  await ended
  watcher?.close()
  clearTimeout(timer)
  return isSent
}

async function run(argv) {
  const started = performance.now()
  await new Promise((resolve) =>
    spawn(process.execPath, [program, ...argv], { env, stdio: 'ignore' }).on('exit', resolve),
  )
  return performance.now() - started
}

/** The text that an import writes if it is left alone. */
async function wholeImport() {
  const { argv, file } = commands[0]
  await run(argv)
  const text = readFileSync(file, 'utf8')
  rmSync(file)
  longest = 1.1 * (await run(argv))
  rmSync(file)
  return text
}

function draftsIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.draft'))
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
