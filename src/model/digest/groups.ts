import { dateOf, topicsOf, type Entry } from '../entry.ts'
import { fold } from '../fold.ts'

export const groupings = ['topic', 'day', 'none'] as const
export type Grouping = (typeof groupings)[number]

export interface Group<T> {
  readonly by: Grouping
  /** The topic or the day; absent without one, and without grouping. */
  readonly name?: string
  readonly items: readonly T[]
}

/** Items by topic (case and accents ignored) or day, in the order of the first item of each. Items without one are the last group. */
export function grouped<T extends { readonly entry: Entry }>(items: readonly T[], by: Grouping): Group<T>[] {
  const groups = new Map<string, { name: string; items: T[] }>()
  for (const item of items) {
    const name = nameOf(item.entry, by)
    const group = groups.get(fold(name)) ?? { name, items: [] }
    groups.set(fold(name), group)
    group.items.push(item)
  }
  const all = [...groups.values()]
  return [...all.filter(({ name }) => name), ...all.filter(({ name }) => !name)].map(({ name, items }) => ({
    by,
    ...(name && { name }),
    items,
  }))
}

function nameOf(entry: Entry, by: Grouping): string {
  switch (by) {
    case 'topic':
      return topicsOf(entry)[0] ?? ''
    case 'day':
      return dateOf(entry).slice(0, 10)
    case 'none':
      return ''
  }
}
