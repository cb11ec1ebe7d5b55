/** The little of SQLite that the index needs: the one file that knows libsql, for node:sqlite to take its place. */
export interface Database {
  /** Several statements without values. */
  readonly run: (sql: string) => void
  /** A statement with values, run for what it does. Gives the id of the row that was last inserted. */
  readonly put: (sql: string, ...values: readonly Cell[]) => number
  /** The rows of a query, each an array of its columns. */
  readonly rows: (sql: string, ...values: readonly Cell[]) => readonly (readonly Cell[])[]
  /** The first row of a query. */
  readonly row: (sql: string, ...values: readonly Cell[]) => readonly Cell[] | undefined
  /** As `rows`, one after the other. */
  readonly each: (sql: string, ...values: readonly Cell[]) => Iterable<readonly Cell[]>
  readonly close: () => void
}

export type Cell = string | number | Uint8Array | null

/** Opens a database, a new one where there is no file. Throws where there is no SQLite for this machine. */
export async function openDatabase(path: string): Promise<Database> {
  const { default: Sqlite } = await import('libsql')
  const connection = new Sqlite(path)
  const prepared = new Map<string, Statement>()
  const statement = (sql: string): Statement => {
    const known = prepared.get(sql) ?? (connection.prepare(sql) as Statement)
    prepared.set(sql, known)
    return known
  }
  return {
    run: (sql) => void connection.exec(sql),
    put: (sql, ...values) => Number(statement(sql).run(...values).lastInsertRowid),
    rows: (sql, ...values) =>
      statement(sql)
        .raw()
        .all(...values) as Cell[][],
    row: (sql, ...values) =>
      statement(sql)
        .raw()
        .get(...values) as Cell[] | undefined,
    each: (sql, ...values) =>
      statement(sql)
        .raw()
        .iterate(...values) as Iterable<Cell[]>,
    // Statements keep a connection, and its lock, until they are collected: the transaction is ended by hand.
    close: () => {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      prepared.clear()
      connection.close()
    },
  }
}

/** Whether an error says that the file is no database, or holds other tables than were written to it. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(?:CORRUPT|ERROR|NOTADB)/.test(String(error.code))
}

interface Statement {
  readonly run: (...values: readonly Cell[]) => { readonly lastInsertRowid: number | bigint }
  readonly raw: () => Readonly<Record<'all' | 'get' | 'iterate', (...values: readonly Cell[]) => unknown>>
}
