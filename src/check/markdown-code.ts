import { passagesOf, type Passage } from '../model/passage.ts'
import type { Story } from '../model/story.ts'

/** The texts of code spans and code blocks in a story. */
export function codeIn(story: Story): string[] {
  return nodesIn(story).flatMap(({ kind, text }) => (kind === 'code' && typeof text === 'string' ? text : []))
}

/** The addresses of its links and images. */
export function addressesIn(story: Story): string[] {
  return nodesIn(story).flatMap(({ url }) => (typeof url === 'string' ? url : []))
}

/** The text of each passage of a story, by its path, with spaces in place of code. Offsets stay the same. */
export function proseIn(story: Story): ReadonlyMap<string, Passage> {
  const { headline, dek, lede, sections, notes, image } = story
  const blank = withoutCode({ headline, dek, lede, sections, notes, ...(image && { image }) })
  return new Map(passagesOf({ ...story, ...blank }).map((passage) => [passage.path, passage]))
}

/** A copy of blocks and spans, with spaces in place of code. */
function withoutCode<Value>(value: Value): Value
function withoutCode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => withoutCode<unknown>(each))
  const { kind, text }: Node = value
  if (kind === 'code' && typeof text === 'string') return { ...value, text: ' '.repeat(text.length) }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutCode<unknown>(each)]))
}

/** A block or span of any kind. */
interface Node {
  readonly kind?: unknown
  readonly text?: unknown
  readonly url?: unknown
}

function nodesIn({ headline, dek, lede, sections, notes }: Story): Node[] {
  return below([headline, dek, lede, sections.map(({ blocks }) => blocks), notes])
}

function below(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(below)
  return Array.isArray(value) ? inner : [value, ...inner]
}
