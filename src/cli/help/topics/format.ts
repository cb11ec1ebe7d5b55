import type { HelpPage } from '../blocks.ts'

export const format: HelpPage = [
  'A brief is a YAML file. Only the headline is required. Copy this skeleton and fill it in:',
  {
    code: `headline: Night buses return to the harbour
date: 2018-11-01
topic: City
byline: Ana Roth
image:
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
people:
  - name: Jan Vos
    role: baker on Mill Street
links:
  - text: Go deeper
    url: https://example.org/night-buses
notes:
  - kind: correction
    date: 2018-11-02
    text: The buses run from Friday, not from Thursday.
source:
  publisher: The Harbour Gazette
  url: https://example.org
tags: [buses, harbour]
lang: en`,
  },
  'lede and body are Markdown: paragraphs, lists, block quotations, bold, italic, links, tables and code. Use ">-" for a paragraph and "|-" for a list.',
  'Values are kept as written: no, 2022-01-27, 1.10 and 0123 are text. Keys that start with "x-" are kept and ignored. Any other unknown key is an error that suggests the nearest key.',
  'A file can hold several briefs, separated by lines with "---".',
  'Save a JSON Schema for your editor with: brief schema > brief.schema.json. Then start each brief with this line:',
  { code: '# yaml-language-server: $schema=brief.schema.json' },
]
