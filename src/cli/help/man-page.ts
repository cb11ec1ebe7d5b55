import { optionsIn } from './option-rows.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import { allCommands } from '../commands.ts'
import type { Command } from '../command.ts'
import type { HelpBlock, HelpPage } from './blocks.ts'
import { commandPage } from './command-page.ts'
import { wrap } from './layout.ts'
import { tagline } from './program-page.ts'
import { topics, type TopicName } from './topics.ts'
import { pages } from './topics/pages.ts'

/** The manual page brief(1) in man(7) macros, from the tables of the help. `date` is a day, `YYYY-MM-DD`. */
export async function manPage(version: string, date: string): Promise<string> {
  const commands = await allCommands()
  const lines = [
    `.TH BRIEF 1 ${date} "brief ${version}" "User Commands"`,
    ...section('Name', ['brief - read, quote and digest news briefs']),
    ...section('Synopsis', ['brief [COMMAND] [options]', 'brief FILE.yaml']),
    ...section('Description', [`${tagline} Without a command, brief prints the latest brief.`]),
    '.SH COMMANDS',
    ...commands.flatMap((command) => subsection(command.name, ownPage(command))),
    ...section('Selection options', [{ rows: optionsIn({ options: selectionOptions }, 'Selection') }]),
    ...section('Output options', [{ rows: optionsIn({ options: outputOptions }, 'Output') }]),
    ...topicNames.flatMap((name) => section(`${name}: ${topics[name]}`, pages[name])),
  ]
  return `${lines.join('\n')}\n`
}

const topicNames = Object.keys(topics) as TopicName[]

/** The long page of a command without the options that all commands share. */
function ownPage(command: Command): HelpPage {
  const page = commandPage(command, 'long')
  const isShared = (block: HelpBlock | undefined) =>
    typeof block === 'object' && 'heading' in block && /^(Selection|Output):$/.test(block.heading)
  return page.filter((block, i) => !isShared(block) && !isShared(page[i - 1]))
}

function section(title: string, page: HelpPage): string[] {
  return [`.SH ${quoted(title.toUpperCase())}`, ...bodyOf(page)]
}

function subsection(title: string, page: HelpPage): string[] {
  return [`.SS ${quoted(title)}`, ...bodyOf(page)]
}

/** The first paragraph needs no macro: the heading starts one. */
function bodyOf(page: HelpPage): string[] {
  return page.flatMap((block, i) => macros(block, i === 0))
}

function macros(block: HelpBlock, isFirst: boolean): string[] {
  const start = isFirst ? [] : ['.PP']
  if (typeof block === 'string') return [...start, ...text(block)]
  if ('heading' in block) return [...start, `\\fB${escaped(block.heading)}\\fR`]
  if ('names' in block) return [...start, ...text(block.names.join(', '))]
  if ('rows' in block)
    return block.rows.flatMap(([term, meaning]) => ['.TP', `\\fB${escaped(term)}\\fR`, ...text(meaning)])
  if ('code' in block) return literal(start, block.code.split('\n'))
  return block.examples.flatMap(({ line, does }, i) => [
    ...(i === 0 ? start : ['.PP']),
    ...text(`${does}:`),
    ...literal(['.PP'], [line]),
  ])
}

function literal(start: readonly string[], lines: readonly string[]): string[] {
  return [...start, '.nf', '.RS 4', ...lines.map(escaped), '.RE', '.fi']
}

/** Lines of a paragraph, as short as mandoc asks for. */
function text(words: string): string[] {
  return wrap(words, '', 60).map(escaped)
}

/** A backslash starts an escape, and a dot or an apostrophe at the start of a line a macro. */
function escaped(words: string): string {
  const line = words.replaceAll('\\', '\\e').replaceAll('-', '\\-')
  return /^[.']/.test(line) ? `\\&${line}` : line
}

function quoted(words: string): string {
  return `"${escaped(words).replaceAll('"', '""')}"`
}
