import { clean } from '../clean.ts'
import { run } from '../layout/run.ts'
import type { HitRecord } from '../records/hit-fields.ts'
import { flow, spaced } from './blocks.ts'

/** Hits as plain text: the slug and day, then the passage. */
export function hitsText(records: readonly HitRecord[], { columns = Infinity }: { readonly columns?: number }): string {
  const lines = spaced(
    records.map(({ entry, passage, before = [], after = [] }) => [
      ...flow([run([entry.slug, entry.brief.date?.slice(0, 10)].filter(Boolean).join(', '))], columns),
      ...[...before, passage, ...after].flatMap((text) => flow([run(text)], columns)),
    ]),
  )
  return lines.length ? `${clean(lines.join('\n'))}\n` : ''
}
