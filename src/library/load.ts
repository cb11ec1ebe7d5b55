import { append } from '../model/append.ts'
import { faultOf } from '../model/fault.ts'
import { slugOf, type Entry, type StoredSentence } from '../model/entry.ts'
import type { Brief } from '../model/brief.ts'
import type { Problem } from '../model/problem.ts'

/** How text becomes briefs: the reader of the format and of bytes, handed in by the command. */
export interface Reader {
  readonly bytes: (path: string) => Uint8Array | undefined
  readonly decode: (bytes: Uint8Array) => { readonly text: string } | { readonly problem: Problem }
  readonly read: (text: string) => Promise<readonly Document[]>
}

/** One document of a file. An edition frames the briefs and does not count as one. */
interface Document {
  readonly kind: 'brief' | 'edition'
  readonly brief?: Brief
  readonly problems: readonly Problem[]
}

/** A problem and the file that has it; without a position the file could not be read at all. */
export interface Finding {
  readonly path: string
  readonly message: string
  readonly problem?: Problem
}

export interface Loaded {
  readonly entries: readonly Entry[]
  readonly findings: readonly Finding[]
}

/** The briefs of a library that may be wanted. */
export interface Candidates {
  /** Newest first, then by slug, number and path. They may be gone through several times. */
  readonly entries: Iterable<Entry>
  readonly findings: readonly Finding[]
  /** With `--trust-index`: the candidates once more if the file of a brief that is to be printed was changed. */
  readonly changedAmong?: (printed: readonly Entry[]) => Promise<Candidates | undefined>
  /** The texts of sentences of these entries, if they are from an index. Many at once are read much faster. */
  readonly sentences?: (wanted: readonly StoredSentence[]) => readonly string[]
}

/** The briefs of files, in their order. A file that cannot be read or is not a valid brief is a finding; the others are still loaded. */
export async function load(paths: readonly string[], reader: Reader): Promise<Loaded> {
  const entries: Entry[] = []
  const findings: Finding[] = []
  for (const path of paths) {
    const loaded = await loadFile(path, reader)
    append(entries, loaded.entries)
    append(findings, loaded.findings)
  }
  return { entries, findings }
}

/** The briefs of one file. */
export async function loadFile(path: string, { bytes, decode, read }: Reader): Promise<Loaded> {
  try {
    const raw = bytes(path)
    if (!raw)
      return { entries: [], findings: [{ path, message: 'standard input is a terminal; pipe a brief into it' }] }
    const decoded = decode(raw)
    if ('problem' in decoded) return { entries: [], findings: [finding(path, decoded.problem)] }
    const readings = await read(decoded.text)
    const numbered = readings.filter(({ kind }) => kind === 'brief')
    return {
      entries: numbered.flatMap(({ brief }, i) =>
        brief ? [{ brief, path, number: i + 1, slug: slug(path, i + 1, numbered.length) }] : [],
      ),
      findings: readings.flatMap(({ problems }) => problems.map((problem) => finding(path, problem))),
    }
  } catch (error) {
    const fault = faultOf(error)
    if (fault?.kind !== 'file') throw error
    return { entries: [], findings: [{ path: fault.path, message: fault.message }] }
  }
}

function finding(path: string, problem: Problem): Finding {
  return { path, message: problem.message, problem }
}

function slug(path: string, number: number, documents: number): string {
  const name = path === '-' ? '' : slugOf(path)
  return documents > 1 ? `${name}#${number}` : name
}
