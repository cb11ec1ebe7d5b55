import type { SourceText } from '../../check/fidelity/source-text.ts'
import { fileTextOf } from '../../check/file-text.ts'
import { checkSettings, type CheckSettings } from '../../check/settings.ts'
import type { Data } from '../../model/brief.ts'
import type { Setting } from '../../yaml/settings.ts'
import { faultOf, UsageFault } from '../../model/fault.ts'
import { lastOf } from '../../model/recent.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'
import type { LocatedFinding } from '../../render/findings/report.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import type { Memory } from '../cache/quote-cache.ts'
import type { Call } from '../command.ts'
import { checkBrief, type CheckedBrief } from './check-brief.ts'
import { counted, labelCounts, type LibraryCall } from './label-counts.ts'
import { keptSource } from './kept-source.ts'

/** Checks briefs, each against `source` or else against the source that is kept beside it. Throws UsageFault. */
export async function checkRecords(
  records: readonly BriefRecord[],
  call: LibraryCall,
  memory: Memory,
  {
    source,
    isWholeLibrary = false,
  }: { readonly source?: SourceText | undefined; readonly isWholeLibrary?: boolean } = {},
): Promise<CheckedBrief[]> {
  const { config, world } = call
  const settings = settingsIn(config)
  const entries = records.map(({ entry }) => entry)
  const labels = isWholeLibrary ? counted(entries) : await labelCounts(entries, call)
  const checked: CheckedBrief[] = []
  const isNew = newFindings()
  // The briefs of an edition come one after the other, and share its text and source.
  const fileOf = lastOf((path: string) => fileTextOf(textOf(path, world)))
  const keptFor = lastOf(async (path: string): Promise<Kept> => (source ? { source } : readKept(path, world)))
  for (const record of records) {
    const { path } = record.entry
    const kept = await keptFor(path)
    const { findings, judged } = await checkBrief(record, {
      file: fileOf(path),
      source: kept.source,
      settings,
      labels,
      memory,
      files: world.files,
    })
    checked.push({ findings: findings.filter(isNew), judged, ...(kept.unread && { unread: kept.unread }) })
  }
  return checked
}

interface Kept {
  readonly source?: SourceText | undefined
  readonly unread?: CheckedBrief['unread']
}

/** One source that cannot be read does not stop the check of the other briefs. */
async function readKept(path: string, { files }: Call['world']): Promise<Kept> {
  try {
    return { source: await keptSource(path, files) }
  } catch (error) {
    const fault = faultOf(error)
    if (fault?.kind !== 'file') throw error
    return { unread: { path: fault.path, message: fault.message } }
  }
}

/** Each brief of an edition reports what is wrong with its frame: true for the first of them. */
function newFindings(): (finding: LocatedFinding) => boolean {
  const seen = new Set<string>()
  return ({ path, line, column, code, message }) => {
    const key = JSON.stringify([path, line, column, code, message])
    return !seen.has(key) && seen.add(key) !== undefined
  }
}

function settingsIn({ check }: Call['config']): CheckSettings {
  const { settings, faults } = checkSettings(check && dataOf(check))
  const [fault] = faults
  if (check && fault) throw new UsageFault(`${check.path}:${lineOf(fault.words, check)}: check: ${fault.message}`)
  return settings
}

/** The line of the key that a fault names, else of the settings as a whole. */
function lineOf(words: string | undefined, { settings = [], line }: Setting): number {
  const keys = settings.flatMap((each) => [each, ...(each.settings ?? [])])
  return keys.find(({ key }) => key === words)?.line ?? line
}

function dataOf({ value, values, settings }: Omit<Setting, 'key' | 'line'>): Data {
  if (settings) return Object.fromEntries(settings.map((each) => [each.key, dataOf(each)]))
  return values ?? value ?? ''
}

function textOf(path: string, { files, stdin }: Call['world']): string {
  const bytes = path === '-' ? stdin(maxBytes) : files.read(path, maxBytes)
  const decoded = decodeBytes(bytes ?? new Uint8Array())
  return 'text' in decoded ? decoded.text : ''
}
