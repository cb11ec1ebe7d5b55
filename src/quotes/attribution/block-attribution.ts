import type { Entities } from '../people/entities.ts'
import { newEntity, type Entity } from '../people/entity.ts'
import { surnameOf } from '../people/name-index.ts'
import type { Speaker } from '../people/speaker.ts'
import { wordOf } from '../text/token.ts'
import { isAdjective } from '../words/places.ts'
import { isOneOf } from '../words/lexicon.ts'
import { isRole, isTitle } from '../words/roles.ts'

/** The speaker in the attribution line of a block quotation: `Jane Roe, mayor of Akron`, `— Sen. Bo Lind (R-Ohio)`. */
export function blockSpeaker(attribution: string, entities: Entities): Speaker | undefined {
  const [, whole, behind] = /^[\s—–―-]*([^,，、(（–—]+?)\s*(?:[,，、(（–—]\s*(.+?)[)）]?\s*)?$/.exec(attribution) ?? []
  if (!whole) return undefined
  const [title, name] = titleAndName(whole)
  const role = behind && !/^(?:[RDI]-|.*\d{4}|[^\p{L}\p{N}]*$)/u.test(behind) ? behind : title || undefined
  const entity = bearerOf(name, entities)
  if (!entity) return { text: name, entity: newEntity(name, 'person', undefined, { role }) }
  entity.role ??= role
  return { text: entity.name, entity }
}

/** `Former President` and `Ana Vela`. */
function titleAndName(whole: string): [title: string, name: string] {
  const words = whole.split(/\s+/)
  const first = words.findLastIndex((word, i) => i < words.length - 1 && isBeforeName(word)) + 1
  const isName = words.slice(first).every((word) => /^(?:\p{Lu}|de$|van$|von$|der$|al-|bin$|el$|la$)/u.test(word))
  return first && isName ? [words.slice(0, first).join(' '), words.slice(first).join(' ')] : ['', whole]
}

function isBeforeName(text: string): boolean {
  const word = wordOf(text)
  return (
    isTitle(word) ||
    isRole(word) ||
    isAdjective(word) ||
    isOneOf(word.lower, 'former acting then-president prime vice first deputy')
  )
}

function bearerOf(name: string, { entities }: Entities): Entity | undefined {
  const exact = entities.find((entity) => entity.name === name)
  if (exact || name.includes(' ')) return exact
  return entities.find((entity) => entity.kind === 'person' && surnameOf(entity.words) === name.toLowerCase())
}
