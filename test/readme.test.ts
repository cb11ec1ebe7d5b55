import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// Each `$ …` line of a console block in the README is run by bash where briefs/ is the samples, and must print what
// stands below it. `README=write npm test` writes what it prints into the README.

interface Session {
  readonly command: string
  readonly printed: string
  readonly indent: string
}

const readme = readFileSync('README.md', 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'brief-readme-'))
const bin = join(folder, '.bin')
const printedNow = new Map<Session, string>()

beforeAll(() => {
  execFileSync('mkdir', ['-p', bin])
  symlinkSync(resolve('briefs'), join(folder, 'briefs'))
  script('brief', `exec '${process.execPath}' '${resolve('bin/brief.js')}' "$@"`)
  // Stands in for a person at fzf who looks at the first line: it prints that line's preview.
  script('fzf', `read -r line; preview=\${2//\\{\\}/$line}; FZF_PREVIEW_COLUMNS=40 bash -c "$preview"`)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  if (process.env['README'] === 'write') writeFileSync('README.md', rewritten())
})

describe('the README', () => {
  const sessions = sessionsOf(readme)

  test('has sessions to run', () => expect(sessions.length).toBeGreaterThan(15))

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

function rewritten(): string {
  const sessions = [...printedNow.keys()]
  let at = 0
  return readme.replace(/^( *)```console\n([\s\S]*?)^ *```$/gm, (_, indent: string, block: string) => {
    const commands = block.match(/^ *\$ .*$/gm) ?? []
    const body = commands.map((line) => {
      const output = printedNow.get(sessions[at++]!) ?? ''
      const lines = output.replace(/\n$/, '').split('\n')
      return [line, ...(output ? lines.map((each) => (each ? indent + each : '')) : [])].join('\n')
    })
    return `${indent}\`\`\`console\n${body.join('\n')}\n${indent}\`\`\``
  })
}
