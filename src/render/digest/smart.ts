import type { Digest, Item } from '../../model/digest.ts'
import { smart } from '../smart.ts'
import { typographic } from '../typography.ts'

/** A digest with typographic quotation marks, apostrophes, dashes and ellipses. */
export function smartDigest(digest: Digest): Digest {
  return {
    ...digest,
    contents: digest.contents.map(set),
    groups: digest.groups.map(({ name, items, ...group }) => ({
      ...group,
      ...(name && { name: typographic(name, items[0]?.story.brief.lang) }),
      items: items.map(set),
    })),
    people: digest.people.map(({ role, ...voice }) => ({ ...voice, ...(role && { role: typographic(role) }) })),
  }
}

function set<T extends Item>(item: T): T {
  const [extract] = smart([item])
  const { quote } = item
  const text = quote && typographic(quote.text, item.story.brief.lang)
  return { ...item, ...extract, ...(quote && { quote: { ...quote, text } }) }
}
