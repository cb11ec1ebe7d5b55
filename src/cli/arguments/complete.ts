import { candidates, find } from '../../library/find.ts'
import { walk } from '../../library/walk.ts'
import { labelsOf, slugOf, stemOf, type Entry } from '../../model/entry.ts'
import { cleanLine } from '../../render/clean.ts'
import type { World } from '../../platform/world.ts'
import { whereOf } from '../selection/briefs.ts'
import { fieldsOf, optionOf, type Command } from '../command.ts'
import { allCommands } from '../commands.ts'
import { readConfig } from './config.ts'
import { exit } from '../exit-codes.ts'
import { options, type Completable, type OptionName } from './options.ts'
import { templateNames } from '../writing/template-names.ts'
import { mostBriefs, speakersIn } from '../selection/speakers.ts'

/** A word to offer, and what it is. */
interface Offer {
  readonly word: string
  readonly says?: string
}

/**
 * What the shell may put in place of the last of `words` (those after `brief`): a line each, the word and, after a tab,
 * what it is. It never prints a message: a completion that fails offers no words.
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
  if (option && wantsValue(option)) return valuesOf(option, current, command, before, world)
  if (current.startsWith('-')) return fitting(flagsOf(command), current)
  const operand = command.operands[Math.min(operandsIn(before, command).length, command.operands.length - 1)]
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
  const starting = offers.filter(({ word }) => word.toLowerCase().startsWith(typed))
  return starting.length ? starting : offers.filter(({ word }) => word.toLowerCase().includes(typed))
}

function optionNamed(word: string, { options: names }: Command): OptionName | undefined {
  return word.startsWith('-') ? names.find((name) => flagWords(name).includes(word)) : undefined
}

function flagWords(name: OptionName): string[] {
  return options[name].flags.split(/[ ,]+/).filter((word) => word.startsWith('-'))
}

function flagsOf(command: Command): Offer[] {
  const { options: names } = command
  const offers = names.map((name) => ({ word: flagWords(name).at(-1)!, says: optionOf(name, command).summary }))
  return [
    ...offers,
    ...(names.includes('color') ? [{ word: '--no-color', says: 'no colour' }] : []),
    ...(names.includes('pager') ? [{ word: '--no-pager', says: 'no pager' }] : []),
    { word: '--help', says: 'print help' },
  ]
}

/** The operands among the words so far, the command's own name left out. */
function operandsIn(before: readonly string[], command: Command): string[] {
  return before.slice(1).filter((word, i) => {
    const option = optionNamed(before[i] ?? '', command)
    return !word.startsWith('-') && !(option && takesValue(option))
  })
}

function takesValue(name: OptionName): boolean {
  return /[<[]/.test(options[name].flags)
}

// A value that may be left out is offered only where there is something to offer.
function wantsValue(name: OptionName): boolean {
  return options[name].flags.includes('<') || (takesValue(name) && options[name].completes !== undefined)
}

async function valuesOf(
  name: OptionName | undefined,
  typed: string,
  command: Command,
  before: readonly string[],
  world: World,
) {
  if (!name) return []
  const { choices, completes } = optionOf(name, command)
  if (choices)
    return fitting(
      choices.map((word) => ({ word })),
      typed,
    )
  if (!completes) return []
  // Of a list, such as `--json slug,wo`, the last is completed.
  const list = completes === 'field' ? typed.slice(0, typed.lastIndexOf(',') + 1) : ''
  const offers = await offered(completes, command, before, world)
  return fitting(
    offers.map(({ word, ...rest }) => ({ word: `${list}${word}`, ...rest })),
    typed,
  )
}

async function offered(what: Completable, command: Command, before: readonly string[], world: World): Promise<Offer[]> {
  switch (what) {
    case 'format': {
      const { formats } = await import('../output/formats.ts')
      return (command.formats ?? []).map((word) => ({
        word,
        says: formats.find(({ name }) => name === word)?.summary ?? '',
      }))
    }
    case 'field':
      return fieldsOf(command, operandsIn(before, command), { report: before.includes('--report') }).map(
        ({ name, summary }) => ({ word: name, says: summary }),
      )
    case 'period':
      return ['today', 'yesterday', 'this week', 'last week', 'this month', 'last month', 'last 7 days'].map(
        (word) => ({ word }),
      )
    case 'brief':
      return slugs(before, world)
    case 'label':
      return counted(await entries(briefsIn(before, command), before, world), labelsOf)
    case 'topic':
      return counted(await entries([], before, world), ({ brief }) => (brief.topic ? [brief.topic] : []))
    case 'tag':
      return counted(await entries([], before, world), ({ brief }) => brief.tags ?? [])
    case 'speaker':
      return speakers(await entries([], before, world))
    case 'template':
      return templateNames.map((word) => ({ word }))
    case 'key': {
      const { format } = await import('../../yaml/format.ts')
      return Object.entries(format).map(([word, { doc }]) => ({ word, says: doc }))
    }
    case 'folder':
      return []
  }
}

async function slugs(before: readonly string[], world: World): Promise<Offer[]> {
  const where = await here(before, world)
  if (!where.folder) return []
  const { paths } = walk(where.folder, where.files)
  const days = paths.map((path) => ({ word: slugOf(path), says: /^\d{4}-\d\d-\d\d/.exec(stemOf(path))?.[0] ?? '' }))
  return [...days.sort((a, b) => (a.says < b.says ? 1 : -1)), { word: 'latest', says: 'the newest brief' }]
}

/** The briefs that are on the line already. */
function briefsIn(before: readonly string[], command: Command): string[] {
  const first = command.operands.findIndex(({ completes }) => completes === 'brief')
  return first < 0 ? [] : operandsIn(before, command).slice(first)
}

async function speakers(all: readonly Entry[]): Promise<Offer[]> {
  if (all.length > mostBriefs) return []
  return (await speakersIn(all)).map(({ name, count }) => ({
    word: name,
    says: count === 1 ? '1 quote' : `${count} quotes`,
  }))
}

// Labels of the briefs that are named, else of the whole library.
async function entries(names: readonly string[], before: readonly string[], world: World): Promise<readonly Entry[]> {
  const where = await here(before, world)
  const whole = async () => [...(await candidates(where, {})).entries]
  return names.length
    ? find(names, where).then(
        ({ entries: named }) => named,
        () => whole(),
      )
    : whole()
}

async function here(before: readonly string[], world: World) {
  const library = before.findLast((word, i) => before[i - 1] === '--library' || word.startsWith('--library='))
  // A config file with an error in it is reported by the commands that need it.
  const config = await readConfig(world).catch(() => ({}))
  return whereOf({ options: library ? { library: library.replace('--library=', '') } : {}, config, world })
}

function counted(all: readonly Entry[], valuesIn: (entry: Entry) => readonly string[]): Offer[] {
  const counts = new Map<string, number>()
  for (const entry of all) for (const value of valuesIn(entry)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => ({ word, says: count === 1 ? 'in 1 brief' : `in ${count} briefs` }))
}
