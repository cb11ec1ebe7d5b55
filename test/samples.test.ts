import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { walk } from '../src/library/walk.ts'
import { realWorld } from '../src/platform/world.ts'
import { format, frame, type Key, type Keys } from '../src/yaml/format.ts'
import { read } from '../src/yaml/read.ts'

/** The paths of keys: `sections.image.url`. */
function pathsOf(keys: Keys, parent = ''): string[] {
  return Object.entries<Key>(keys).flatMap(([name, key]) => [
    parent + name,
    ...('keys' in key ? pathsOf(key.keys, `${parent}${name}.`) : []),
  ])
}

/** The paths of the keys that a value has. */
function usedIn(value: unknown, parent = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => usedIn(each, parent))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [parent + name, ...usedIn(inner, `${parent}${name}.`)])
}

test('the samples together use every key of the format', async () => {
  const { paths } = walk('briefs', realWorld('').files)
  const readings = (await Promise.all(paths.map((path) => read(readFileSync(path, 'utf8'))))).flat()
  const used = new Set(readings.flatMap(({ brief }) => usedIn(brief)))
  expect(pathsOf({ ...format, ...frame }).filter((path) => !used.has(path))).toEqual([])
})
