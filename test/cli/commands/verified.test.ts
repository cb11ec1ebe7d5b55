import { describe, expect, test } from 'vitest'
import { run } from '../../helpers/world.ts'

const brief = `headline: Board keeps the night ferry
date: 2022-01-27
source:
  publisher: The Gazette
  url: https://example.org/ferry
lede: The board keeps the ferry.
sections:
  - label: Why it matters
    body: |-
      "We are not going to close it," said Ana Roth.
  - label: What they're saying
    body: |-
      "Nobody asked us," said Jan Vos.
`
const article = `url: https://example.org/ferry

“We are not going to close it,” said Ana Roth.

“Nobody asked us,” said Jan Vos.
`
const faithful = { '/lib/ferry.yaml': brief, '/lib/sources/ferry.txt': article }
const digest = ['digest', '--all', '--library', '/lib', '--verified', '--format', 'text', '--depth', 'full']

test('a digest whose quotes are proved is printed', async () => {
  const { code, out, err } = await run(digest, { files: faithful })
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('We are not going to close it')
})

test('an altered quote stops the digest: no output, the verdict on stderr, exit code 5', async () => {
  const files = { ...faithful, '/lib/ferry.yaml': brief.replace('are not going', 'are going') }
  const { code, out, err } = await run(digest, { files })
  expect([code, out]).toEqual([5, ''])
  expect(err).toBe(
    'brief: ferry: “We are going to close it,” (Ana Roth): altered\n' +
      'brief: nothing was printed: not every quote is proved by a kept source\n',
  )
})

test('quotation marks inside the quote are printed as they are', async () => {
  const files = { ...faithful, '/lib/ferry.yaml': brief.replace('"Nobody asked us,"', "“Nobody said 'no',”") }
  expect((await run(digest, { files })).err).toContain("brief: ferry: “Nobody said 'no',” (Jan Vos): ")
})

test('a quote that the digest does not print does not stop it', async () => {
  const files = { ...faithful, '/lib/ferry.yaml': brief.replace('Nobody asked us', 'Somebody asked us') }
  const full = await run(digest, { files })
  expect(full.code).toBe(5)
  const lede = await run([...digest.slice(0, -1), 'lede'], { files })
  expect([lede.code, lede.err]).toEqual([0, ''])
})

describe('a false quote stops each depth that prints it:', () => {
  const said = '"I will never resign at all," said Bob Lee.'
  const plain = 'headline: Board keeps the night ferry\n'
  const lede = 'lede: The board keeps the ferry.\n'
  const inNotes = `notes:\n  - text: '${said}'\n`
  const inSection = `sections:\n  - label: Why it matters\n    image: {alt: A boat, caption: '${said}'}\n    body: Words.\n`
  test.each<[what: string, brief: string, depths: readonly number[]]>([
    ['the headline', `headline: '${said}'\n${lede}`, [5, 5, 5, 5]],
    ['the dek', `${plain}dek: '${said}'\n${lede}`, [0, 5, 5, 5]],
    ['the caption', `${plain}image: {alt: A boat, url: boat.jpg, caption: '${said}'}\n${lede}`, [0, 0, 0, 5]],
    ['the notes', `${plain}${lede}${inNotes}`, [5, 5, 5, 5]],
    ['the caption of a section', `${plain}${lede}${inSection}`, [0, 0, 5, 5]],
    ['the first block, without a lede', `${plain}sections:\n  - body: '${said}'\n`, [0, 5, 5, 5]],
    [
      'a second block, without a lede',
      `${plain}sections:\n  - body: |-\n      Words.\n\n      ${said}\n`,
      [0, 0, 0, 5],
    ],
  ])('%s', async (_, text, codes) => {
    const files = { '/lib/ferry.yaml': text, '/lib/sources/ferry.txt': article }
    const depths = ['headline', 'lede', 'key', 'full']
    const found = []
    for (const depth of depths) found.push((await run([...digest.slice(0, -1), depth], { files })).code)
    expect(found).toEqual(codes)
  })

  test('records have the dek at every depth', async () => {
    const files = { '/lib/ferry.yaml': `${plain}dek: '${said}'\n`, '/lib/sources/ferry.txt': article }
    const argv = ['digest', '--all', '--library', '/lib', '--verified', '--depth', 'headline']
    expect((await run([...argv, '--json', 'briefs'], { files })).code).toBe(5)
    expect((await run([...argv, '-f', 'html'], { files })).code).toBe(0)
  })
})

test('a brief without a kept source fails unless --allow-unsourced is given', async () => {
  const files = { '/lib/ferry.yaml': brief }
  const { code, err } = await run(digest, { files })
  expect(code).toBe(5)
  expect(err).toContain('brief: ferry: no kept source (sources/ferry.txt) proves its quotes\n')
  expect((await run([...digest, '--allow-unsourced'], { files })).code).toBe(0)
})

test('--proof links quotes to their words in the source, in a page and in records', async () => {
  const link = 'https://example.org/ferry#:~:text=Nobody%20asked%20us'
  const page = await run(['show', '/lib/ferry.yaml', '--proof', '-f', 'markdown'], { files: faithful })
  expect(page.out).toContain(`["Nobody asked us,"](${link})`)
  const html = await run(['digest', '/lib/ferry.yaml', '--proof', '-f', 'html', '--depth', 'full'], { files: faithful })
  expect(html.out).toContain(`<a href="${link}" `)
  const rows = await run(['quotes', '/lib/ferry.yaml', '--template', '{proof}'], { files: faithful })
  expect(rows.out.split('\n')).toContain(link)
})

test('--allow-unsourced without --verified is a mistake', async () => {
  const { code, err } = await run(['digest', '/lib/ferry.yaml', '--allow-unsourced'], { files: faithful })
  expect([code, err]).toEqual([2, expect.stringContaining('--allow-unsourced needs --verified')])
})

test('--proof links quotes of a Markdown list of quotes', async () => {
  const { out } = await run(['quotes', '/lib/ferry.yaml', '--proof', '-f', 'markdown'], { files: faithful })
  expect(out).toMatch(/^> \[“.*”\]\(https:.*#:~:text=.*\)$/m)
  const plain = await run(['quotes', '/lib/ferry.yaml', '-f', 'markdown'], { files: faithful })
  expect(plain.out).not.toContain(':~:')
})

test('--check prints nothing if brief check finds an error, and exits 1', async () => {
  const checked = ['digest', '/lib/ferry.yaml', '--check', '--format', 'text']
  const altered = { ...faithful, '/lib/ferry.yaml': brief.replace('are not going', 'are going') }
  const { code, out, err } = await run(checked, { files: altered })
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(
    '/lib/ferry.yaml:10:8: quote the source exactly: it has "We are not going to close it", and the brief "We are going to close it" (quote-altered)\n',
  )
  expect(err).toContain('brief: nothing was printed: brief check finds errors\n')
  const clean = await run(checked, { files: faithful })
  expect([clean.code, clean.err]).toEqual([0, ''])
})
