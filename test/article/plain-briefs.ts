import fc from 'fast-check'
import type { Brief, Edition } from '../../src/model/brief.ts'

const name = fc.constantFrom('Ana Roth', 'Jan Vos', 'Maud Ellery', 'Anneke Sorrel-Dane', 'Ines Korda', 'Tomasz Adeleye')
const word = fc.constantFrom(
  ...'the night buses herons bridge council of in Harbour said “quay” 1,200 3.5% R&D a_b #1 2*3 [sic] St. Mary’s'.split(
    ' ',
  ),
)
const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((each) => each.join(' '))
const title = words(3, 8).map((text) => `Harbour ${text} again`)
const sentence = words(8, 20).map((text) => `On Monday ${text} once more.`)
const rich = fc.oneof(
  { weight: 4, arbitrary: sentence },
  fc
    .tuple(sentence, fc.constantFrom('**', '*', '~~', '`'), words(1, 3))
    .map(([text, mark, some]) => `${text} So ${mark}x${some}x${mark} it was.`),
  sentence.map((text) => `${text} See [the quay](https://example.org/quay_(north)).`),
)
const url = fc.constantFrom('https://example.org/a', 'https://example.org/b_(c)?d=e&f=g')
const path = fc.constantFrom('https://example.org/a.jpg', 'images/night bus.jpg')

const paragraph = rich
const bullets = fc
  .array(rich, { minLength: 1, maxLength: 4 })
  .map((items) => items.map((text) => `- ${text}`).join('\n'))
const numbers = fc
  .array(rich, { minLength: 2, maxLength: 3 })
  .map((items) => items.map((text, i) => `${i + 1}. ${text}\n   - ${text}`).join('\n'))
const quotation = fc.tuple(rich, name).map(([text, who]) => `> ${text}\n>\n> — ${who}, baker`)
const table = fc
  .array(fc.tuple(words(1, 3), words(1, 2)), { minLength: 1, maxLength: 3 })
  .map((rows) => ['| Line | Riders |', '| :-- | --: |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'))
const code = words(1, 5).map((text) => `\`\`\`js\n${text}\n\n\n  x\n\`\`\``)
const inner = title.map((text) => `## ${text}`)
const figure = fc.tuple(title, path).map(([alt, to]) => `![${alt.replace(/[[\]]/g, '')}](<${to}> "The last bus.")`)
const other = fc.oneof(bullets, numbers, quotation, table, code, inner, figure, fc.constant('---'))

/** A paragraph first, below which blocks of all kinds stand; lists of one kind do not follow each other. */
const body = fc
  .tuple(
    paragraph,
    fc.array(
      fc.tuple(other, paragraph).map((two) => two.join('\n\n')),
      { maxLength: 2 },
    ),
  )
  .map(([first, others]) => [first, ...others].join('\n\n'))
const underLabel = fc.oneof({ weight: 2, arbitrary: body }, bullets, numbers, quotation, table)

const image = fc
  .record(
    {
      url: path,
      alt: title,
      caption: sentence,
      credit: fc.constantFrom('Photo: Ines Korda', 'Ines Korda for the Gazette', 'Data: A; Chart: B/C'),
    },
    { requiredKeys: ['url', 'alt'] },
  )
  .filter(({ caption, credit = 'Photo:' }) => caption !== undefined || /^(?:Photo|Data):/.test(credit))
const label = fc.constantFrom('Why it matters', 'Yes, but', '🔭 Where to look', 'The view from the quay', 'Zoom in —')
const section = fc.oneof(
  fc.record({ label, heading: title, image, body: underLabel }, { requiredKeys: ['label', 'body'] }),
  fc.record({ heading: title, image, body }, { requiredKeys: ['heading', 'body'] }),
  fc.record({ image, body }, { requiredKeys: ['body'] }),
)
const day = fc.constantFrom('2018-11-01', '2022-01-27')
const note = fc.record(
  {
    kind: fc.constantFrom('correction', "editor's note", 'retraction'),
    date: day,
    text: fc.oneof(
      rich,
      fc.tuple(rich, rich).map((two) => two.join('\n\n')),
    ),
  },
  { requiredKeys: ['text'] },
)
const source = fc.record({ publisher: name, title, url, id: url, note: sentence }, { requiredKeys: ['publisher'] })

/** A brief as newsrooms write them, with any keys of the format. */
export const plainBrief: fc.Arbitrary<Brief> = fc.record(
  {
    headline: title,
    dek: rich,
    date: day,
    updated: fc.constantFrom('2018-11-02', '2018-11-01T18:05:00Z', '2022-01-28T09:40:00+01:00', '2018-11-01T18:05'),
    topic: fc.constantFrom('World', 'City Desk', 'R&D'),
    weight: fc.nat(9),
    byline: fc.array(
      fc.record({ name, role: fc.constantFrom('photographer', 'editor, City') }, { requiredKeys: ['name'] }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    image,
    lede: rich,
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
    people: fc.constant([{ name: 'Jan Vos', role: 'baker' }]),
    quotes: fc.constant([{ text: 'It will cost us', speaker: 'Jan Vos' }]),
    notes: fc.array(note, { minLength: 1, maxLength: 3 }),
    links: fc.array(fc.record({ text: title, url }, { requiredKeys: ['text'] }), { minLength: 1, maxLength: 3 }),
    source,
    tags: fc.array(fc.constantFrom('buses', 'night buses', 'r&d'), { minLength: 1, maxLength: 3 }),
    extras: fc.constant({ 'x-desk': 'night' }),
  },
  { requiredKeys: ['headline'] },
)

/** Its title, number and date frame the briefs; without one of them, an intro does. */
export const anyEdition: fc.Arbitrary<Edition> = fc.record(
  {
    title,
    number: fc.constantFrom('214', '1,204', 'Spring issue'),
    date: day,
    sponsor: rich,
    intro: fc.oneof(rich, bullets),
    outro: rich,
  },
  { requiredKeys: ['title'] },
)
