import { expect, test } from 'vitest'
import { commandFirst } from '../../../src/cli/arguments/command-first.ts'
import { commands } from '../../../src/cli/commands.ts'

test.each([
  ['-q search ferry', 'search -q ferry'],
  ['--library news list -n 2', 'list --library news -n 2'],
  ['--library=news -n2 list', 'list --library=news -n2'],
  ['--topic list list', 'list --topic list'],
  ['--no-pager -q show kremlin', 'show --no-pager -q kremlin'],
  ['--json list', 'list --json'],
  ['--json slug list', 'list --json slug'],
  ['-q', 'show -q'],
  ['-n 3', 'show -n 3'],
  ['-n list', 'show -n list'],
  ['-q kremlin', 'show -q kremlin'],
  ['-', 'show -'],
  ['-- list', 'show -- list'],
  ['--nope list', 'list --nope'],
])('%s is %s', (line, expected) => {
  expect(commandFirst(line.split(' '), Object.keys(commands)).join(' ')).toBe(expected)
})
