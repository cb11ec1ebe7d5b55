import { loadFile, type Finding } from '../../library/load.ts'
import { storyOf } from '../../markdown/story.ts'
import { readerOf } from '../cache/file-readers.ts'
import { forgetful } from '../selection/quote-records.ts'
import type { Call } from '../command.ts'

/** Everything that `brief check` finds in a file: first what keeps it from being a brief. */
export async function checkFile(path: string, call: Pick<Call, 'options' | 'config' | 'world'>): Promise<Finding[]> {
  const { entries, findings } = await loadFile(
    path,
    readerOf(call.world.files, () => undefined),
  )
  if (!entries.length) return [...findings]
  const { checkRecords } = await import('../check/index.ts')
  const records = entries.map((entry) => ({ entry, story: () => storyOf(entry.brief) }))
  const checked = await checkRecords(records, call, forgetful)
  const all = [...findings]
  for (const { findings: own } of checked)
    for (const { line, column, severity, code, message } of own)
      all.push({ path, message, problem: { code, severity, message, position: { line, column } } })
  return all
}
