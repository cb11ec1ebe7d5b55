/** Briefs as editors write them, each in another hand. */
export const samples = {
  'night buses': `headline: Night buses return to the harbour
date: 2018-11-01
topic: Transport
byline: Mira Lund
image:
  alt: A bus at night
  caption: The last bus of the night.
  credit: "Photo: Mira Lund"
lede: >-
  Night buses return to the harbour on Monday,
  after two winters without them.
sections:
  - label: Why it matters
    body: >-
      Nurses at St. Mary's travel at night.

      So do bakers.
  - label: What they're saying
    body: |-
      Jan Vos kept the lights on.

      - "We kept the lights on," he said.
        - And the doors open.
      - **Nobody** came, [they say](https://example.org/a#b).
people:
  - name: Jan Vos
    role: harbour master
links:
  - text: Go deeper
    url: https://example.org/story
tags: [buses, harbour]
lang: en
`,
  'mail boat': `# a note to the desk
headline: 'It''s back: the mail boat'   # the one required key

topic: Islands # our desk
byline:
- Mira Lund
- {name: Jan Vos, role: editor}
sections:
- body: |
    One line.


    Another  line.  
- label: "The \\"big\\" picture"
  body: A plain line, with a comma — and a dash.
quotes:
- text: There is not much cause for optimism,
  speaker: Dmitry Peskov
x-desk:
  rota:
    - Ada
    - "Bo"
  night: no
`,
  edition: `---
headline: One
---
# nothing but a headline
headline: Two
date: 2022-01-27T18:05:00+03:00
source: {publisher: The Post, url: https://example.org/x}
---
headline: Three
lede: >
  Folded, and
  clipped.

notes:
  - kind: correction
    date: 2022-01-28
    text: >-
      An earlier version
      misspelled a name.
`,
}
