import { fold } from '../../model/fold.ts'
import { distance } from '../../model/nearest.ts'
import type { Rule } from '../rule.ts'

/** A spelling that others are measured by is used at least so often. */
const USUAL = 3

/** Labels that every library may use, in their usual spelling. */
const COMMON = [
  'Why it matters',
  'The big picture',
  "What they're saying",
  'What to watch',
  "What's next",
  'Driving the news',
  'Between the lines',
  'State of play',
  'By the numbers',
  'Yes, but',
  'The bottom line',
  'Zoom in',
  'Zoom out',
  'Go deeper',
  'The intrigue',
  'Catch up quick',
  'Flashback',
]

export const labelSpelling: Rule = {
  name: 'label-spelling',
  severity: 'warning',
  summary: 'labels are spelled as in the other briefs',
  about:
    'Readers know a label by its look, and brief section finds it by its words. A label is reported if it differs by capitals, marks or one letter from one that the library uses at least three times and more often, or from a common label. A brief that is in no library is compared with the briefs checked with it. brief check --fix corrects it.',
  bad: `headline: Saltmere keeps its night ferry
sections:
  - label: Why It Maters
    body: There is no other way to the mainland at night.
`,
  good: `headline: Saltmere keeps its night ferry
sections:
  - label: Why it matters
    body: There is no other way to the mainland at night.
`,
  check({ story: { sections }, labels }) {
    const usual = [...labels].filter(([, count]) => count >= USUAL).map(([label]) => label)
    return sections.flatMap(({ label }) => {
      if (!label) return []
      const own = labels.get(label) ?? 1
      const other =
        usual.find((each) => labels.get(each)! > own && isVariant(label, each)) ??
        (own < USUAL ? COMMON.find((each) => isVariant(label, each)) : undefined)
      if (!other) return []
      return [
        { message: `change the label to "${other}"`, words: label, fix: { from: label, to: other, part: 'label' } },
      ]
    })
  },
}

function isVariant(label: string, usual: string): boolean {
  const [one, other] = [keyOf(label), keyOf(usual)]
  if (marked(label) === marked(usual)) return false
  return one === other || (other.length > 7 && Math.abs(one.length - other.length) < 2 && distance(one, other) === 1)
}

/** The shape of the apostrophe, an emoji in front, and a colon, dash or question mark at the end do not count. */
function marked(label: string): string {
  return label
    .replaceAll('’', "'")
    .replace(/\s*[:?—–-]$/, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
}

function keyOf(label: string): string {
  return fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
