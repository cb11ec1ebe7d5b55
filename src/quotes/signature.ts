import type { Cast, Figure } from './cast.ts'
import { surnameOf } from './cast.ts'
import type { Speaker } from './speakers.ts'

/** The speaker whom the attribution line of a block quotation names: `Jane Roe, mayor of Akron`. */
export function signatureOf(attribution: string, cast: Cast): Speaker | undefined {
  const [, name, role] = /^[\s—–―-]*([^,(–—]+?)\s*(?:[,(–—]\s*(.+?)\)?\s*)?$/.exec(attribution) ?? []
  if (!name) return undefined
  const figure = bearerOf(name, cast)
  if (!figure) return { text: name, figure: { name, kind: 'person', gender: undefined, role, count: 0 } }
  figure.role ??= role
  return { text: figure.name, figure }
}

function bearerOf(name: string, { figures }: Cast): Figure | undefined {
  const exact = figures.find((figure) => figure.name === name)
  if (exact || name.includes(' ')) return exact
  return figures.find((figure) => figure.kind === 'person' && surnameOf(figure.name.split(' ')) === name.toLowerCase())
}
