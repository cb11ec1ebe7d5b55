import { expect, test } from 'vitest'
import { itemFormats, type ItemFormat } from '../../../src/cli/output/formats.ts'
import { joined } from '../../../src/cli/output/stream.ts'
import type { Contents, ContentsEntry, PageItem } from '../../../src/render/page/item.ts'
import type { PageOptions } from '../../../src/render/page/options.ts'

const options: PageOptions = { theme: 'tagged', level: 0, columns: 60, links: 'inline', smart: false }

const masthead: PageItem = { kind: 'masthead', title: 'Digest', days: [], counts: '12 briefs' }
const footer: PageItem = {
  kind: 'prose',
  place: 'footer',
  blocks: [{ kind: 'paragraph', spans: [{ kind: 'text', text: 'The desk' }] }],
}
const entries = Array.from({ length: 12 }, (_, i): ContentsEntry => ({
  number: i + 1,
  headline: `Ferry ${i + 1} sails`,
  isPrinted: true,
}))

function piece(from: number, to: number): Contents {
  const part = { isFirst: from === 0, isLast: to === entries.length, total: entries.length }
  return { kind: 'contents', entries: entries.slice(from, to), part }
}

const page = (format: ItemFormat, contents: readonly Contents[]) =>
  itemFormats[format]([masthead, ...contents, footer], options).then(joined)

test.each(Object.keys(itemFormats) as ItemFormat[])(
  'contents in pieces are printed as contents in one: %s',
  async (format) => {
    const whole = await page(format, [{ kind: 'contents', entries }])
    expect(whole).toContain('Ferry 12 sails')
    expect(await page(format, [piece(0, 1), piece(1, 9), piece(9, 12)])).toBe(whole)
  },
)
