import type { Entry } from '../../model/entry.ts'
import { collected, type Stream } from './stream.ts'

/** Briefs as one file of their own format. */
export async function briefsYaml(records: Stream<{ readonly entry: Entry }>): Promise<string[]> {
  const all = await collected(records)
  const { write } = await import('../../yaml/write.ts')
  return [write(all.map(({ entry }) => entry.brief))]
}
