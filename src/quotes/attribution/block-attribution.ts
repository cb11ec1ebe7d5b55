import type { Entities } from '../people/entities.ts'
import { newEntity, type Entity } from '../people/entity.ts'
import { surnameOf } from '../people/name-index.ts'
import type { Speaker } from '../people/speaker.ts'

/** The speaker in the attribution line of a block quotation: `Jane Roe, mayor of Akron`. */
export function blockSpeaker(attribution: string, entities: Entities): Speaker | undefined {
  const [, name, role] = /^[\s—–―-]*([^,(–—]+?)\s*(?:[,(–—]\s*(.+?)\)?\s*)?$/.exec(attribution) ?? []
  if (!name) return undefined
  const entity = bearerOf(name, entities)
  if (!entity) return { text: name, entity: newEntity(name, 'person', undefined, { role }) }
  entity.role ??= role
  return { text: entity.name, entity }
}

function bearerOf(name: string, { entities }: Entities): Entity | undefined {
  const exact = entities.find((entity) => entity.name === name)
  if (exact || name.includes(' ')) return exact
  return entities.find((entity) => entity.kind === 'person' && surnameOf(entity.words) === name.toLowerCase())
}
