import { joined } from '../../src/cli/output/stream.ts'
import type { Field } from '../../src/render/records/fields.ts'
import * as formats from '../../src/render/records/records.ts'
import type { End } from '../../src/render/records/records.ts'
import * as templates from '../../src/render/records/template.ts'

// The machine formats, as one text.

export async function json<T>(records: readonly T[], fields: readonly Field<T>[]): Promise<string> {
  return joined(formats.json(records, fields))
}

export async function jsonl<T>(records: readonly T[], fields: readonly Field<T>[], end?: End): Promise<string> {
  return joined(formats.jsonl(records, fields, end))
}

export async function tsv<T>(records: readonly T[], fields: readonly Field<T>[], end?: End): Promise<string> {
  return joined(formats.tsv(records, fields, end))
}

export async function csv<T>(records: readonly T[], fields: readonly Field<T>[]): Promise<string> {
  return joined(formats.csv(records, fields))
}

export async function template<T>(
  records: readonly T[],
  fields: readonly Field<T>[],
  pattern: string,
  end?: End,
): Promise<string> {
  return joined(templates.template(records, fields, pattern, end))
}
