import { expect, test } from 'vitest'
import { run } from '../helpers/world.ts'

const story = `May 3, 2021 - City

Night buses return to the harbour

The council voted nine to two on Monday for three night lines.

Why it matters: Nurses can ride home again.

Sign up for our daily briefing
`

const files = { 'story.txt': story, '/lib/.keep': '' }
const saved = '/lib/2021/2021-05-03-night-buses-return-to-the-harbour.yaml'

test('prints a brief, and counts the words on stderr', async () => {
  const { code, out, err } = await run(['import', 'story.txt'], { files })
  expect(code).toBe(0)
  expect(out).toContain('headline: Night buses return to the harbour\ndate: 2021-05-03\n')
  expect(err).toBe('brief: story.txt: kept 30 of 36 words; left out: 6 sign-up\n')
})

test('the output can be piped to show', async () => {
  const { out } = await run(['import', '-', '-q'], { stdin: story })
  const shown = await run(['show', '-', '--format', 'text'], { stdin: out })
  expect(shown.out).toContain('Why it matters: Nurses can ride home again.')
})

test('--save writes a new file in the library and prints its path', async () => {
  const { code, out, saved: written } = await run(['import', '--save', 'story.txt', '--library', '/lib'], { files })
  expect([code, out]).toEqual([0, `${saved}\n`])
  expect(written[saved]).toMatch(/^# yaml-language-server: .*\nheadline: /)
})

test('--save never replaces a file without --force', async () => {
  const taken = { ...files, [saved]: 'headline: Another\n' }
  const refused = await run(['import', '--save', 'story.txt', '--library', '/lib'], { files: taken })
  expect([refused.code, refused.saved]).toEqual([1, {}])
  expect(refused.err).toContain(`"${saved}" exists; pass --force to replace it`)
  const forced = await run(['import', '--save', '--force', 'story.txt', '--library', '/lib'], { files: taken })
  expect([forced.code, Object.keys(forced.saved)]).toEqual([0, [saved]])
})

test('--keep-source keeps the text beside the brief', async () => {
  const argv = ['import', '--save', '--keep-source', 'story.txt', '--library', '/lib']
  const { saved: written } = await run(argv, { files })
  expect(written['/lib/2021/sources/2021-05-03-night-buses-return-to-the-harbour.txt']).toMatch(
    /^url: story\.txt\nfetched: 2022-01-27\n\nMay 3, 2021 - City\n\nNight buses return/,
  )
})

test('--ledger lists each passage with its place or why it was left out', async () => {
  const { out } = await run(['import', '--ledger', 'story.txt'], { files })
  expect(out).toContain('lede\tThe council voted nine to two on Monday for three night lines.\n')
  expect(out).toContain('left out: sign-up\tSign up for our daily briefing\n')
})

test('--json prints the ledger, and the words add up', async () => {
  const { out } = await run(['import', '--json', 'words,place,reason', 'story.txt'], { files })
  const rows = JSON.parse(out) as { words: number; place: string | null; reason: string | null }[]
  expect(rows.reduce((sum, { words }) => sum + words, 0)).toBe(36)
  expect(rows.filter(({ place, reason }) => (place === null) === (reason === null))).toEqual([])
})

test('one source that fails does not stop the others', async () => {
  const { code, out, err } = await run(['import', 'absent.txt', 'story.txt'], { files })
  expect(code).toBe(3)
  expect(out).toContain('headline: Night buses')
  expect(err).toContain('absent.txt')
})

test('a file that is not UTF-8 is named with its line and column', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('Headline\n\nCaf'), 0xe9])
  const { code, err } = await run(['import', 'bad.txt'], { files: { 'bad.txt': bytes } })
  expect([code, err]).toEqual([3, 'bad.txt:3:4: save the file as UTF-8: a byte here is no utf-8 (bad-source)\n'])
})

test.each([
  [['--force'], '--force needs --save'],
  [['--keep-source'], '--keep-source needs --save'],
  [['--from', 'pdf'], 'pdf'],
  [['--json', 'wrods'], 'wrods'],
])('%j is a usage error', async (flags, message) => {
  const { code, err } = await run(['import', ...flags, 'story.txt'], { files })
  expect(code).toBe(2)
  expect(err).toContain(message)
})

test.each([
  ['empty', '', 'there is nothing to import: the source has no words'],
  ['of blank lines', ' \n\n', 'there is nothing to import: the source has no words'],
  ['binary', '\x01\x02\x03\x04\x05'.repeat(50), 'save the source as text or HTML: this is a binary file'],
])('a source that is %s is refused', async (_, text, fault) => {
  const { code, out, err } = await run(['import', 'a.txt'], { files: { 'a.txt': text } })
  expect([code, out]).toEqual([3, ''])
  expect(err).toContain(fault)
})

test('a short page keeps all of its article', async () => {
  const paragraphs = [
    'Eleven pairs of herons nest again at Lake Orsa, the first since 1988.',
    '“I cried,” said Mira Lund, a warden.',
    'Cafe owners rejoice.',
  ]
  const page = `<html><body><article><h1>Herons are back</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
  const { out, err } = await run(['import', 'a.html'], { files: { 'a.html': page } })
  for (const text of paragraphs) expect(out).toContain(text)
  expect(err).toBe('brief: a.html: kept 26 of 26 words\n')
})

test('sources that were not saved are not counted as imported', async () => {
  const given = {
    'a.txt': 'Herons are back\n\nEleven pairs nest at the lake again this year.\n',
    '/library/x.yaml': '',
  }
  const line = ['import', '--save', '--library', '/library', 'a.txt', 'a.txt']
  const { code, err } = await run(line, { files: given })
  expect(code).toBe(1)
  expect(err).toMatch(/imported 1 of 2 sources; 1 could not be saved\n$/)
})
