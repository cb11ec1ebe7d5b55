import { nearest } from '../model/nearest.ts'
import { format, type Key } from './format.ts'
import type { Fault, Node } from './node.ts'

/** A fault that explains others. */
export interface Cause {
  readonly fault: Fault
  readonly explains: (fault: Fault) => boolean
}

/** Why an invalid file is not a brief at all: its start looks like Markdown or a program. */
export function foreignFile(source: string): Fault | undefined {
  const at = FIRST.exec(source)?.index
  if (at === undefined || mayBeBrief(source.slice(at, at + 200)) || MERGE_KEY.test(source)) return undefined
  const message =
    'this is not a brief; start one with "headline: Night buses return to the harbour", or make one of an article with `brief import`'
  return { code: 'not-a-brief', at, message }
}

/** The first line that is neither blank, nor a comment, nor a mark between documents. */
const FIRST = /^(?![^\S\n]*$|[^\S\n]*#|---\s*$|%)/m

/** `<<: *defaults`: the reader says that a brief has no merge keys. */
const MERGE_KEY = /^\s*(?:- )?<<[^\S\n]*:/m

/** Whether a text starts with a key, or nearly one. */
function mayBeBrief(text: string): boolean {
  const [, word = '', colon] = /^[-{["'\s]*([\w-]+)["']?\s*(:?)/.exec(text) ?? []
  if (Object.hasOwn(format, word.toLowerCase()) || /^(x-|edition$)/.test(word)) return true
  const names = Object.entries<Key>(format).flatMap(([name, { alias = [] }]) => [name, ...alias])
  return colon === ':' && nearest(word, names, 1).length > 0
}

/** Why keys stand twice: briefs follow each other without `---`. */
export function joinedBriefs(root: Node): Cause | undefined {
  if (root.kind !== 'map') return undefined
  const count = root.entries.filter(({ key }) => key === 'headline').length
  if (count < 2) return undefined
  const seen = new Set<string>()
  const again = root.entries.filter(({ key }) => seen.has(key) || !seen.add(key))
  const message = `write "---" on a line between briefs: the second of ${count} starts here`
  return {
    fault: { code: 'joined-briefs', at: again[0]!.keyAt, message },
    explains: ({ code, at }) => code === 'duplicate-key' && again.some(({ keyAt }) => keyAt === at),
  }
}
