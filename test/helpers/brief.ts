import { execa, execaNode } from 'execa'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export const root = join(import.meta.dirname, '..', '..')
export const program = join(root, 'bin', 'brief.js')

export interface Setting {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
}

export interface Outcome {
  readonly code: number | undefined
  readonly signal: string | undefined
  readonly out: string
  readonly err: string
}

/** A folder of its own for each test file, gone afterwards. */
export const home = mkdtempSync(join(tmpdir(), 'brief-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** A whole process knows nothing of the machine it runs on but PATH; its library is the samples. */
export const plainEnv: Readonly<Record<string, string | undefined>> = {
  PATH: process.env['PATH'],
  HOME: home,
  XDG_CACHE_HOME: join(home, 'cache'),
  BRIEF_LIBRARY: join(root, 'briefs'),
}

/** Runs the built `brief` as a whole process. */
export async function brief(argv: readonly string[], { input, env, cwd = home }: Setting = {}): Promise<Outcome> {
  const result = await execaNode(program, argv, {
    cwd,
    env: defined({ ...plainEnv, ...env }),
    extendEnv: false,
    nodeOptions: [],
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 64 * 1024 * 1024,
    ...(input === undefined ? { stdin: 'ignore' } : { input }),
  })
  return outcome(result)
}

/** Runs a line of shell in which `brief` is the built one. */
export async function shell(line: string, { input, env, cwd = home }: Setting = {}): Promise<Outcome> {
  const prelude = `brief() { "${process.execPath}" "${program}" "$@"; }`
  const result = await execa('bash', ['-c', `${prelude}\n${line}`], {
    cwd,
    env: defined({ ...plainEnv, ...env }),
    extendEnv: false,
    reject: false,
    stripFinalNewline: false,
    ...(input === undefined ? { stdin: 'ignore' } : { input }),
  })
  return outcome(result)
}

function outcome({
  exitCode,
  signal,
  stdout,
  stderr,
}: {
  exitCode?: number
  signal?: string
  stdout: string
  stderr: string
}): Outcome {
  return { code: exitCode, signal, out: stdout, err: stderr }
}

export function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}
