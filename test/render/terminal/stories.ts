import type { Block, Item, Span } from '../../../src/model/block.ts'
import type { Brief } from '../../../src/model/brief.ts'
import type { Story, StorySection } from '../../../src/model/story.ts'
import type { PageOptions } from '../../../src/render/page/options.ts'

/** Stories built by hand, so that the page is tested without the Markdown reader. */
export const plainLook: PageOptions = { columns: 80, level: 0, links: 'inline', smart: false, theme: 'brief' }

export const t = (text: string): Span => ({ kind: 'text', text })
export const strong = (text: string): Span => ({ kind: 'strong', spans: [t(text)] })
export const emphasis = (text: string): Span => ({ kind: 'emphasis', spans: [t(text)] })
export const link = (text: string, url: string): Span => ({ kind: 'link', url, spans: [t(text)] })
export const p = (...spans: (Span | string)[]): Block => ({ kind: 'paragraph', spans: spans.map(spanOf) })
export const ul = (...items: (Block[] | string)[]): Block => ({
  kind: 'list',
  items: items.map((item) => itemOf(item)),
})
export const ol = (...items: [string, string][]): Block => ({
  kind: 'list',
  items: items.map(([number, text]) => ({ number, blocks: [p(text)] })),
})

const spanOf = (span: Span | string): Span => (typeof span === 'string' ? t(span) : span)
const itemOf = (item: Block[] | string): Item => ({ blocks: typeof item === 'string' ? [p(item)] : item })

export function story(brief: Brief, lede: Block[], sections: StorySection[], notes: Block[][] = []): Story {
  const { alt = '', caption, credit } = brief.image ?? {}
  return {
    brief,
    headline: [t(brief.headline)],
    dek: brief.dek ? [t(brief.dek)] : [],
    ...(brief.image && { image: { alt, caption: caption ? [t(caption)] : [], credit: credit ? [t(credit)] : [] } }),
    lede,
    sections,
    notes,
  }
}

export const kremlin = story(
  {
    headline: "Kremlin says the U.S. answers pass over Russia's main NATO demand",
    date: '2022-01-27',
    topic: 'World',
    image: {
      alt: 'Sergey Lavrov',
      caption: 'Sergey Lavrov.',
      credit: 'Photo: Dimitar Dilkoff/AFP via Getty Images',
    },
    links: [{ text: 'Go deeper', url: 'https://www.example.org/2022/01/27/russia-ukraine-nato' }],
  },
  [
    p(
      'Russian Foreign Minister Sergey Lavrov said Thursday that the written answers of the United States hold no "positive response" to what Moscow wants most, an end to NATO expansion, ',
      link('Russian state media', 'https://tass.example.org/politics/1394017'),
      ' report.',
    ),
  ],
  [
    {
      label: 'Why it matters',
      blocks: [
        p(
          'The Kremlin draws no conclusions before President Vladimir Putin has read the papers, but with no movement on its core concerns the crisis over Ukraine is unlikely to de-escalate.',
        ),
      ],
    },
    {
      label: 'The big picture',
      blocks: [
        p(
          'After two weeks of fruitless talks Russia asked the West to answer its demands in writing: no more NATO expansion (above all to Ukraine), and forces back to the borders of 1997.',
        ),
        ul(
          'The U.S. and NATO handed in their proposals Wednesday, to offer a "diplomatic path forward," and warned that Russia could invade Ukraine within days.',
          'Secretary of State Antony Blinken and NATO Secretary-General Jens Stoltenberg both said that they gave nothing away on NATO\'s "open door policy."',
          'What they offer instead is cooperation on arms control and more openness about military exercises.',
        ),
      ],
    },
    {
      label: "What they're saying",
      blocks: [
        p(
          'Lavrov said the answers give "hope of starting serious dialogue, but only on secondary questions and not on the fundamental ones."',
        ),
      ],
    },
    {
      label: 'What to watch',
      blocks: [
        p("More than 120,000 troops stand on Ukraine's borders, and all eyes turn to Putin."),
        ul(
          '"All these papers are with the president," Kremlin spokesperson Dmitry Peskov told reporters. "There will of course be some time needed to analyze them — we won’t rush to any conclusions."',
          '"There is not much cause for optimism," he added.',
        ),
      ],
    },
  ],
)

