import { version, type Field } from './fields.ts'

/** Somebody who is quoted, over the briefs of a selection. */
export interface PersonRecord {
  readonly name: string
  readonly count: number
  readonly first?: string
  readonly last?: string
  readonly roles: readonly string[]
  readonly topics: readonly string[]
}

/** The fields of somebody who is quoted. */
export const personFields: readonly Field<PersonRecord>[] = [
  version,
  { name: 'name', summary: 'the fullest name that the briefs have', of: ({ name }) => name },
  { name: 'quotes', summary: 'how many quotes', of: ({ count }) => count },
  { name: 'first', summary: 'the date of the first, as written', of: ({ first }) => first },
  { name: 'last', summary: 'the date of the last', of: ({ last }) => last },
  { name: 'roles', summary: 'as introduced, the most frequent first', of: ({ roles }) => roles },
  { name: 'topics', summary: 'of their briefs, the most frequent first', of: ({ topics }) => topics },
]
