import type { Finding } from '../load.ts'
import type { IndexSetting } from './open-index.ts'
import type { Terms } from './postings.ts'
import { readRecord } from './record.ts'
import { filesOf, type IndexState, type StoredSegment } from './store.ts'
import { recordAt } from './update-index.ts'

export interface Status {
  readonly index: string
  readonly edition: string
  readonly files: number
  readonly briefs: number
  readonly speakers: number
  readonly bytes: number
  /** When it was last written. */
  readonly written: string
  /** Files and folders that could not be read. */
  readonly findings: readonly Finding[]
  /** Files whose content differs from the index. */
  readonly different?: readonly string[]
}

export async function indexStatus(
  state: IndexState,
  setting: IndexSetting,
  verify: boolean,
): Promise<Omit<Status, 'findings'>> {
  const { path, edition, machine } = setting
  const { segments } = state
  const files = segments.reduce((sum, { segment, dead }) => sum + segment.paths().length - dead.size, 0)
  const own = filesOf(setting).flatMap((each) => machine.state(each) ?? [])
  return {
    index: path,
    edition,
    files,
    briefs: segments.reduce((sum, stored) => sum + rowsOf(stored).length, 0),
    speakers: new Set(segments.flatMap((stored) => rowsOf(stored).flatMap((row) => namesAt(stored, row)))).size,
    bytes: own.reduce((sum, { size }) => sum + size, 0),
    written: new Date(machine.state(path)?.changed ?? 0).toISOString(),
    ...(verify && { different: await differentFiles(segments, files, setting) }),
  }
}

function rowsOf({ segment, dead }: StoredSegment): number[] {
  return [...segment.fileOf().keys()].filter((row) => !dead.has(segment.fileOf()[row]!))
}

function namesAt({ quotes }: StoredSegment, row: number): string[] {
  return quotes?.file.speakers(row).map(({ speaker }) => speaker) ?? []
}

/** Reads all files again, and compares. */
async function differentFiles(
  segments: readonly StoredSegment[],
  all: number,
  setting: IndexSetting,
): Promise<string[]> {
  const different: string[] = []
  let done = 0
  for (const stored of segments) {
    const paths = stored.segment.paths()
    for (let file = 0; file < paths.length; file++) {
      const path = paths.at(file)
      if (stored.dead.has(file)) continue
      setting.progress(done++, all)
      if (!(await isSame(stored, file, path, setting))) different.push(path)
    }
  }
  return different
}

async function isSame(stored: StoredSegment, file: number, path: string, setting: IndexSetting): Promise<boolean> {
  const { stages, files, root } = setting
  const record = await readRecord(files.join(root, path), stages)
  if ('entries' in record) return false
  const rows = rowsOf(stored).filter((row) => stored.segment.fileOf()[row] === file)
  const kept = rows.map((row) => recordAt(stored, row))
  if (JSON.stringify(record.briefs) !== JSON.stringify(kept)) return false
  return record.briefs.every(({ terms }, i) => hasTerms(stored, rows[i]!, terms))
}

function hasTerms({ segment }: StoredSegment, row: number, { words }: Terms): boolean {
  const all = words ? words.split(' ') : []
  return all.every((word) => segment.mayHave(` ${word} `).every((weights) => weights[row]! > 0))
}
