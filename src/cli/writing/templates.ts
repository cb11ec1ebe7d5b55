import type { TemplateName } from './template-names.ts'

/** What `brief new` starts from. The headline and the date are set when a file is made; TK marks what is still to come. */
export const templates: Readonly<Record<TemplateName, string>> = {
  story: `headline: TK
date: 2022-01-27
# topic: City
# byline: Mira Lund
# image:
#   url: images/night-bus.jpg
#   alt: What the image shows
#   caption: The last bus of the night.
#   credit: "Photo: Mira Lund"
lede: |-
  TK: what happened, in one or two sentences.
sections:
  - label: Why it matters
    body: |-
      TK: who is affected, and how.
  - label: The big picture
    body: |-
      TK: what led to this.
  - label: What they're saying
    body: |-
      TK: quotes, each with the name and the role of the speaker.
  - label: What to watch
    body: |-
      TK: what comes next, and when.
# links:
#   - text: Go deeper
#     url: https://example.org/story
# tags: [city]
`,
  newsletter: `edition:
  title: TK
  # number: 1
  date: 2022-01-27
  intro: |-
    TK: a greeting, and what is in this issue.
  outro: |-
    TK: a goodbye.
  # sponsor: Presented by the Harbour Bank.
---
headline: TK, the one big thing
lede: |-
  TK: what happened, in one or two sentences.
sections:
  - label: Why it matters
    body: |-
      TK: who is affected, and how.
  - label: What to watch
    body: |-
      TK: what comes next, and when.
---
headline: TK, the second story
lede: |-
  TK: what happened, in one or two sentences.
---
headline: TK, and one thing to smile about
lede: |-
  TK: what happened, in one or two sentences.
`,
  edition: `edition:
  title: TK
  date: 2022-01-27
---
headline: TK, the first story
# topic: City
lede: |-
  TK: what happened, in one or two sentences.
sections:
  - label: Why it matters
    body: |-
      TK: who is affected, and how.
---
headline: TK, the second story
# topic: City
lede: |-
  TK: what happened, in one or two sentences.
sections:
  - label: Why it matters
    body: |-
      TK: who is affected, and how.
`,
}

export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name)
}
