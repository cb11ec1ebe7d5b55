import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { proseBlocks } from '../../src/markdown/prose.ts'
import { proseSpans } from '../../src/markdown/prose-spans.ts'
import { storyOf } from '../../src/markdown/story.ts'
import { read } from '../../src/yaml/read.ts'

test('a story has all Markdown of its brief, in order', async () => {
  const brief = {
    headline: 'Night *buses*',
    dek: 'Until *four*',
    image: { url: 'n1.jpg', alt: 'A bus', caption: 'The N1.', credit: 'Jan *Vos*' },
    lede: 'They run.',
    sections: [
      { label: 'Why', body: 'a\n\n- b' },
      { heading: 'Then', image: { alt: 'A map' }, body: 'c' },
    ],
    notes: [{ text: 'd' }],
  }
  const t = (text: string) => ({ kind: 'text', text })
  const p = (text: string) => ({ kind: 'paragraph', spans: [t(text)] })
  expect(await storyOf(brief)).toEqual({
    brief,
    headline: [t('Night '), { kind: 'emphasis', spans: [t('buses')] }],
    dek: [t('Until '), { kind: 'emphasis', spans: [t('four')] }],
    image: {
      alt: 'A bus',
      url: 'n1.jpg',
      caption: [t('The N1.')],
      credit: [t('Jan '), { kind: 'emphasis', spans: [t('Vos')] }],
    },
    lede: [p('They run.')],
    sections: [
      { label: 'Why', blocks: [p('a'), { kind: 'list', items: [{ blocks: [p('b')] }] }] },
      { heading: 'Then', image: { alt: 'A map', caption: [], credit: [] }, blocks: [p('c')] },
    ],
    notes: [[p('d')]],
  })
})

test('the smallest brief has a story', async () => {
  const brief = { headline: 'H' }
  const headline = [{ kind: 'text', text: 'H' }]
  expect(await storyOf(brief)).toEqual({ brief, headline, dek: [], lede: [], sections: [], notes: [] })
})

test('the sample of the benchmarks does not load marked', async () => {
  const folder = new URL('../../briefs/2022/', import.meta.url)
  const [file] = readdirSync(folder).filter((name) => name.includes('kremlin'))
  const [reading] = await read(readFileSync(new URL(file!, folder), 'utf8'))
  const brief = reading!.brief!
  const texts = [brief.lede, ...(brief.sections ?? []).map(({ body }) => body)]
  for (const text of texts) expect(proseBlocks(text ?? '')).toBeDefined()
  for (const line of [brief.headline, brief.image?.caption, brief.image?.credit])
    expect(proseSpans(line ?? '')).toBeDefined()
})
