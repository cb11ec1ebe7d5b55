import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { format, frame, type Key, type Keys } from '../src/yaml/format.ts'
import { read } from '../src/yaml/read.ts'

const page = readFileSync(new URL('../briefs/README.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text!)

test('the examples of briefs/README.md are valid', async () => {
  for (const example of examples) expect((await read(example)).flatMap(({ problems }) => problems)).toEqual([])
})

test('briefs/README.md has an example of every key', () => {
  const namesOf = (keys: Keys): string[] =>
    Object.entries<Key>(keys).flatMap(([name, key]) => [name, ...('keys' in key ? namesOf(key.keys) : [])])
  const shown = examples.join('\n')
  const missing = namesOf({ ...format, ...frame }).filter((name) => !new RegExp(`\\b${name}:`).test(shown))
  expect(missing).toEqual([])
})
