import fc from 'fast-check'
import { storyOf } from '../../src/markdown/story.ts'
import { plain, type Block } from '../../src/model/block.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { PageOptions } from '../../src/render/page/options.ts'
import { wholeOf, type Extract } from '../../src/model/part.ts'
import type { Story, StoryImage } from '../../src/model/story.ts'

export const look: PageOptions = { level: 0, links: 'inline', smart: false, theme: 'brief' }

export async function whole(brief: Brief): Promise<Extract> {
  return wholeOf(await storyOf(brief))
}

/** A story with one of everything. */
export const nightBuses: Brief = {
  headline: 'Night buses return to *Harbour* street',
  date: '2018-11-01T06:30:00+01:00',
  topic: 'Transit',
  byline: [{ name: 'Ines Korda' }, { name: 'Jan Vos', role: 'photographer' }],
  image: { alt: 'A bus at night', caption: 'The N1 at the quay.', credit: 'Photo: Jan Vos' },
  lede: 'Four lines run again from *Friday*.',
  sections: [
    {
      label: 'Why it matters',
      body: "Nurses at **St. Mary's** walked home.\n\n- The N1 stops at the [quay](https://example.org/quay).\n- The N2 does not.",
    },
    { label: 'By the numbers', body: '| Line | Riders |\n|:--|--:|\n| N1 | 120 |\n| N2 | 9 |' },
    { label: "What they're saying", body: '> We are back.\n>\n> — Jan Vos, driver' },
    { body: '1. First\n2. Second\n   - deeper\n\n```\nif (x) {\n  go\n}\n```' },
  ],
  notes: [{ kind: 'correction', date: '2018-11-02', text: 'The N3 has *no* stop.' }],
  links: [{ text: 'Go deeper', url: 'https://example.org/buses' }, { text: 'Ask us' }],
  source: { publisher: 'Morrow Street Daybook', url: 'https://example.org', note: 'Fictional.' },
  tags: ['buses', 'night'],
}

/** Words of every script and kind, none of them Markdown. */
export const word = fc.constantFrom(
  ...[
    'night',
    'buses',
    'St.',
    "Mary's",
    'é',
    '“x”',
    '—',
    '3.5%',
    'R&D',
    '<b>',
    '2022.',
    '1.',
    '-',
    '#1',
    '*',
    '_',
    'a_b',
    '`',
    '[sic]',
    '(x)',
  ],
  ...[
    '\\',
    '~40',
    '|',
    '+',
    '=',
    '&amp;',
    '夜间',
    '巴士。',
    'かな',
    'אוטובוס',
    'حافلة',
    '👩‍🚀',
    '🇺🇦',
    'https://e.org/a_(b)',
    'a@e.org',
    'www.e.org',
    '!',
    '"',
    "'",
  ],
)
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const piece = fc.oneof(
  { weight: 4, arbitrary: sentence },
  fc.tuple(fc.constantFrom('**', '*', '_', '~~', '`'), sentence).map(([mark, text]) => `a ${mark}${text}${mark} b`),
  sentence.map((text) => `[${text}](https://example.org/x)`),
)
/** A table's head has no letters here: where a table is too wide for its columns, its head is said with each row. */
const block = fc.oneof(
  { weight: 3, arbitrary: piece },
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(piece, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, i) => `${i + 3}. ${item}\n   - ${item}`).join('\n')),
  fc.tuple(piece, sentence).map(([text, name]) => `> ${text}\n>\n> — ${name}`),
  fc
    .array(sentence, { minLength: 2, maxLength: 2 })
    .map((cells) => `| – | – |\n|---|--:|\n| ${cells.map((cell) => cell.replaceAll('|', '')).join(' | ')} |`),
  sentence.map((text) => `\`\`\`\n${text}\n  x\n\`\`\``),
  sentence.map((text) => `## ${text}`),
)
const body = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n'))

const picture = fc.record(
  { url: fc.constant('https://example.org/a.jpg'), alt: sentence, caption: piece, credit: sentence },
  { requiredKeys: [] },
)

export const anyBrief: fc.Arbitrary<Brief> = fc.record(
  {
    headline: sentence,
    date: fc.constantFrom('2022-01-27', '2018-11-01T06:30:00Z'),
    topic: sentence,
    byline: fc.array(fc.record({ name: sentence }), { minLength: 1, maxLength: 2 }),
    dek: piece,
    image: picture,
    lede: body,
    sections: fc.array(
      fc.record({ label: sentence, heading: sentence, image: picture, body }, { requiredKeys: ['body'] }),
      { maxLength: 3 },
    ),
    notes: fc.array(fc.record({ kind: sentence, text: piece }, { requiredKeys: ['text'] }), { maxLength: 2 }),
    links: fc.array(
      fc.record({ text: sentence, url: fc.constant('https://example.org/y') }, { requiredKeys: ['text'] }),
      { maxLength: 2 },
    ),
    lang: fc.constantFrom('en', 'he', 'zh', 'fr'),
  },
  { requiredKeys: ['headline'] },
)

/** Letters and digits in the order of the page, once for each place where words stand. */
export function lettersOf(story: Story): string {
  return letters(textsOf(story).join(''))
}

/** The texts of a story in the order of the page. */
export function textsOf(story: Story): string[] {
  const { brief } = story
  return [
    story.headline.length ? plain(story.headline) : brief.headline,
    plain(story.dek),
    ...(brief.byline ?? []).map(({ name }) => name),
    ...imageTexts(story.image),
    ...story.lede.map(blockText),
    ...story.sections.flatMap(({ label = '', heading = '', image, blocks }) => [
      heading,
      ...imageTexts(image),
      label,
      ...blocks.map(blockText),
    ]),
    ...story.notes.flatMap((blocks, i) => [brief.notes?.[i]?.kind ?? '', ...blocks.map(blockText)]),
    ...(brief.links ?? []).map(({ text }) => text),
  ]
}

function imageTexts(image: StoryImage | undefined): string[] {
  return image ? [image.alt, plain(image.caption), plain(image.credit)] : []
}

/** What is left of a text without space and punctuation. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plain(block.spans)
    case 'list':
      return block.items.map(({ number = '', blocks }) => `${number} ` + blocks.map(blockText).join(' ')).join(' ')
    case 'quotation':
      return block.blocks.map(blockText).join(' ') + (block.attribution ? ' ' + plain(block.attribution) : '')
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(plain).join(' ')).join(' ')
    case 'code':
      return block.text
    case 'figure':
      return imageTexts({ ...block, credit: [] }).join(' ')
    case 'footnotes':
      return block.notes.map(({ label, blocks }) => `${label} ` + blocks.map(blockText).join(' ')).join(' ')
    case 'rule':
      return ''
  }
}
