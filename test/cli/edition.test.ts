import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { brief, home } from '../helpers/brief.ts'

const file = join(home, 'gazette.yaml')

beforeAll(() => {
  mkdirSync(join(home, 'images'))
  writeFileSync(join(home, 'images', 'bus.png'), Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0]))
  writeFileSync(join(home, 'images', 'secret.png'), 'not an image')
  writeFileSync(
    file,
    `edition: {title: The Gazette, number: 214, date: 2018-11-01, intro: Good morning., outro: Until tomorrow., sponsor: Paid by the bank.}
---
headline: Second
weight: 2
image: {url: images/bus.png, alt: A bus}
lede: Two.
---
headline: Last
image: {url: images/secret.png, alt: A map}
---
headline: First
weight: -1
date: 2018-11-01T09:00
`,
  )
})

test('a file is printed in the frame of its edition, a single brief is not', async () => {
  const { out } = await brief(['show', file])
  expect(out).toMatch(
    /^The Gazette, Nov 1, 2018\nNo. 214\n\nSponsor: Paid by the bank.\n\nGood morning.\n\n-+\n\nNov 1, 2018\n/,
  )
  expect(out).toMatch(/Until tomorrow\.\n$/)
  expect((await brief(['show', `${file}#3`])).out).toBe('Nov 1, 2018\n\nFirst\n')
})

test('a day is listed by weight, without the edition document', async () => {
  const { out } = await brief(['list', file, '--template', '{slug} {headline}'])
  expect(out).toBe('gazette#3 First\ngazette#1 Second\ngazette#2 Last\n')
})

test('an edition survives writing YAML', async () => {
  const { out } = await brief(['show', file, '-f', 'yaml'])
  expect((await brief(['show', '-'], { input: out })).out).toBe((await brief(['show', file])).out)
})

test('a message attaches images of its folder and no other files', async () => {
  const message = ['-f', 'email', '--from', 'a@example.org', '--to', 'b@example.org']
  const { out, err } = await brief(['digest', file, '--depth', 'full', ...message])
  expect(out.match(/^Content-ID: <(.*)>$/gm)).toHaveLength(1)
  expect(out).toContain('Content-Type: image/png; name=bus.png')
  expect(err).toContain('the image "images/secret.png" is not attached')
})

test.each(['headline', 'lede', 'key'])(
  'a message of depth %s attaches no image that it does not show',
  async (depth) => {
    const message = ['-f', 'email', '--from', 'a@example.org', '--to', 'b@example.org']
    const { out, err } = await brief(['digest', file, '--depth', depth, ...message])
    expect(out).not.toContain('image/png')
    expect(err).toBe('')
  },
)

test('--no-images drops the address of an image and keeps its words', async () => {
  expect((await brief(['show', `${file}#1`])).out).toContain('A bus (images/bus.png)')
  expect((await brief(['show', `${file}#1`, '--no-images'])).out).toContain('A bus\n')
})
