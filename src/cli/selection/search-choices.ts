import type { Narrow } from '../../library/index/narrow.ts'
import type { Alternative, Fields, SearchField } from '../../model/alternatives.ts'
import { hasAny } from '../../model/alternatives.ts'
import type { Entry } from '../../model/entry.ts'
import { UsageFault } from '../../model/fault.ts'
import { keeps, type Facts, type Selection } from '../../model/select.ts'
import { selectionOf } from './selection.ts'

/** An alternative of a query, and what its fields select and leave out. */
export interface Choice {
  readonly alternative: Alternative
  readonly selection: Selection
  readonly leftOut: readonly Selection[]
}

/** Throws UsageFault. */
export function choicesOf(alternatives: readonly Alternative[], today: string): Choice[] {
  return alternatives.map((alternative) => ({
    alternative,
    selection: selected(alternative.fields, today),
    leftOut: Object.entries(alternative.not).flatMap(([name, values]) =>
      values.map((value) => selected({ [name]: [value] }, today)),
    ),
  }))
}

/** Whether the fields of a choice fit a brief. */
export async function chooses({ selection, leftOut }: Choice, entry: Entry, facts: Facts): Promise<boolean> {
  if (!(await keeps(selection, entry, facts))) return false
  for (const each of leftOut) if (await keeps(each, entry, facts)) return false
  return true
}

/** What an index may go by. */
export function narrowOf(choices: readonly Choice[]): Narrow {
  const bare = choices.filter(({ alternative }) => !hasAny(alternative.fields))
  const match = bare.map(({ alternative }) => alternative.terms)
  const asksQuotes = choices.some(({ alternative: { fields, not } }) => fields.speaker ?? not.speaker)
  if (bare.length === choices.length) return { match, quotes: asksQuotes }
  const others = choices.filter((each) => !bare.includes(each))
  return {
    quotes: asksQuotes,
    either: [
      ...(bare.length ? [{ match }] : []),
      ...others.map(({ alternative, selection }) => ({ ...selection, match: [alternative.terms] })),
    ],
  }
}

// The same field again is another value that will do, as with the options.
function selected(fields: Fields, today: string): Selection {
  const { topic, tag, label, speaker } = fields
  return selectionOf(
    {
      ...(topic && { topic }),
      ...(tag && { tag }),
      ...(label && { section: label }),
      ...(speaker && { by: speaker }),
      ...one('on', fields),
      ...one('since', fields),
      ...one('until', fields),
    },
    today,
  )
}

function one(name: SearchField, { [name]: values = [] }: Fields): { readonly [name: string]: string } {
  if (values.length > 1) throw new UsageFault(`${name}: ${values.join(' and ')}; give one`)
  return values[0] === undefined ? {} : { [name]: values[0] }
}
