import axe from 'axe-core'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brief, home, shell } from '../helpers/brief.ts'

// Pages as a real browser shows them. With BRIEF_PICTURES=folder each is kept there as a picture to look at.

const pages: Readonly<Record<string, () => Promise<string>>> = {
  show: () => out('show', 'kremlin', '--format', 'html'),
  'show-several': () => out('show', '--all', '--format', 'html'),
  section: () => out('section', 'why', '--all', '--format', 'html'),
  digest: () => out('digest', '--all', '--format', 'html'),
  'digest-full': () => out('digest', '--all', '--depth', 'full', '--group', 'topic', '--format', 'html'),
  'digest-short': () => out('digest', '--all', '--max-words', '300', '--group', 'none', '--format', 'html'),
  mail: mailPart,
  edition: () => out('show', 'edition.yaml', '--format', 'html'),
  'edition-digest': () => out('digest', 'edition.yaml', '--depth', 'full', '--format', 'html'),
}

const edition = `edition:
  title: The Harbour Post
  number: 12
  date: 2024-05-03
  intro: Good morning. Two stories today.
  outro: Until tomorrow.
  sponsor: The night ferry
---
headline: Night buses return to the harbour
dek: Three lines run until four, from Monday on.
updated: 2024-05-03T18:05:00+02:00
image:
  url: harbour.svg
  alt: A bus at the quay
  caption: The first bus of the year.
  credit: Mira Lund
lede: From Monday on three lines run until four in the morning.
sections:
  - heading: By the numbers
    image:
      url: chart.svg
      alt: "Passengers: 410 in 2022, 560 in 2023"
      caption: Passengers a night.
    body: Every seat was taken.
---
headline: The heron is back
lede: It stands on the roof of the fish market.
`

const drawing = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#7a9"/></svg>`

beforeAll(() => {
  writeFileSync(join(home, 'edition.yaml'), edition)
  writeFileSync(join(home, 'harbour.svg'), drawing(1600, 900))
  writeFileSync(join(home, 'chart.svg'), drawing(300, 200))
})

/** Each page is printed once. */
const printed: Record<string, Promise<string>> = {}

const views = [360, 1200].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })))
const narrowMail = (['light', 'dark'] as const).map((scheme) => ({ name: 'mail', width: 600, scheme }))
const rows = [...Object.keys(pages).flatMap((name) => views.map((view) => ({ name, ...view }))), ...narrowMail]

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    // Nothing can be reached but this machine; a request is seen all the same.
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  })
})
afterAll(() => browser.close())

describe.each(rows)('$name at $width px, $scheme', ({ name, width, scheme }) => {
  test('loads only its pictures, logs no error and does not scroll sideways', async () => {
    await visit(name, { width, scheme }, async ({ page, requests, complaints }) => {
      expect(requests).toEqual(await page.evaluate('Array.from(document.images, ({ src }) => src)'))
      expect(complaints).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await picture(page, `${name}-${width}-${scheme}`)
    })
  })

  test('passes axe', async () => {
    await visit(name, { width, scheme }, async ({ page }) => {
      await page.evaluate(axe.source)
      const violations = await page.evaluate(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
      )
      expect(violations).toEqual([])
    })
  })
})

describe.each(rows.filter(({ name }) => name !== 'mail'))('$name at $width px, $scheme', ({ name, width, scheme }) => {
  test('has a font of 16 px or more, at most 75 characters a line, and the requested colour scheme', async () => {
    await visit(name, { width, scheme }, async ({ page }) => {
      const { size, characters, paper, ink } = await page.evaluate<Setting>(SETTING)
      expect(size).toBeGreaterThanOrEqual(16)
      expect(characters).toBeLessThanOrEqual(75)
      expect(characters).toBeGreaterThan(width < 600 ? 30 : 55)
      expect(paper < ink).toBe(scheme === 'dark')
    })
  })
})

interface Setting {
  readonly size: number
  /** Digits that the column has room for. */
  readonly characters: number
  /** 0 black to 765 white. */
  readonly paper: number
  readonly ink: number
}

const SETTING = `(() => {
  const { fontSize, color, backgroundColor, font } = getComputedStyle(document.body)
  const main = getComputedStyle(document.querySelector('main'))
  const column = parseFloat(main.width) - parseFloat(main.paddingLeft) - parseFloat(main.paddingRight)
  const canvas = document.createElement('canvas').getContext('2d')
  canvas.font = font
  const light = (text) => text.match(/\\d+/g).slice(0, 3).reduce((sum, each) => sum + Number(each), 0)
  return {
    size: parseFloat(fontSize),
    characters: column / canvas.measureText('0').width,
    paper: light(backgroundColor),
    ink: light(color),
  }
})()`

interface Visit {
  readonly page: Page
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
}

async function visit(
  name: string,
  { width, scheme }: { width: number; scheme: 'light' | 'dark' },
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const file = join(home, `${name}.html`)
  writeFileSync(file, await (printed[name] ??= pages[name]!()))
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
  const page = await context.newPage()
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: drawing(1600, 900) }))
  const [requests, complaints] = [[] as string[], [] as string[]]
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  try {
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' })
    expect(requests.shift()).toBe(pathToFileURL(file).href)
    await look({ page, requests, complaints })
  } finally {
    await context.close()
  }
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['BRIEF_PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

async function out(...argv: string[]): Promise<string> {
  const { out, err, code } = await brief(argv)
  expect([code, err]).toEqual([0, ''])
  return out
}

/** The HTML part of a message, as a mail reader takes it out. */
async function mailPart(): Promise<string> {
  const message = 'brief digest --all --depth full --format email --from desk@example.org --to all@example.org'
  const { out, code } = await shell(`${message} > mail.eml && mshow -O ./mail.eml 3`)
  expect(code).toBe(0)
  return out
}
