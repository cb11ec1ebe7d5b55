import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../src/cli/commands.ts'
import { exits } from '../src/cli/exit-codes.ts'

// bash runs each `$ …` line of a console block in these files, in a folder where briefs/ holds the samples. It must print
// what follows it. With README=write, the test writes the output into the files.
const documents = ['README.md', 'briefs/README.md', 'src/README.md', 'test/README.md', 'test/sessions.md'].filter(
  existsSync,
)

interface Session {
  readonly command: string
  readonly printed: string
  readonly indent: string
}

const folder = mkdtempSync(join(tmpdir(), 'brief-readme-'))
const bin = join(folder, '.bin')
const printedNow = new Map<Session, string>()

beforeAll(() => {
  execFileSync('mkdir', ['-p', bin])
  symlinkSync(resolve('briefs'), join(folder, 'briefs'))
  script('brief', `exec '${process.execPath}' '${resolve('bin/brief.js')}' "$@"`)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe.each(documents)('%s', (path) => {
  const text = readFileSync(path, 'utf8')
  const sessions = sessionsOf(text)

  afterAll(() => {
    if (process.env['README'] === 'write') writeFileSync(path, rewritten(text, sessions))
  })

  test('has no escape character', () => expect(text).not.toContain('\x1b'))

  test.each(sessions)('$command', async (session) => {
    const { command, printed } = session
    const runnable = hasJq ? command : command.replace(/\s*\| jq .*/, '')
    const { output, code } = await run(runnable)
    printedNow.set(session, output)
    expect(output).not.toContain('internal error')
    if (runnable !== command) expect(code).toBe(0)
    else if (process.env['README'] !== 'write') expect(output).toBe(printed)
  })
})

test('the README has at most 12,000 bytes, and a line for each command', () => {
  const text = readFileSync('README.md')
  expect(text.length).toBeLessThanOrEqual(12_000)
  for (const name of Object.keys(commands))
    expect(text.toString()).toMatch(new RegExp(`^\\| .*\`brief ${name}\\b`, 'm'))
})

test('the README has the table of exit codes', () => {
  const text = readFileSync('README.md', 'utf8')
  for (const { code } of exits) expect(text).toMatch(new RegExp(`^\\| ${code} \\| `, 'm'))
})

const hasJq = (() => {
  try {
    return Boolean(execFileSync('jq', ['--version']))
  } catch {
    return false
  }
})()

function run(command: string): Promise<{ output: string; code: number }> {
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: folder,
    LANG: 'C.UTF-8',
    BRIEF_NOW: '2022-01-28',
  }
  return new Promise((done) => {
    execFile('bash', ['-c', `{ ${command.replace(/\s+# .*$/, '')}\n} 2>&1`], { env, cwd: folder }, (error, stdout) =>
      done({ output: stdout, code: typeof error?.code === 'number' ? error.code : 0 }),
    )
  })
}

function script(name: string, body: string): void {
  writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${body}\n`)
  chmodSync(join(bin, name), 0o755)
}

function sessionsOf(text: string): Session[] {
  return [...text.matchAll(/^( *)```console\n([\s\S]*?)^ *```$/gm)].flatMap(([, indent = '', block = '']) =>
    block
      .split(/^ *(?=\$ )/m)
      .filter((part) => part.startsWith('$ '))
      .map((part) => {
        const [first = '', ...rest] = part.split('\n')
        const printed = rest.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
        return { command: first.slice(2), printed: printed.join('\n'), indent }
      }),
  )
}

function rewritten(text: string, sessions: readonly Session[]): string {
  let at = 0
  return text.replace(/^( *)```console\n([\s\S]*?)^ *```$/gm, (_, indent: string, block: string) => {
    const commands = block.match(/^ *\$ .*$/gm) ?? []
    const body = commands.map((line) => {
      const output = printedNow.get(sessions[at++]!) ?? ''
      const lines = output.replace(/\n$/, '').split('\n')
      return [line, ...(output ? lines.map((each) => (each ? indent + each : '')) : [])].join('\n')
    })
    return `${indent}\`\`\`console\n${body.join('\n')}\n${indent}\`\`\``
  })
}
