import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proofLink } from '../../src/check/proof/proof-link.ts'
import { textFragment } from '../../src/check/proof/text-fragment.ts'
import { sourceOf } from '../check/sources.ts'

// A proof link opens an article at the words of a quote, in a real browser.

const paragraphs = [
  'The harbour board met on Tuesday. “It is late,” said Mira Lund.',
  '“We’ll keep the night ferry — all of it — and nobody will have to pay more than today,” said Ana Roth.',
  'Hours passed. “It is late,” said Jan Vos, and left.',
]
const source = sourceOf(...paragraphs)

let server: Server
let browser: Browser
let url: string

beforeAll(async () => {
  const body = paragraphs.map((text) => `<div style="height: 3000px"></div><p>${text}</p>`).join('')
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><title>Ferry</title>${body}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  server.close()
})

test.each([
  ['a verbatim quote', 'nobody will have to pay more than today,', 'Ana Roth', 1],
  [
    'a long quote with other typography',
    "We'll keep the night ferry -- all of it -- and nobody will have to pay more",
    'Ana Roth',
    1,
  ],
  ['a marked edit', 'We’ll keep the night ferry … and nobody will have to pay more', 'Ana Roth', 1],
  ['words that stand twice, said by the second speaker', 'It is late', 'Jan Vos', 2],
] as const)('%s scrolls to its words', async (_, text, speaker, paragraph) => {
  const link = proofLink({ text, speaker }, url, source)
  expect(await paragraphInView(link!)).toBe(paragraph)
})

test('the link of an altered quotation does not scroll, and no link is made if the source is known', async () => {
  const altered = 'nobody will ever have to pay more than today'
  expect(await paragraphInView(`${url}#${textFragment(altered)}`)).toBeUndefined()
  expect(proofLink({ text: altered, speaker: 'Ana Roth' }, url, source)).toBeUndefined()
})

/** The paragraph in the window; undefined at the top of the page. */
async function paragraphInView(link: string): Promise<number | undefined> {
  const page = await browser.newPage()
  try {
    await page.goto(link)
    await page.waitForTimeout(500)
    const found: unknown = await page.evaluate(
      `[...document.querySelectorAll('p')].findIndex((p) => { const { top } = p.getBoundingClientRect(); return top >= 0 && top < innerHeight })`,
    )
    return found === -1 ? undefined : (found as number)
  } finally {
    await page.close()
  }
}