export const everything = story(
  {
    headline:
      'Night buses return to the harbour, with every stop, driver and timetable that the city took away in 2019',
    date: '2024-11-03T18:05:00+01:00',
    topic: 'City',
    byline: [{ name: 'Jan Vos', role: 'transport reporter' }, { name: 'Ana Lee' }],
    image: { alt: 'A bus at night', credit: 'Chart: The Harbour Post' },
    links: [{ text: 'Go deeper', url: 'https://example.org/night-buses' }, { text: 'All timetables' }],
    notes: [{ kind: 'correction', date: '2024-11-04', text: '' }, { text: '' }],
    source: { publisher: 'The Harbour Post', url: 'https://example.org/night-buses', note: 'fictional' },
    tags: ['buses', 'night life'],
  },
  [p('Five lines run again from midnight on, ', strong('every'), ' 20 minutes, ', emphasis('holidays included'), '.')],
  [
    {
      label: '🚌 By the numbers',
      blocks: [
        {
          kind: 'table',
          align: [undefined, undefined, 'right'],
          header: [[t('Line')], [t('Where it goes')], [t('Riders')]],
          rows: [
            [[t('N1')], [t('From the harbour through the old town and up to St. Mary’s hospital')], [t('1,200')]],
            [[t('N2')], [link('東京 quarter', 'https://example.org/tokyo')], [t('85')]],
            [[t('N15')], [t('Airport')], [t('12,400')]],
          ],
        },
        p('Riders a night, on average.'),
      ],
    },
    {
      label: "What they're saying",
      blocks: [
        {
          kind: 'quotation',
          blocks: [
            p('I have walked home for five years. Now I can sleep an hour longer, and so can my knees.'),
            p('That is all I ever asked for.'),
          ],
          attribution: [t('Maria Okafor, nurse at St. Mary’s')],
        },
      ],
    },
    {
      label: 'Zoom in',
      blocks: [
        ul(
          [
            p('The harbour gets three stops:'),
            ul('Pier 1, at the ', 'Pier 4, which is new and has a roof that keeps out the rain from the west'),
          ],
          [p('The hospital keeps its own.'), p('It is lit all night.')],
        ),
        ol(
          ['9.', 'Ninth in the list, and long enough to need another line in most windows that people have.'],
          ['10.', 'Tenth.'],
        ),
        {
          kind: 'list',
          items: [
            { ticked: true, blocks: [p('Drivers hired')] },
            { ticked: false, blocks: [p('Shelters built')] },
          ],
        },
      ],
    },
    { blocks: [p('An unlabelled passage runs on from the one before it.')] },
    {
      label: 'How it works',
      blocks: [
        { kind: 'heading', depth: 2, spans: [t('The feed')] },
        { kind: 'code', language: 'sh', text: 'curl https://example.org/night-buses.json \\\n\t| jq .lines' },
        { kind: 'rule' },
        p('Read the ', { kind: 'code', text: 'lines' }, ' key.'),
      ],
    },
    {
      label: '为什么重要',
      blocks: [
        p(
          '港口的夜班车回来了，每二十分钟一班，节假日也不例外。这是五年来的第一次，市民们说：“我们终于可以安心回家了。”',
        ),
      ],
    },
    { label: 'למה זה חשוב', blocks: [p('קווי הלילה חוזרים לנמל, חמש שנים אחרי שהעירייה ביטלה אותם.')] },
  ],
  [[p('An earlier version of this brief gave line N2 a stop that it does not have.')], [p('Times are local.')]],
)
