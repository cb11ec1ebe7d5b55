import { contentOf, fixedTexts, inOrderOfFixing, isSafe, type Content, type LocatedFix } from '../../check/fix.ts'
import { storyOf } from '../../markdown/story.ts'
import type { World } from '../../platform/world.ts'
import type { LocatedFinding } from '../../render/findings/report.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'
import { read } from '../../yaml/read.ts'

/** Writes the files whose findings have a fix; returns how many findings were fixed. A fix that would change anything else is left out. */
export async function fixFiles(findings: readonly LocatedFinding[], world: World): Promise<number> {
  const byFile = new Map<string, LocatedFix[]>()
  for (const { path, line, column, fix } of findings)
    if (fix && path !== '-') byFile.set(path, [...(byFile.get(path) ?? []), { line, column, ...fix }])
  let count = 0
  for (const [path, fixes] of byFile) count += await fixFile(path, fixes, world)
  return count
}

async function fixFile(path: string, fixes: readonly LocatedFix[], { files, write }: World): Promise<number> {
  const bytes = files.read(path, maxBytes)
  const decoded = decodeBytes(bytes)
  const content = 'text' in decoded ? await contentIn(decoded.text) : undefined
  if (!('text' in decoded) || !content) return 0
  let state = { text: decoded.text, content }
  let count = 0
  for (const fix of inOrderOfFixing(fixes)) {
    const next = await fixed(fix, state)
    if (!next) continue
    state = next
    count++
  }
  if (!count) return 0
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''
  await write(path, mark + state.text, 'replace')
  return count
}

interface State {
  readonly text: string
  readonly content: Content
}

/** The first place where a fix is safe; undefined if there is none. */
async function fixed(fix: LocatedFix, { text, content }: State): Promise<State | undefined> {
  let tries = 0
  for (const next of fixedTexts(text, fix)) {
    const after = await contentIn(next)
    if (after && isSafe(fix, content, after)) return { text: next, content: after }
    if (++tries === MOST_PLACES) return undefined
  }
  return undefined
}

const MOST_PLACES = 20

/** Undefined if the file is not valid: an apostrophe, for one, would end a text in single quotation marks. */
async function contentIn(text: string): Promise<Content | undefined> {
  const readings = await read(text)
  if (readings.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))) return undefined
  const stories = await Promise.all(readings.flatMap(({ brief }) => (brief ? storyOf(brief) : [])))
  return contentOf(stories)
}
