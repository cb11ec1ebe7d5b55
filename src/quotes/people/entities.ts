import type { Person } from '../../model/brief.ts'
import { newEntity, type Entity } from './entity.ts'
import { namesOf, type Place } from './names.ts'
import { entityOf, isNamesake, personOf, nameIndexOf } from './name-index.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { genderOf } from './classify-name.ts'
import { wordOf } from '../text/token.ts'

/** One occurrence of a name, and its entity. */
export interface Mention extends Place {
  readonly entity: Entity
}

export interface Entities {
  readonly entities: readonly Entity[]
  /** By paragraph and token: the mention that covers the token, if any. */
  readonly at: readonly (readonly (Mention | undefined)[])[]
  /** In order of the text. */
  readonly mentions: readonly Mention[]
}

/** All names of a story. Full names are collected first, then short ones are linked to them. */
export function entitiesIn(paragraphs: readonly Paragraph[], people: readonly Person[] = []): Entities {
  const canonical = people.map(({ name, role }): Entity => {
    const words = name.split(' ').map((word) => wordOf(word))
    return newEntity(name, 'person', genderOf(words), { words, role, canonical: true })
  })
  const found = namesOf(paragraphs)
  const index = nameIndexOf(canonical)

  const mentions: Mention[] = []
  const full = found.filter(({ words, kind }) => words.length > 1 && kind === 'person')
  for (const name of full) {
    const entity = personOf(index, name)
    if (name.place.outer < name.place.from) entity.titled = true
  }
  for (const name of found) if (isNamesake(index, name)) personOf(index, name)
  for (const name of found) {
    const entity = entityOf(index, name)
    entity.count++
    if (name.words.length > 1) {
      entity.seen = name.place.paragraph
      entity.order = mentions.length
    }
    const { paragraph, outer, from, to, possessive } = name.place
    mentions.push({ paragraph, outer, from, to, possessive, entity })
  }

  const at: (Mention | undefined)[][] = paragraphs.map(({ tokens }) => tokens.map(() => undefined))
  for (const mention of mentions) for (let i = mention.outer; i < mention.to; i++) at[mention.paragraph]![i] = mention
  return { entities: index.entities, at, mentions }
}
