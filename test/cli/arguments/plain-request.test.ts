import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainRequest } from '../../../src/cli/arguments/plain-request.ts'
import { requestOf } from '../../../src/cli/arguments/program.ts'
import { optionOf } from '../../../src/cli/command.ts'
import type { OptionName } from '../../../src/cli/arguments/options.ts'
import { allCommands } from '../../../src/cli/commands.ts'
import { realWorld } from '../../../src/platform/world.ts'

const commands = await allCommands()

test.each([
  ['show', 'kremlin --no-pager', ['kremlin'], { pager: false }],
  ['list', '-n 5 --topic City --topic World --reverse', [], { limit: '5', topic: ['City', 'World'], reverse: true }],
  ['list', '--sort words --no-index', [], { sort: 'words', index: false }],
  ['quotes', '- --format csv', ['-'], { format: 'csv' }],
])('brief %s %s needs no commander', (name, line, operands, options) => {
  const command = commands.find((each) => each.name === name)!
  expect(plainRequest([name, ...line.split(' ')], command)).toEqual({ command, operands, options })
})

test.each([
  ['show', '--format=text'],
  ['list', '-n5'],
  ['list', '-an 5'],
  ['list', '-n'],
  ['list', '-n -5'],
  ['list', '--json slug'],
  ['list', '--sort size'],
  ['list', '--no-color'],
  ['list', '--topc City'],
  ['list', '--help'],
  ['list', '-- kremlin'],
  ['search', 'ferry -l'],
])('brief %s %s is left to commander', (name, line) => {
  const command = commands.find((each) => each.name === name)!
  expect(plainRequest([name, ...line.split(' ')], command)).toBeUndefined()
})

test.each(['--help', '-V', '--version'])('brief %s is left to commander', (word) => {
  expect(plainRequest([word], commands[0]!)).toBeUndefined()
})

test('the requests are those of commander', async () => {
  const lines = fc.constantFrom(...commands).chain((command) => {
    const flags = command.options.flatMap((name) => {
      const option = optionOf(name, command)
      return [...option.flags.split(/[ ,]+/), ...(option.choices ?? [])]
    })
    const word = fc.constantFrom(
      ...flags,
      ...flags,
      'kremlin',
      '5',
      'text',
      'a b',
      '',
      '-',
      '--',
      '-n5',
      '--no-pager',
      '--no-color',
    )
    return fc.tuple(fc.constant(command), fc.array(word, { maxLength: 6 }))
  })
  let taken = 0
  await fc.assert(
    fc.asyncProperty(lines, async ([command, args]) => {
      const words = [command.name, ...args]
      const plain = plainRequest(words, command)
      if (!plain) return
      taken++
      const { options = {}, ...rest } = (await requestOf(words, [command], realWorld(''), async () => {})) ?? {}
      // commander sets an option such as --no-index to true if it is not given.
      const isDefault = (name: string) =>
        !(name in plain.options) && optionOf(name as OptionName, command).flags.startsWith('--no-')
      const given = Object.entries(options).filter(([name]) => !isDefault(name))
      expect({ ...rest, options: Object.fromEntries(given) }).toEqual(plain)
    }),
    { numRuns: Number(process.env['RUNS'] ?? 2000) },
  )
  expect(taken).toBeGreaterThan(200)
})
