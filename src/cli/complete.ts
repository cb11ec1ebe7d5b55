import { all, find } from '../library/find.ts'
import { walk } from '../library/walk.ts'
import { slugOf, stemOf, type Entry } from '../model/entry.ts'
import { cleanLine } from '../render/clean.ts'
import type { World } from '../world.ts'
import { whereOf } from './briefs.ts'
import type { Command } from './command.ts'
import { allCommands } from './commands.ts'
import { readConfig } from './config.ts'
import { exit } from './exits.ts'
import { options, type Completable, type OptionName } from './options.ts'

/** A word to offer, and what it is. */
interface Offer {
  readonly word: string
  readonly says?: string
}

/**
 * What the shell may put in place of the last of `words` (those after `brief`): a line each, the word and, after a tab,
 * what it is. Never a message: a completion that fails offers nothing.
 */
export async function complete(words: readonly string[], world: World): Promise<number> {
  try {
    const current = words.at(-1) ?? ''
    const offers = await offersFor(rejoined(words.slice(0, -1)), current, world)
    const lines = offers.map(({ word, says = '' }) => `${cleanLine(word)}\t${cleanLine(says)}\n`)
    world.stdout.write(lines.join(''))
  } catch (error) {
    if (world.env['BRIEF_DEBUG']) throw error
  }
  return exit.done
}

async function offersFor(before: readonly string[], current: string, world: World): Promise<Offer[]> {
  const commands = await allCommands()
  const command = commands.find(({ name }) => name === before[0])
  if (!command)
    return before.length
      ? []
      : fitting(
          commands.map(({ name, summary }) => ({ word: name, says: summary })),
          current,
        )
  const [, flag, typed] = /^(--[a-z-]+)=(.*)$/s.exec(current) ?? []
  if (flag !== undefined) {
    const offers = await valuesOf(optionNamed(flag, command), typed!, command, before, world)
    return offers.map(({ word, ...rest }) => ({ word: `${flag}=${word}`, ...rest }))
  }
  const option = optionNamed(before.at(-1) ?? '', command)
  if (option && options[option].flags.includes('<')) return valuesOf(option, current, command, before, world)
  if (current.startsWith('-')) return fitting(flagsOf(command), current)
  const operand = command.operands[Math.min(operandsIn(before.slice(1), command), command.operands.length - 1)]
  if (!operand) return []
  if (operand.choices)
    return fitting(
      operand.choices.map((word) => ({ word })),
      current,
    )
  return operand.completes ? fitting(await offered(operand.completes, command, before, world), current) : []
}

// Bash breaks words at `=`; they belong together.
function rejoined(words: readonly string[]): string[] {
  return words.filter((word) => word !== '=')
}

function fitting(offers: readonly Offer[], current: string): Offer[] {
  const typed = current.toLowerCase()
  return offers.filter(({ word }) => word.toLowerCase().startsWith(typed))
}

function optionNamed(word: string, { options: names }: Command): OptionName | undefined {
  return word.startsWith('-') ? names.find((name) => flagWords(name).includes(word)) : undefined
}

function flagWords(name: OptionName): string[] {
  return options[name].flags.split(/[ ,]+/).filter((word) => word.startsWith('-'))
}

function flagsOf({ options: names }: Command): Offer[] {
  const offers = names.map((name) => ({ word: flagWords(name).at(-1)!, says: options[name].summary }))
  return [
    ...offers,
    ...(names.includes('pager') ? [{ word: '--no-pager', says: 'no pager' }] : []),
    { word: '--help', says: 'print help' },
  ]
}

function operandsIn(words: readonly string[], command: Command): number {
  return words.filter((word, i) => {
    const option = optionNamed(words[i - 1] ?? '', command)
    return !word.startsWith('-') && !(option && options[option].flags.includes('<'))
  }).length
}

async function valuesOf(
  name: OptionName | undefined,
  typed: string,
  command: Command,
  before: readonly string[],
  world: World,
) {
  if (!name) return []
  const { choices, completes } = options[name]
  if (choices)
    return fitting(
      choices.map((word) => ({ word })),
      typed,
    )
  return completes ? fitting(await offered(completes, command, before, world), typed) : []
}

async function offered(what: Completable, command: Command, before: readonly string[], world: World): Promise<Offer[]> {
  switch (what) {
    case 'format': {
      const { formats } = await import('./formats.ts')
      return (command.formats ?? []).map((word) => ({
        word,
        says: formats.find(({ name }) => name === word)?.summary ?? '',
      }))
    }
    case 'field':
      return (command.fields ?? []).map(({ name, summary }) => ({ word: name, says: summary }))
    case 'period':
      return ['today', 'yesterday', 'this week', 'last week', 'this month', 'last month', 'last 7 days'].map(
        (word) => ({ word }),
      )
    case 'brief':
      return slugs(before, world)
    case 'label':
      return counted(
        await entries(before, world),
        ({ brief }) => brief.sections?.flatMap(({ label }) => label ?? []) ?? [],
      )
    case 'topic':
      return counted(await entries([], world), ({ brief }) => (brief.topic ? [brief.topic] : []))
    case 'tag':
      return counted(await entries([], world), ({ brief }) => brief.tags ?? [])
    case 'speaker':
    case 'folder':
      return []
  }
}

async function slugs(before: readonly string[], world: World): Promise<Offer[]> {
  const where = await here(before, world)
  if (!where.folder) return []
  const paths = walk(where.folder, where.files)
  const days = paths.map((path) => ({ word: slugOf(path), says: /^\d{4}-\d\d-\d\d/.exec(stemOf(path))?.[0] ?? '' }))
  return [...days.sort((a, b) => (a.says < b.says ? 1 : -1)), { word: 'latest', says: 'the newest brief' }]
}

// Labels of the brief that is already on the line, else of the whole library.
async function entries(before: readonly string[], world: World): Promise<readonly Entry[]> {
  const where = await here(before, world)
  const named = before.slice(2).filter((word) => !word.startsWith('-'))
  return (await (named.length ? find(named, where).catch(() => all(where)) : all(where))).entries
}

async function here(before: readonly string[], world: World) {
  const library = before[before.indexOf('--library') + 1]
  const config = await readConfig(world)
  return whereOf({ options: before.includes('--library') && library ? { library } : {}, config, world })
}

function counted(all: readonly Entry[], valuesIn: (entry: Entry) => readonly string[]): Offer[] {
  const counts = new Map<string, number>()
  for (const entry of all) for (const value of valuesIn(entry)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => ({ word, says: count === 1 ? 'in 1 brief' : `in ${count} briefs` }))
}
