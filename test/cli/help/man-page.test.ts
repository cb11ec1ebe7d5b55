import { expect, test } from 'vitest'
import { options } from '../../../src/cli/arguments/options.ts'
import { allCommands } from '../../../src/cli/commands.ts'
import { manPage } from '../../../src/cli/help/man-page.ts'
import { topics } from '../../../src/cli/help/topics.ts'

const page = await manPage('1.2.3', '2022-01-27')
const lines = page.split('\n')

test('the manual page starts with its title', () => {
  expect(lines[0]).toBe('.TH BRIEF 1 2022-01-27 "brief 1.2.3" "User Commands"')
})

test('every command is a subsection, and every topic a section', async () => {
  for (const { name } of await allCommands()) expect(lines).toContain(`.SS "${name}"`)
  for (const name of Object.keys(topics))
    expect(page).toContain(`\n.SH "${name.toUpperCase().replaceAll('-', '\\-')}: `)
})

test('every option is a term', () => {
  for (const { flags } of Object.values(options)) expect(lines).toContain(`\\fB${flags.replaceAll('-', '\\-')}\\fR`)
})

test('only macros start with a dot, and no line with an apostrophe', () => {
  expect(lines.filter((line) => /^'|^\.(?!(?:TH|SH|SS|PP|TP|nf|fi|RS|RE)\b)/.test(line))).toEqual([])
})
