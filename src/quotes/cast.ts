import type { Person } from '../model/brief.ts'
import { figureOf, type Figure } from './figure.ts'
import { namesOf, type Place } from './names.ts'
import { link, person, registerOf } from './register.ts'
import type { Paragraph } from './text.ts'
import { genderOf } from './typed.ts'
import { wordOf } from './word.ts'

/** A name where it stands, and whose it is. */
export interface Mention extends Place {
  readonly figure: Figure
}

export interface Cast {
  readonly figures: readonly Figure[]
  /** By paragraph and token: the mention that covers the token. */
  readonly at: readonly (readonly (Mention | undefined)[])[]
  /** In order of the text. */
  readonly mentions: readonly Mention[]
}

/** Who and what the story names; full names are collected first, then short ones are linked to them. */
export function castOf(paragraphs: readonly Paragraph[], known: readonly Person[] = []): Cast {
  const canonical = known.map(({ name, role }): Figure => {
    const words = name.split(' ').map((word) => wordOf(word))
    return figureOf(name, 'person', genderOf(words), { words, role, canonical: true })
  })
  const found = namesOf(paragraphs)
  const register = registerOf(canonical)

  const mentions: Mention[] = []
  const full = found.filter(({ words, kind }) => words.length > 1 && kind === 'person')
  for (const name of full) person(register, name)
  for (const name of found) {
    const figure = link(register, name)
    figure.count++
    if (name.words.length > 1) figure.seen = name.place.paragraph
    const { paragraph, outer, from, to, possessive } = name.place
    mentions.push({ paragraph, outer, from, to, possessive, figure })
  }

  const at: (Mention | undefined)[][] = paragraphs.map(({ tokens }) => tokens.map(() => undefined))
  for (const mention of mentions) for (let i = mention.outer; i < mention.to; i++) at[mention.paragraph]![i] = mention
  return { figures: register.figures, at, mentions }
}
