import type { Rule } from '../rule.ts'

export const speakerRole: Rule = {
  name: 'speaker-role',
  severity: 'warning',
  summary: 'a person who is quoted is introduced with a role',
  about:
    'Readers should learn who speaks: "Ana Roth, who chairs the board" or an entry with a role under "people". Organisations and descriptions such as "a captain" need none. Each person is reported once.',
  bad: `headline: Saltmere keeps its night ferry
lede: '"We never wanted to close it," said Ana Roth.'
`,
  good: `headline: Saltmere keeps its night ferry
lede: '"We never wanted to close it," said Ana Roth.'
people:
  - name: Ana Roth
    role: chair of the harbour board
`,
  check({ quotes, passages, story: { brief } }) {
    const known = new Set([
      ...(brief.people ?? []).flatMap(({ name, role }) => (role ? name : [])),
      ...quotes.flatMap(({ speaker, role }) => (speaker && role ? speaker : [])),
    ])
    const found = new Map(
      quotes
        .filter(({ path }) => path !== 'headline')
        .filter(({ speaker }) => speaker && isPersonName(speaker) && !known.has(speaker))
        .filter(({ speaker }) => !passages.some(({ text }) => isIntroduced(speaker!, text)))
        .toReversed()
        .map((quote) => [quote.speaker!, quote]),
    )
    return [...found].toReversed().map(([speaker, { text }]) => ({
      message: `say who ${speaker} is, in the text or with a role under "people"`,
      words: text,
    }))
  },
}

/** `Ana Roth, who chairs the board`, `Ana Roth, a captain`, `Ana Roth, 54,`, `Ana Roth (D-Maine)`. */
function isIntroduced(name: string, text: string): boolean {
  const last = name.split(' ').at(-1)!
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1))
    if (
      /^\S*(?:,? \(|, (?:who|whose|an?|the|one|\d|(?!said|and|but|in|on|at)[\p{Ll}-]+ \p{Ll}))/u.test(
        text.slice(at + last.length),
      )
    )
      return true
  return false
}

/** Two to four capitalised words, none of which an organisation would have. */
function isPersonName(name: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(name) && !ORGANISATION.test(name)
}

const ORGANISATION =
  /\b(?:Agency|Association|Bank|Board|Bureau|Campaign|Center|Centre|City|Coalition|Commission|Committee|Company|Congress|Corp|Council|Court|Department|Fund|Foundation|Group|House|Inc|Institute|Journal|League|Ministry|News|Office|Party|Police|Post|Press|Republicans|Democrats|School|Senate|Service|Society|Street|Times|Union|Tribune|University|Watch)\b/
