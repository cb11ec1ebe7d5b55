import type { Cell, Database } from './database.ts'
import type { BriefSheet, Sheet } from './sheet.ts'
import { namesIn, QUOTED, WIDTH, type Folder } from './survey.ts'

/** The tables. `terms` has no text of its own: a row is found by the words that were once put into it. */
const TABLES = `
  CREATE TABLE folders (path TEXT PRIMARY KEY, state BLOB, sure INTEGER, level INTEGER, folders TEXT, names TEXT, files BLOB) WITHOUT ROWID;
  CREATE INDEX folders_briefly ON folders (path, state, sure, level, folders);
  CREATE TABLE briefs (
    id INTEGER PRIMARY KEY, path TEXT, number INTEGER, slug TEXT, date TEXT, words INTEGER, card TEXT, text BLOB
  );
  CREATE INDEX briefs_by_path ON briefs (path);
  CREATE INDEX briefs_by_date ON briefs (date);
  CREATE TABLE findings (path TEXT PRIMARY KEY, found TEXT) WITHOUT ROWID;
  CREATE TABLE speakers (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
  CREATE TABLE voices (speaker INTEGER, brief INTEGER, PRIMARY KEY (speaker, brief)) WITHOUT ROWID;
  CREATE INDEX voices_by_brief ON voices (brief);
  CREATE VIRTUAL TABLE terms USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii');
`

export const hasTables = (database: Database): boolean =>
  database.rows(`SELECT count(*) FROM sqlite_master WHERE name = 'terms'`)[0]?.[0] === 1

export function findingsIn(database: Database): { path: string; findings: Sheet['findings'] }[] {
  const rows = database.rows('SELECT path, found FROM findings')
  return rows.map(([path, found]) => ({
    path: path as string,
    findings: JSON.parse(found as string) as Sheet['findings'],
  }))
}

/** Once, in a new file: rows of one or two thousand bytes leave less of a large page unused. */
export function makeTables(database: Database): void {
  database.run(TABLES)
}

/** The folders as they were last seen, by path; `briefly`: without their files. */
export function foldersIn(database: Database, briefly = false): Map<string, Folder> {
  const rows = database.rows(
    `SELECT path, state, sure, level, folders, ${briefly ? `'', x''` : 'names, files'} FROM folders`,
  )
  return new Map(rows.map((row) => [row[0] as string, folderOf(row)]))
}

export function folderIn(database: Database, path: string): Folder {
  return folderOf(
    database.rows('SELECT path, state, sure, level, folders, names, files FROM folders WHERE path = ?', path)[0]!,
  )
}

export function forgetFolder(database: Database, path: string): void {
  database.put('DELETE FROM folders WHERE path = ?', path)
}

export function saveFolder(database: Database, { path, state, isSure, folders, names, files }: Folder): void {
  database.put(
    'INSERT OR REPLACE INTO folders VALUES (?, ?, ?, ?, ?, ?, ?)',
    path,
    bytesOf(Float64Array.from(state)),
    isSure ? 1 : 0,
    levelOf(files),
    folders.join('/'),
    names,
    bytesOf(files),
  )
}

/** Puts away what a file holds, in place of what it held before; `isNew`: nothing is known of it. */
export function saveSheet(database: Database, path: string, { findings, briefs }: Sheet, isNew: boolean): void {
  if (!isNew) forget(database, path)
  if (findings.length) database.put('INSERT INTO findings VALUES (?, ?)', path, JSON.stringify(findings))
  for (const brief of briefs) saveBrief(database, path, brief)
}

export function forget(database: Database, path: string): void {
  for (const [id] of database.rows('SELECT id FROM briefs WHERE path = ?', path)) {
    database.put('DELETE FROM terms WHERE rowid = ?', id!)
    database.put('DELETE FROM voices WHERE brief = ?', id!)
    database.put('DELETE FROM briefs WHERE id = ?', id!)
  }
  database.put('DELETE FROM findings WHERE path = ?', path)
}

function saveBrief(database: Database, path: string, brief: BriefSheet): void {
  const { number, slug, date, words, card, text, terms, speakers = [] } = brief
  const values = [path, number, slug, date, words, card, text]
  const id = database.put('INSERT INTO briefs VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)', ...values)
  database.put('INSERT INTO terms (rowid, words) VALUES (?, ?)', id, terms)
  for (const name of speakers) {
    database.put('INSERT OR IGNORE INTO speakers VALUES (NULL, ?)', name)
    // Not INSERT … SELECT: before a statement of several rows FTS5 writes out all that it holds back.
    database.put('INSERT INTO voices VALUES ((SELECT id FROM speakers WHERE name = ?), ?)', name, id)
  }
}

function levelOf(files: Float64Array): number {
  return files.reduce((least, level, i) => (i % WIDTH ? least : Math.min(least, level)), QUOTED!)
}

function folderOf([path, state, sure, level, folders, names, files]: readonly Cell[]): Folder {
  return {
    path: path as string,
    state: [...numbersIn(state as Uint8Array)],
    isSure: sure === 1,
    level: level as number,
    folders: namesIn(folders as string),
    names: names as string,
    files: numbersIn(files as Uint8Array),
  }
}

function bytesOf(numbers: Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

function numbersIn(bytes: Uint8Array): Float64Array {
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
}
