import type { Cast } from './cast.ts'
import { figureOf, type Figure } from './figure.ts'
import { surnameOf } from './register.ts'
import type { Speaker } from './speakers.ts'

/** The speaker whom the attribution line of a block quotation names: `Jane Roe, mayor of Akron`. */
export function signatureOf(attribution: string, cast: Cast): Speaker | undefined {
  const [, name, role] = /^[\s—–―-]*([^,(–—]+?)\s*(?:[,(–—]\s*(.+?)\)?\s*)?$/.exec(attribution) ?? []
  if (!name) return undefined
  const figure = bearerOf(name, cast)
  if (!figure) return { text: name, figure: figureOf(name, 'person', undefined, { role }) }
  figure.role ??= role
  return { text: figure.name, figure }
}

function bearerOf(name: string, { figures }: Cast): Figure | undefined {
  const exact = figures.find((figure) => figure.name === name)
  if (exact || name.includes(' ')) return exact
  return figures.find((figure) => figure.kind === 'person' && surnameOf(figure.words) === name.toLowerCase())
}
