import { all, find } from '../library/find.ts'
import { storyOf } from '../markdown/story.ts'
import { dateOf, type Entry } from '../model/entry.ts'
import { fold } from '../model/fold.ts'
import { nearestParts, oneOf } from '../model/nearest.ts'
import { whereOf } from './briefs.ts'
import type { Call } from './command.ts'
import { quoteRecords } from './quotes.ts'
import { say } from './report.ts'

/** Nobody waits for the quotes of more briefs, to complete a word or to be told of a typing error. */
export const mostBriefs = 300

/** Who is quoted in briefs. */
export async function speakersIn(entries: readonly Entry[]) {
  const { peopleOf } = await import('../quotes/index.ts')
  const records = await Promise.all(entries.map((entry) => quoteRecords({ entry, story: () => storyOf(entry.brief) })))
  return await peopleOf(records.flat())
}

/** `nobody called lavrof is quoted; did you mean Sergey Lavrov?` `where` tells what else than the library was looked at. */
export function nobody(name: string, names: readonly string[], where = ''): string {
  const near = nearestParts(name, names)
  return `nobody called ${name} is quoted${where && ` ${where}`}; ${near.length ? `did you mean ${oneOf(near)}?` : '`brief people` shows who is'}`
}

/** Says on stderr which of the names nobody has whom the newest briefs quote, of those named or of the library. */
export async function guessSpeakers(call: Call, wanted: readonly string[], operands: readonly string[]): Promise<void> {
  if (call.options.quiet || !wanted.length) return
  const library = whereOf(call)
  const { entries } = await (operands.length ? find(operands, library) : all(library))
  const newest = entries.toSorted((a, b) => (dateOf(a) > dateOf(b) ? -1 : 1)).slice(0, mostBriefs)
  const names = (await speakersIn(newest)).map(({ name }) => name)
  const isWhole = entries.length === newest.length
  const where = isWhole ? (operands.length ? 'there' : '') : `in the newest ${mostBriefs} briefs`
  for (const name of wanted)
    if (!names.some((each) => fold(each).includes(fold(name)))) say(nobody(name, names, where), call.world)
}
