/** A finding about a file. Message: lower case, what to do. */
export interface Problem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly position: Position
}

/** 1-based; columns count Unicode code points, as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}
