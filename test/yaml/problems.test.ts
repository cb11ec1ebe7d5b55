import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codes } from '../../src/yaml/codes.ts'
import { read } from '../../src/yaml/read.ts'

const folder = new URL('fixtures/', import.meta.url)

// A fixture has each expected problem as a comment on its line: `# code column: message`.
test.each(readdirSync(folder))('%s has the problems that it says', async (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const expected = text.split('\n').flatMap((line, i) => {
    const [, code, column, message] = /#.*?\b([a-z]+(?:-[a-z0-9]+)+) (\d+): (.*)$/.exec(line) ?? []
    return code && code in codes ? [`${i + 1}:${column}: ${message} (${code})`] : []
  })
  expect(await problemsOf(text)).toEqual(expected)
})

async function problemsOf(text: string): Promise<string[]> {
  const readings = await read(text)
  return readings.flatMap(({ problems }) =>
    problems.map(({ code, message, position: { line, column } }) => `${line}:${column}: ${message} (${code})`),
  )
}
