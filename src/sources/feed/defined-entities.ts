/**
 * A feed in which the entities that its DOCTYPE defines are replaced by their values. Only short values without markup and
 * other entities are: an entity of entities or of files is how XML attacks its readers.
 */
export function withDefinedEntities(xml: string): string {
  const subset = /^[^<]*(?:<[?!][^>[]*>\s*)*<!DOCTYPE[^>[]{0,400}\[([^\]]{0,20000})\]/i.exec(xml)?.[1]
  if (subset === undefined) return xml
  const values = new Map<string, string>()
  for (const [, name = '', value = ''] of subset.matchAll(DEFINITION)) values.set(name, value)
  if (!values.size) return xml
  let left = MOST_ADDED
  return xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>|&([\w.-]{1,60});/g, (found, name?: string) => {
    const value = name === undefined ? undefined : values.get(name)
    if (value === undefined || left < value.length) return found
    left -= value.length
    return value
  })
}

const DEFINITION = /<!ENTITY\s+([\w.-]{1,60})\s+["']((?:&#\w{1,8};|[^&"'<%]){0,200})["']\s*>/g

/** Characters that entities may add to a feed. */
const MOST_ADDED = 1_000_000
