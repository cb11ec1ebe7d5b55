import { expect, test } from 'vitest'
import { commandFirst } from '../../../src/cli/arguments/command-first.ts'

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
  ['list -n 2', 'list -n 2'],
  ['ls -n 2', 'list -n 2'],
  ['-n 2 ls', 'list -n 2'],
  ['cat kremlin', 'show kremlin'],
  ['night-buses.yaml -f md', 'show night-buses.yaml -f md'],
  ['NIGHT.YML', 'show NIGHT.YML'],
  ['drafts/night', 'show drafts/night'],
  ['./night', 'show ./night'],
  ['kremlin', 'kremlin'],
])('%s becomes %s', (line, expected) => {
  expect(commandFirst(line.split(' ')).join(' ')).toBe(expected)
})
