import { format as keys, frame, type Key, type Keys } from '../../../yaml/format.ts'
import type { HelpPage } from '../blocks.ts'

export const format: HelpPage = [
  'A brief is a YAML file. Only the headline is required. Copy this skeleton and fill it in:',
  {
    code: `headline: Night buses return to the harbour
dek: Three lines will run until four
date: 2018-11-01
updated: 2018-11-01T18:05:00Z
topic: City
byline: Ana Roth
image:
  url: images/night-bus.jpg
  alt: A bus under street lamps
  caption: The last bus of the night.
  credit: "Photo: Ines Korda"
lede: >-
  From Friday the buses run **all night** again.
sections:
  - label: Why it matters
    body: >-
      Nurses at St. Mary's end their shift at two.
  - label: What they're saying
    body: |-
      - "We asked for this for nine years," said Jan Vos, a baker.
      - "It will cost us," he added.
  - heading: The timetable
    image: {url: images/map.png, alt: A map of the three lines}
    body: Every 20 minutes.
people:
  - name: Jan Vos
    role: baker on Mill Street
    url: https://example.org/vos
    handle: "@janvos"
links:
  - text: Go deeper
    url: https://example.org/night-buses
notes:
  - kind: correction
    date: 2018-11-02
    text: The buses run from Friday, not from Thursday.
source:
  publisher: The Harbour Gazette
  title: Night buses are back
  url: https://example.org/night-buses
  id: "tag:example.org,2018:214"
tags: [buses, harbour]
lang: en`,
  },
  'lede and body are Markdown: paragraphs, lists, block quotations, bold, italic, links, tables, code and footnotes ([^1]). An image alone in its paragraph is a figure, and its title is the caption: ![A bus](bus.jpg "The last bus."). Use ">-" for a paragraph and "|-" for a list.',
  'Values are kept as written: no, 2022-01-27, 1.10 and 0123 are text. Keys that start with "x-" are kept and ignored. Any other unknown key is an error that suggests the nearest key.',
  'A label runs into the text; a heading stands on a line of its own. weight (a whole number, lower first) orders the briefs of a day. An image is an http or https address, or a path below the folder of the brief.',
  'A file can hold several briefs, separated by lines with "---": an edition. A first document with the key edition frames them, and dates those without a date:',
  {
    code: `edition:
  title: The Harbour Gazette
  number: 214
  date: 2018-11-01
  sponsor: Presented by the [Harbour Bank](https://example.org).
  intro: Good morning. Two stories today.
  outro: Until tomorrow.
---
headline: Night buses return to the harbour
---
headline: Herons are back`,
  },
  { heading: 'Keys' },
  { rows: rowsOf({ ...keys, ...frame }) },
  { heading: 'In your editor' },
  'Save a JSON Schema for your editor with: brief schema > brief.schema.json. Then start each brief with this line:',
  { code: '# yaml-language-server: $schema=brief.schema.json' },
]

function rowsOf(keys: Keys): [string, string][] {
  return Object.entries(keys).map(([name, key]) => [name, meaningOf(key)])
}

/** The meaning of a key, and the names of the keys below it. */
function meaningOf(key: Key): string {
  return 'keys' in key ? `${key.doc} Keys: ${Object.keys(key.keys).join(', ')}.` : key.doc
}
