import fc from 'fast-check'
import type { Block, Item, Span } from '../../../src/model/block.ts'
import type { Extract } from '../../../src/model/part.ts'
import { wholeOf } from '../../../src/model/part.ts'
import type { Story, StoryImage } from '../../../src/model/story.ts'

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('night', 'buses', 'return', 'to', 'St. Mary’s', '1,200', '"we won’t"', 'de-escalate'),
  },
  { weight: 1, arbitrary: fc.constantFrom('東京の、「港」へ。', 'しゃりん', '한국에서', 'קווי', 'الليل', 'Київ') },
  { weight: 1, arbitrary: fc.constantFrom('🚌', '⚠️', '👩‍👩‍👧', '🇨🇭', 'e\u0301', 'ס\u05b8', '\u200b', '\u00ad') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('https://example.org/a/b/c?d=e&f=g#h', 'Donaudampfschifffahrtsgesellschaft'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\x1b[31m', '\x1b]8;;https://x\x07', '\u202e', '\ue000', '*#COLON|*', ':smile:', '&lt;'),
  },
)

const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))

const leaf: fc.Arbitrary<Span> = fc.oneof(
  { weight: 5, arbitrary: words.map((text): Span => ({ kind: 'text', text })) },
  { weight: 1, arbitrary: words.map((text): Span => ({ kind: 'code', text })) },
  { weight: 1, arbitrary: fc.constantFrom<Span>({ kind: 'break' }, { kind: 'reference', label: '1' }) },
)

const span: fc.Arbitrary<Span> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('strong', 'emphasis', 'strike'), fc.array(leaf, { maxLength: 2 }))
      .map(([kind, spans]): Span => ({ kind, spans })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('https://example.org/a', 'mailto:a@example.org', 'https://例え.org/ü'),
        fc.array(leaf, { maxLength: 2 }),
      )
      .map(([url, spans]): Span => ({ kind: 'link', url, spans })),
  },
)

const spans = fc.array(span, { minLength: 1, maxLength: 4 })

const imageUrl = fc.constantFrom(
  undefined,
  'https://example.org/a-path-to/an-image.jpg',
  'images/a b.jpg',
  '../x',
  'a\x1bb',
)

const plainBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: spans.map((spans): Block => ({ kind: 'paragraph', spans })) },
  { weight: 1, arbitrary: spans.map((spans): Block => ({ kind: 'heading', depth: 2, spans })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(words, fc.constantFrom(undefined, 'json', 'HTML', 'python', 'diff', 'mermaid'))
      .map(([text, language]): Block => ({
        kind: 'code',
        ...(language && { language }),
        text: text.replaceAll(' to ', '\n\t'),
      })),
  },
  { weight: 1, arbitrary: fc.constant<Block>({ kind: 'rule' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(words, imageUrl, spans)
      .map(([alt, url, caption]): Block => ({ kind: 'figure', alt, ...(url && { url }), caption })),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 4 }).chain((columns) => {
      const row = fc.array(fc.array(span, { maxLength: 2 }), { minLength: columns, maxLength: columns })
      return fc
        .tuple(row, fc.array(row, { maxLength: 3 }), fc.array(fc.constantFrom('left', 'right', 'center', undefined)))
        .map(([header, rows, align]): Block => ({ kind: 'table', header, rows, align: header.map((_, i) => align[i]) }))
    }),
  },
)

const { block } = fc.letrec<{ block: Block; blocks: Block[]; item: Item }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: plainBlock },
    { weight: 1, arbitrary: fc.array(tie('item'), { maxLength: 3 }).map((items): Block => ({ kind: 'list', items })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('blocks'), fc.option(spans, { nil: undefined }))
        .map(([blocks, attribution]): Block => ({ kind: 'quotation', blocks, ...(attribution && { attribution }) })),
    },
    {
      weight: 1,
      arbitrary: tie('blocks').map((blocks): Block => ({ kind: 'footnotes', notes: [{ label: '1', blocks }] })),
    },
  ),
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  item: fc
    .tuple(tie('blocks'), fc.constantFrom(undefined, '1.', '2022.', '4)'), fc.constantFrom(undefined, true, false))
    .map(([blocks, number, ticked]) => ({
      blocks,
      ...(number !== undefined && { number }),
      ...(ticked !== undefined && { ticked }),
    })),
}))

const blocks = fc.array(block, { maxLength: 3 })

const picture: fc.Arbitrary<StoryImage> = fc
  .record(
    {
      alt: words,
      url: imageUrl,
      caption: spans,
      credit: spans,
    },
    { requiredKeys: ['alt', 'caption', 'credit'] },
  )
  .map(({ url, ...image }) => ({ ...image, ...(url && { url }) }))

/** Any story that the Markdown reader could give, and some that it could not. */
export const stories: fc.Arbitrary<Story> = fc
  .record({
    headline: spans,
    date: fc.constantFrom(undefined, '2022-01-27', 'some day'),
    topic: fc.option(words, { nil: undefined }),
    name: fc.option(words, { nil: undefined }),
    dek: fc.option(spans, { nil: undefined }),
    image: fc.option(picture, { nil: undefined }),
    alt: words,
    lede: blocks,
    sections: fc.array(fc.record({ label: words, heading: words, image: picture, has: fc.nat(7), blocks }), {
      maxLength: 3,
    }),
    notes: fc.array(blocks, { maxLength: 2 }),
    kind: fc.option(words, { nil: undefined }),
    link: words,
    url: fc.constantFrom(
      undefined,
      'https://example.org/2022/01/27/a-very-long-path-to-the-story',
      'javascript:x',
      'a\x1bb',
    ),
    publisher: words,
    tags: fc.array(words, { maxLength: 2 }),
    lang: fc.constantFrom(undefined, 'en', 'he', 'ja'),
  })
  .map((one) => ({
    brief: {
      headline: 'x',
      ...(one.date && { date: one.date }),
      ...(one.topic && { topic: one.topic }),
      ...(one.name && { byline: [{ name: one.name, role: one.alt }] }),
      links: [{ text: one.link, ...(one.url && { url: one.url }) }],
      notes: one.notes.map(() => ({ text: '', ...(one.kind && { kind: one.kind }) })),
      source: { publisher: one.publisher, ...(one.url && { url: one.url }) },
      tags: one.tags,
      ...(one.lang && { lang: one.lang }),
    },
    headline: one.headline,
    dek: one.dek ?? [],
    ...(one.image && { image: one.image }),
    lede: one.lede,
    sections: one.sections.map(({ label, heading, image, has, blocks }) => ({
      ...(has & 1 && { label }),
      ...(has & 2 && { heading }),
      ...(has & 4 && { image }),
      blocks,
    })),
    notes: one.notes,
  }))

/** Whole stories, and parts of some. */
export const extracts: fc.Arbitrary<Extract[]> = fc.array(
  fc.tuple(stories, fc.boolean()).map(([story, whole]) => ({ ...wholeOf(story), whole })),
  { minLength: 1, maxLength: 2 },
)
