import { loadFile, type Finding } from '../../library/load.ts'
import { storyOf } from '../../markdown/story.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'
import { readerOf } from '../cache/file-readers.ts'
import { forgetful } from '../selection/quote-records.ts'
import type { World } from '../../platform/world.ts'

/** Everything that `brief check` finds in a file: first what keeps it from being a brief. */
export async function checkFile(path: string, { files }: Pick<World, 'files'>): Promise<Finding[]> {
  const { entries, findings } = await loadFile(
    path,
    readerOf(files, () => undefined),
  )
  if (!entries.length) return [...findings]
  const { checkBrief, keptSource } = await import('../check/index.ts')
  const decoded = decodeBytes(files.read(path, maxBytes))
  const text = 'text' in decoded ? decoded.text : ''
  const source = await keptSource(path, files)
  const all = [...findings]
  for (const entry of entries) {
    const checked = await checkBrief({ entry, story: () => storyOf(entry.brief) }, text, source, forgetful)
    for (const { line, column, severity, code, message } of checked.findings)
      all.push({ path, message, problem: { code, severity, message, position: { line, column } } })
  }
  return all
}
