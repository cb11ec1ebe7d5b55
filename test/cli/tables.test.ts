import { Option as Flag } from 'commander'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../src/cli/command.ts'
import { aliases, allCommands, commands } from '../../src/cli/commands.ts'
import { exit, exits } from '../../src/cli/exit-codes.ts'
import { formats } from '../../src/cli/output/formats.ts'
import { options, outputOptions, selectionOptions, type OptionName } from '../../src/cli/arguments/options.ts'
import { sortKeys } from '../../src/model/select.ts'

const all = await allCommands()
const names = Object.keys(options) as OptionName[]

describe.each(all)('brief $name', (command) => {
  test('is found by its name', async () => {
    expect((await commands[command.name]!()).name).toBe(command.name)
  })

  test('has a summary of one line, and examples that begin with its name', () => {
    expect(command.summary).toMatch(/^[a-z].*[^.]$/)
    expect(command.summary.length).toBeLessThanOrEqual(60)
    expect(command.examples.length).toBeGreaterThan(0)
    for (const { line, does } of command.examples) {
      expect(line).toMatch(new RegExp(`^brief ${command.name}( |$)`))
      expect(does).not.toBe('')
    }
  })

  test('has no duplicate option, and each is in the table', () => {
    expect(new Set(command.options).size).toBe(command.options.length)
    expect(command.options.filter((name) => !Object.hasOwn(options, name))).toEqual([])
  })

  test('has at least two formats of the table if it has output options', () => {
    const known: readonly string[] = formats.map(({ name }) => name)
    expect((command.formats ?? []).filter((name) => !known.includes(name))).toEqual([])
    expect((command.formats ?? []).length >= 2).toBe(command.options.includes('format'))
    expect(command.fields !== undefined).toBe(command.options.includes('json'))
  })

  test('has fields with unique names and a summary', () => {
    const fields = fieldsOf(command, [])
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    expect(fields.filter(({ name, summary }) => !/^[a-z]+$/.test(name) || !summary)).toEqual([])
  })

  test('takes repeated operands only at the end and required ones first', () => {
    const { operands } = command
    expect(operands.slice(0, -1).some(({ many }) => many)).toBe(false)
    expect(operands.slice(1).some(({ required }, i) => required && !operands[i]!.required)).toBe(false)
    expect(operands.every(({ name, summary }) => /^[A-Z]+$/.test(name) && summary !== '')).toBe(true)
  })
})

test('no two options share a flag', () => {
  const flags = names.flatMap((name) => options[name].flags.split(/[ ,]+/).filter((word) => word.startsWith('-')))
  expect(flags.filter((flag, i) => flags.indexOf(flag) !== i)).toEqual([])
  expect(flags).not.toContain('--help')
  expect(flags).not.toContain('-h')
  expect(flags).not.toContain('-V')
})

test.each(names)('commander knows the option %s by its name in the table', (name) => {
  const { flags, summary } = options[name]
  expect(new Flag(flags).attributeName()).toBe(name)
  expect(summary).toMatch(/^\S.*[^.]$/)
})

test('every option belongs to a command', () => {
  const taken = new Set(all.flatMap((command) => command.options))
  expect(names.filter((name) => !taken.has(name))).toEqual([])
})

test('the lists of selection and output options match the table', () => {
  expect(selectionOptions.filter((name) => options[name].group !== 'Selection')).toEqual([])
  expect(outputOptions.filter((name) => options[name].group !== 'Output')).toEqual([])
  expect(options.sort.choices).toEqual(sortKeys)
})

test('exit codes and formats have unique names', () => {
  expect(new Set(exits.map(({ code }) => code)).size).toBe(exits.length)
  expect(new Set(exits.map(({ name }) => name)).size).toBe(exits.length)
  expect(exit).toEqual({ done: 0, failed: 1, usage: 2, file: 3, noMatch: 4, unproved: 5, interrupted: 130 })
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length)
  expect(formats.every(({ summary }) => summary.length > 0)).toBe(true)
})

test('every alias names an existing command', async () => {
  for (const [alias, name] of Object.entries(aliases)) expect((await commands[name]!()).alias).toBe(alias)
  expect(Object.keys(aliases).filter((alias) => Object.hasOwn(commands, alias))).toEqual([])
})
