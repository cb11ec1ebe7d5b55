import { UsageFault } from '../../model/fault.ts'
import { parseQuery } from '../../model/query/parse-query.ts'
import type { Fields, Query, SearchField } from '../../model/query/query.ts'
import type { Selection } from '../../model/select.ts'
import { selectionOf } from './selection.ts'

/** Parses a query; its fields mean the same as the options of these names. Throws UsageFault. */
export function resolvedQuery(text: string, today: string): Query {
  return parseQuery(text).map((alternative) => ({
    ...alternative,
    selection: selectionOfFields(alternative.fields, today),
    excluded: Object.entries(alternative.not).flatMap(([name, values]) =>
      values.map((value) => selectionOfFields({ [name]: [value] }, today)),
    ),
  }))
}

// A field that is repeated allows several values, as with the options.
function selectionOfFields(fields: Fields, today: string): Selection {
  const { topic, tag, label, speaker } = fields
  return selectionOf(
    {
      ...(topic && { topic }),
      ...(tag && { tag }),
      ...(label && { section: label }),
      ...(speaker && { by: speaker }),
      ...single('on', fields),
      ...single('since', fields),
      ...single('until', fields),
    },
    () => today,
  )
}

function single(name: SearchField, { [name]: values = [] }: Fields): { readonly [name: string]: string } {
  if (values.length > 1)
    throw new UsageFault(`${name}: takes one value, not ${values.map((value) => `"${value}"`).join(' and ')}`)
  return values[0] === undefined ? {} : { [name]: values[0] }
}
