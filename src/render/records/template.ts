import { UsageFault } from '../../model/fault.ts'
import { clean, cleanLine } from '../clean.ts'
import { cellOf, chosen, type Field } from './fields.ts'
import type { End, Records } from './records.ts'

/**
 * A line for each record from a template such as `{speaker}: {text}`. `{{` and `}}` are braces; `\n`, `\t` and `\\` are
 * what they are in most languages. A value that has newlines is folded into one line unless records end with NUL.
 * Throws UsageFault for a field that is not there or a brace that is left open.
 */
export async function* template<T>(
  records: Records<T>,
  fields: readonly Field<T>[],
  pattern: string,
  end: End = '\n',
): AsyncGenerator<string> {
  const pieces = piecesOf(pattern, fields)
  const fold = end === '\n' ? cleanLine : clean
  for await (const record of records) {
    let line = ''
    for (const piece of pieces) line += typeof piece === 'string' ? piece : fold(cellOf(await piece.of(record)))
    yield line + end
  }
}

function piecesOf<T>(pattern: string, fields: readonly Field<T>[]): (string | Field<T>)[] {
  return [...pattern.matchAll(PIECE)].map(([all, name]) => {
    if (name !== undefined) return chosen(fields, [name.trim()])[0]!
    if (all === '{' || all === '}')
      throw new UsageFault(`unmatched "${all}" in the template; write "${all}${all}" for a brace`)
    return (Object.hasOwn(ESCAPES, all) && ESCAPES[all]) || clean(all)
  })
}

const PIECE = /\{\{|\}\}|\{([^{}]*)\}|\\[nt\\0]|[{}\\]|[^{}\\]+/g

const ESCAPES: Readonly<Record<string, string>> = {
  '{{': '{',
  '}}': '}',
  '\\n': '\n',
  '\\t': '\t',
  '\\\\': '\\',
  '\\0': '\0',
}
