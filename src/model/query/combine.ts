import type { Alternative, Fields, SearchField } from './query.ts'
import { UsageFault } from '../fault.ts'

/** What fits one of `a` and one of `b`; none asks for nothing. Throws UsageFault. */
export function both(a: readonly Alternative[], b: readonly Alternative[]): Alternative[] {
  if (!a.length || !b.length) return [...a, ...b]
  if (a.length * b.length > MOST)
    throw new UsageFault(`the brackets of the query stand for more than ${MOST} combinations; use fewer of them`)
  return a.flatMap((left) =>
    b.map((right) => ({
      terms: [...left.terms, ...right.terms],
      fields: joined(left.fields, right.fields),
      not: joined(left.not, right.not),
    })),
  )
}

/** What fits none of some. Throws UsageFault. */
export function negated(some: readonly Alternative[]): Alternative[] {
  return some.map((one) => literals(one).map(opposite)).reduce(both, [])
}

/** Each is looked for in every brief. */
const MOST = 64

/** An alternative as several, each of which asks for one thing. */
function literals({ terms, fields, not }: Alternative): Alternative[] {
  if (fields.label && terms.length)
    throw new UsageFault('label: and words in brackets cannot be excluded together; exclude them one by one')
  return [
    ...terms.map((term) => ({ ...NOTHING, terms: [term] })),
    ...entries(fields).map(([name, values]) => ({ ...NOTHING, fields: { [name]: values } })),
    ...entries(not).flatMap(([name, values]) => values.map((value) => ({ ...NOTHING, not: { [name]: [value] } }))),
  ]
}

const NOTHING: Alternative = { terms: [], fields: {}, not: {} }

function opposite({ terms, fields, not }: Alternative): Alternative {
  return { terms: terms.map((term) => ({ ...term, not: !term.not })), fields: not, not: fields }
}

function joined(a: Fields, b: Fields): Fields {
  const names = [...new Set([...entries(a), ...entries(b)].map(([name]) => name))]
  return Object.fromEntries(names.map((name) => [name, [...(a[name] ?? []), ...(b[name] ?? [])]]))
}

function entries(fields: Fields): [SearchField, readonly string[]][] {
  return Object.entries(fields) as [SearchField, readonly string[]][]
}
