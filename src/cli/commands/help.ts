import { UsageFault } from '../../model/fault.ts'
import { suggestion } from '../../model/nearest.ts'
import type { Command } from '../command.ts'
import { allCommands, commands } from '../commands.ts'
import { exit } from '../exit-codes.ts'
import { narrowed } from '../help/wrap-help.ts'
import { topics } from '../help/topics.ts'

export const help: Command = {
  name: 'help',
  summary: 'help about a command or a topic',
  about: `The topics are ${topics.map(({ name }) => name).join(', ')}.`,
  operands: [
    {
      name: 'WORD',
      summary: 'a command or a topic',
      choices: [...Object.keys(commands), ...topics.map(({ name }) => name)],
    },
  ],
  options: [],
  examples: [
    { line: 'brief help show', does: 'all of a command' },
    { line: 'brief help dates', does: 'how days and periods are written' },
    { line: 'brief help exit-codes', does: 'what the exit codes say' },
  ],
  async run({ operands: [word], world }) {
    const topic = topics.find(({ name }) => name === word)
    if (topic) {
      world.stdout.write(narrowed(`${await topic.text()}\n`, world.stdout.columns))
      return exit.done
    }
    const { printHelp } = await import('../arguments/program.ts')
    const all = await allCommands()
    const names = [...all, ...topics].map(({ name }) => name)
    if (word && !names.includes(word)) {
      throw new UsageFault(
        `no help about ${word}; ${suggestion(word, names) || `there is help about ${names.join(', ')}`}`,
      )
    }
    printHelp(word, all, world)
    return exit.done
  },
}
