import { expect, test } from 'vitest'
import { run } from '../../helpers/world.ts'

const page = `<article><h1>Eels return to the Tamm</h1>
<p>The harbour board met on Tuesday and agreed to keep the sluice open for two hours a day, said Eskil Moe, a miller.</p>
<blockquote><p>The eels were never gone. We only closed the door on them.</p><p>— Pål Rønning, biologist</p></blockquote>
<p>The mill wheel will stand still while the eels pass the sluice, and the board will count them until the end of May.</p>
</article>`

async function imported() {
  const { saved } = await run(['import', '--save', '--keep-source', '--library', '/lib', 'eels.html'], {
    files: { '/desk/eels.html': page, '/lib/.keep': '' },
  })
  const path = Object.keys(saved).find((each) => each.endsWith('.yaml'))!
  return { path, files: { ...saved, '/desk/eels.html': page } as Record<string, string> }
}

test('a block quotation is proved by the source that import keeps', async () => {
  const { path, files } = await imported()
  const { code, err } = await run(['check', path], { files })
  expect([code, err]).toEqual([0, expect.stringContaining('no problems in 1 brief; 1 quote compared with a source')])
  const digest = await run(['digest', '--verified', path, '-q'], { files })
  expect(digest.code).toBe(0)
})

test.each([
  ['a speaker of another passage', 'Pål Rønning, biologist', 'Eskil Moe, miller', 'quote-misattributed'],
  ['somebody who is not in the source', 'Pål Rønning, biologist', 'Astrid Vang, lawyer', 'quote-misattributed'],
  ['other words', 'never gone', 'often gone', 'quote-altered'],
])('%s below it is an error', async (_, before, after, expected) => {
  const { path, files } = await imported()
  const changed = { ...files, [path]: files[path]!.replace(before, after) }
  const kept = await run(['check', path, '-q', '--template', '{code}'], { files: changed })
  expect([kept.code, kept.out]).toEqual([1, `${expected}\n`])
  const against = await run(['check', path, '--against', 'eels.html', '-q', '--template', '{code}'], { files: changed })
  expect([against.code, against.out]).toEqual([1, `${expected}\n`])
})

test('a quote is reported where it stands, and not inside an earlier one', async () => {
  const brief = `headline: Meals stay free
lede: >-
  "The money is there, and the children are there," said Ines Duarte, the mayor.
sections:
  - body: |-
      The opposition agreed.

      "The money is there," said Rolf Steen, a councillor.
`
  const source = '"The money is there, and the children are there," said Ines Duarte, the mayor. Rolf Steen left.\n'
  const { out } = await run(['check', 'a.yaml', '--against', 's.txt', '-q', '--template', '{line}:{column} {code}'], {
    files: { '/desk/a.yaml': brief, '/desk/s.txt': source },
  })
  expect(out).toMatch(/^8:8 quote-(?:misattributed|look-again)\n$/)
})
