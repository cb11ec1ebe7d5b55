import { storyOf } from '../../markdown/story.ts'
import type { Entry } from '../../model/entry.ts'
import { quoteRecords } from './quote-records.ts'

/** Nobody waits for the quotes of more briefs, to complete a word or to be told of a typing error. */
export const mostBriefs = 300

/** Who is quoted in briefs. */
export async function speakersIn(entries: readonly Entry[]) {
  const { peopleOf } = await import('../../quotes/index.ts')
  const records = await Promise.all(entries.map((entry) => quoteRecords({ entry, story: () => storyOf(entry.brief) })))
  return await peopleOf(records)
}
