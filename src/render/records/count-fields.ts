import { version, type Field } from './fields.ts'

/** A topic, tag or label, and how many briefs have it. */
export interface CountRecord {
  readonly count: number
  readonly name: string
}

/** The fields of what `brief topics`, `tags` and `labels` count. */
export const countFields: readonly Field<CountRecord>[] = [
  version,
  { name: 'count', summary: 'how many briefs have it', of: ({ count }) => count },
  { name: 'name', summary: 'as it is written most often', of: ({ name }) => name },
]
