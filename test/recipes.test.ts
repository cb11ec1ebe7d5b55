import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { home, program, root, shell } from './helpers/brief.ts'
import { run } from './helpers/world.ts'

// The recipes of the README, run as they are written: `brief` and `npx newsbrief` are the built program.

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const hook = blockWith('.git/hooks/pre-commit:')
const step = /- run: (.+)/.exec(blockWith('- run: npx newsbrief'))![1]!

const good = 'headline: Ferry stays\nlede: The board voted by a narrow margin.\n'
const warned = 'headline: Ferry stays\nsections:\n  - {label: Why it maters, body: Nobody knows.}\n'
const bad = 'headline: Ferry stays\nlede: "TK: what happened"\n'

test('the help has the same recipes', async () => {
  const { out } = await run(['help', 'check'])
  const lines = out.split('\n').map((line) => line.trim())
  for (const line of [...hook.trim().split('\n'), `- run: ${step}`]) expect(lines).toContain(line.trim())
})

test.each([
  { title: 'a good brief', files: { 'briefs/a.yaml': good }, commits: 1 },
  { title: 'a name with spaces', files: { 'briefs/2022/a b.yaml': good }, commits: 1 },
  { title: 'warnings', files: { 'briefs/a.yaml': warned }, commits: 1, prints: 'label-spelling' },
  { title: 'a placeholder', files: { 'briefs/a.yaml': bad }, commits: 0, prints: 'briefs/a.yaml:2:8: error: ' },
  {
    title: 'an invalid brief',
    files: { 'briefs/b c.yaml': 'headlin: x\n' },
    commits: 0,
    prints: 'b c.yaml:1:1: error: ',
  },
  { title: 'a bad file elsewhere', files: { 'other/a.yaml': bad }, commits: 1 },
])('the hook and $title: $commits commit', async ({ files, commits, prints = '' }) => {
  const outcome = await inRepository(files, 'git add . && git commit -qm one')
  expect([outcome.code === 0, outcome.commits]).toEqual([commits === 1, commits])
  expect(outcome.out + outcome.err).toContain(prints)
})

test('the hook checks what is staged, not what is in the folder', async () => {
  const { commits } = await inRepository(
    { 'briefs/a.yaml': bad },
    `git add . && printf '${good.replaceAll('\n', '\\n')}' > briefs/a.yaml && git commit -qm one`,
  )
  expect(commits).toBe(0)
})

test('the hook lets a brief be deleted', async () => {
  const { code, commits } = await inRepository(
    { 'briefs/a.yaml': good },
    'git add . && git commit -qm one && git rm -q briefs/a.yaml && git commit -qm two',
  )
  expect([code, commits]).toEqual([0, 2])
})

test.each([
  { title: 'passes', files: { 'briefs/a.yaml': good }, code: 0, prints: '' },
  {
    title: 'fails with a warning',
    files: { 'briefs/a.yaml': warned },
    code: 1,
    prints: '::warning file=briefs/a.yaml,line=3,',
  },
  {
    title: 'fails with an error',
    files: { 'briefs/a.yaml': bad },
    code: 1,
    prints: '::error file=briefs/a.yaml,line=2,',
  },
])('the step of the workflow $title', async ({ files, code, prints }) => {
  const outcome = await inRepository(files, step)
  expect([outcome.code, outcome.out.startsWith(prints)]).toEqual([code, true])
})

/** Runs a line in a repository that has these files and the hook. */
async function inRepository(files: Readonly<Record<string, string>>, line: string) {
  const cwd = mkdtempSync(join(home, 'repository-'))
  const bin = join(cwd, '.bin')
  for (const [path, text] of Object.entries({ ...files, '.gitignore': '.bin\n' })) {
    mkdirSync(join(cwd, path, '..'), { recursive: true })
    writeFileSync(join(cwd, path), text)
  }
  mkdirSync(bin)
  executable(join(bin, 'brief'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`)
  executable(join(bin, 'npx'), '#!/bin/sh\n[ "$1" = newsbrief ] && shift && exec brief "$@"\n')
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    BRIEF_LIBRARY: undefined,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Mira',
    GIT_AUTHOR_EMAIL: 'mira@example.org',
    GIT_COMMITTER_NAME: 'Mira',
    GIT_COMMITTER_EMAIL: 'mira@example.org',
  }
  await shell('git init -q', { cwd, env })
  executable(join(cwd, '.git', 'hooks', 'pre-commit'), hook)
  const outcome = await shell(line, { cwd, env })
  const { out } = await shell('git rev-list --count --all', { cwd, env })
  return { ...outcome, commits: Number(out) }
}

function executable(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, 0o755)
}

function blockWith(words: string): string {
  const blocks = [...readme.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)
  return blocks.find((code) => code.includes(words))!
}
