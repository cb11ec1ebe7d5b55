import type { Command } from './command.ts'

/** Every command, in the order of `brief --help`. Each is loaded when it is used. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  show: async () => (await import('./commands/show.ts')).show,
  section: async () => (await import('./commands/section.ts')).section,
  quotes: async () => (await import('./commands/quotes.ts')).quotes,
  people: async () => (await import('./commands/people.ts')).people,
  check: async () => (await import('./commands/check.ts')).check,
  diff: async () => (await import('./commands/diff.ts')).diff,
  digest: async () => (await import('./commands/digest.ts')).digest,
  import: async () => (await import('./commands/import.ts')).importCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  edit: async () => (await import('./commands/edit.ts')).edit,
  list: async () => (await import('./commands/list.ts')).list,
  search: async () => (await import('./commands/search.ts')).search,
  topics: async () => (await import('./commands/topics.ts')).topics,
  tags: async () => (await import('./commands/tags.ts')).tags,
  labels: async () => (await import('./commands/labels.ts')).labels,
  index: async () => (await import('./commands/library-index.ts')).index,
  schema: async () => (await import('./commands/schema.ts')).schema,
  completion: async () => (await import('./commands/completion.ts')).completion,
  help: async () => (await import('./commands/help.ts')).help,
}

/** Other names of commands, as shells and coreutils have them. */
export const aliases: Readonly<Record<string, string>> = { ls: 'list', cat: 'show' }

export function allCommands(): Promise<Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()))
}
