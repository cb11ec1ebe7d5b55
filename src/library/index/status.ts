import type { Finding } from '../load.ts'
import type { Database } from './database.ts'
import type { Row } from './entries.ts'
import { ALIKE, sheetOf } from './sheet.ts'
import type { Setting } from './index.ts'

export interface Status {
  readonly index: string
  readonly edition: string
  readonly files: number
  readonly briefs: number
  readonly speakers: number
  readonly bytes: number
  /** When it was last written. */
  readonly written: string
  /** What is wrong with files, and what could not be looked into. */
  readonly findings: readonly Finding[]
  /** Files of which it holds something else than they do. */
  readonly different?: readonly string[]
}

export function statusOf(
  database: Database,
  path: string,
  { edition, machine }: Setting,
): Omit<Status, 'findings' | 'different'> {
  const state = machine.state(path)
  const one = (sql: string) => Number(database.rows(sql)[0]?.[0] ?? 0)
  return {
    index: path,
    edition,
    files: one('SELECT count(DISTINCT path) FROM (SELECT path FROM briefs UNION ALL SELECT path FROM findings)'),
    briefs: one('SELECT count(*) FROM briefs'),
    speakers: one('SELECT count(*) FROM speakers'),
    bytes: state?.size ?? 0,
    written: new Date(state?.changed ?? 0).toISOString(),
  }
}

/** The files of which the database holds something else than reading them gives, or whose words it does not find. */
export async function differences(database: Database, paths: readonly string[], setting: Setting): Promise<string[]> {
  const { makers, machine, files, root, progress } = setting
  const different: string[] = []
  for (const [done, path] of paths.entries()) {
    progress(done, paths.length)
    const sheet = await sheetOf(files.join(root, path), makers, true)
    const rows = database.rows('SELECT number, slug, date, words, card, text, id FROM briefs WHERE path = ?', path)
    const kept = rows.map(([number, slug, date, words, card, text, id]) => ({
      brief: { number, slug, date, words, card, text: machine.unpack(text as Uint8Array, ALIKE) },
      id: id as Row['id'],
    }))
    const now = sheet?.briefs.map(({ terms: _terms, speakers: _speakers, text, ...rest }) => ({
      ...rest,
      text: machine.unpack(text, ALIKE),
    }))
    const isSame = JSON.stringify(now ?? []) === JSON.stringify(kept.map(({ brief }) => brief))
    const isFound = sheet?.briefs.every(({ terms }, i) => hasTerms(database, kept[i]?.id, terms)) ?? true
    if (!isSame || !isFound) different.push(path)
  }
  return different
}

function hasTerms(database: Database, id: number | undefined, terms: string): boolean {
  const expression = terms
    .split(' ')
    .filter(Boolean)
    .map((term) => `"${term}"`)
    .join(' AND ')
  if (id === undefined) return false
  return (
    !expression || database.rows('SELECT 1 FROM terms WHERE rowid = ? AND terms MATCH ?', id, expression).length === 1
  )
}
