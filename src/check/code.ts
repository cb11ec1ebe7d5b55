import type { Story } from '../model/story.ts'

/** The texts of code in the Markdown of a story, in a line and in blocks. */
export function codeIn(story: Story): string[] {
  return nodesIn(story).flatMap(({ kind, text }) => (kind === 'code' && typeof text === 'string' ? text : []))
}

/** The addresses of its links and images. */
export function addressesIn(story: Story): string[] {
  return nodesIn(story).flatMap(({ url }) => (typeof url === 'string' ? url : []))
}

/** A text with a space for each code in it: code is not prose. */
export function withoutCode(text: string, codes: readonly string[]): string {
  return codes.reduce((rest, code) => (code ? rest.replaceAll(code, ' ') : rest), text)
}

/** A block or span, of whatever kind. */
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
