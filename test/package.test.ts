import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// What users get: the packed tarball, installed globally without its scripts, in a prefix of its own.

describe('the installed package', () => {
  const prefix = mkdtempSync(join(tmpdir(), 'brief-install-'))
  const home = mkdtempSync(join(tmpdir(), 'brief-home-'))
  const env = { PATH: `${join(prefix, 'bin')}:${process.env['PATH']}`, HOME: home }

  beforeAll(() => {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', prefix], { stdio: 'pipe' })
    const tarball = join(
      prefix,
      readdirSync(prefix).find((name) => name.endsWith('.tgz'))!,
    )
    const options = ['--global', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--prefix', prefix]
    execFileSync('npm', ['install', ...options, tarball], { stdio: 'pipe' })
  })

  afterAll(() => {
    for (const folder of [prefix, home]) rmSync(folder, { recursive: true, force: true })
  })

  const run = (...args: string[]) => execFileSync('brief', args, { env, cwd: home, encoding: 'utf8' })

  test('prints its version', () => expect(run('--version')).toBe(`${VERSION}\n`))

  test('prints the sample in the package, the second time from the code cache', () => {
    const first = run('show', 'sample')
    expect(first).toContain('Kremlin says U.S. answers skip its main NATO demand\n')
    expect(readdirSync(join(home, '.cache', 'brief', 'code')).length).toBeGreaterThan(0)
    expect(run('show', 'sample')).toBe(first)
  })

  test('contains the JSON Schema', () => {
    expect(readdirSync(join(prefix, 'lib', 'node_modules', 'newsbrief', 'dist'))).toContain('brief.schema.json')
  })
})
