import { UsageFault } from '../../model/fault.ts'
import { suggestion } from '../../model/nearest.ts'
import type { Command } from '../command.ts'
import { aliases, commands } from '../commands.ts'
import { exit } from '../exit-codes.ts'
import type { HelpPage } from '../help/blocks.ts'
import { commandPage } from '../help/command-page.ts'
import { joinedPages } from '../help/joined-pages.ts'
import { isTopic, topicPage, topics } from '../help/topics.ts'

export const help: Command = {
  name: 'help',
  summary: 'print help about a command or topic',
  about: `Topics: ${Object.keys(topics).join(', ')}.`,
  operands: [
    {
      name: 'NAME',
      summary: 'a command or topic',
      choices: [...new Set([...Object.keys(commands), ...Object.keys(topics), 'rule'])],
    },
    { name: 'RULE', summary: 'after rule: a rule of brief check' },
  ],
  options: [],
  examples: [
    { line: 'brief help show', does: 'Print all options of a command' },
    { line: 'brief help dates', does: 'Learn how to write days and periods' },
    { line: 'brief help exit-codes', does: 'List the exit codes' },
    { line: 'brief help rule headline-length', does: 'Explain a rule of brief check' },
  ],
  async run({ operands: [name, rule], world }) {
    const { printHelp, printPage } = await import('../help/print-help.ts')
    if (rule !== undefined && name !== 'rule')
      throw new UsageFault(`help takes one name, not "${name}" and "${rule}"; see: brief help --help`)
    if (name === 'rule') {
      printPage(await rulePage(rule), world)
      return exit.done
    }
    if (name === undefined) await printHelp(undefined, 'long', world)
    else printPage(await bothPages(name), world)
    return exit.done
  },
}

/** The page of a rule; without a name the page about check, which lists them. */
async function rulePage(name: string | undefined): Promise<HelpPage> {
  if (name === undefined) return topicPage('check')
  const { pageOfRule } = await import('../help/topics/pages.ts')
  return pageOfRule(name)
}

/** `search`, `digest` and others are a command and a topic: their help has both pages. */
async function bothPages(name: string): Promise<HelpPage> {
  const own = await commandPages(name)
  if (!isTopic(name)) return own
  const topic = await topicPage(name)
  return own.length ? joinedPages(own, topic, name) : topic
}

async function commandPages(word: string): Promise<HelpPage> {
  const name = aliases[word] ?? word
  if (Object.hasOwn(commands, name)) return commandPage(await commands[name]!(), 'long')
  if (isTopic(name)) return []
  const names = [...Object.keys(commands), ...Object.keys(topics)]
  const guess = suggestion(name, names) || `topics: ${Object.keys(topics).join(', ')}`
  throw new UsageFault(`no help about "${name}"; ${guess}`)
}
