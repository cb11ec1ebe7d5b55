import type { SpeakerKind } from '../../model/share-of-voice.ts'
import { wordOf, type Token } from '../text/token.ts'
import { givenName } from '../words/given-names.ts'
import { isPlace } from '../words/places.ts'
import { isBody, isOrganisationWord } from '../words/roles.ts'

/**
 * What kind of speaker a name is, by its words and by whether a role introduces it. A country or city that speaks is an
 * organisation. The gender and the origin of a person are never asked for.
 */
export function speakerKind(name: string, { hasRole }: { readonly hasRole: boolean }): SpeakerKind {
  const words = name
    .replace(/^the /i, '')
    .split(/\s+/)
    .map((word) => wordOf(word))
  const head = headOf(words)
  const isDescription = !/^(?:the )?[\p{Lu}\p{Lo}]/u.test(name) || /^\p{Ll}/u.test(head?.text ?? '')
  if (isDescription) return isBody(head) ? 'organisation' : 'unnamed'

  const isPersonal = words.length > 1 && givenName(words[0]) !== undefined
  if (isPersonal && !isOrganisationWord(words.at(-1)!)) return 'person'
  if (isAcronym(name) || /^the /i.test(name) || words.some((word) => isOrganisationWord(word) || isBody(word)))
    return 'organisation'
  return !hasRole && !isPersonal && isPlace(words) ? 'organisation' : 'person'
}

/** The noun of a description: `union` in `the drivers’ union of the city`. */
function headOf(words: readonly Token[]): Token | undefined {
  const end = words.findIndex(({ lower }) => /^(?:of|for|in|at|from|who|with|to)$/.test(lower))
  return words.at(end < 0 ? -1 : end - 1)
}

/** `NATO`, `U.N.`, `ECB` */
function isAcronym(name: string): boolean {
  return /^[A-Z](?:\.?[A-Z&]){1,5}\.?$/.test(name)
}
