import type { Quote } from '../../model/quote.ts'
import type { Rule } from '../rule.ts'

export const speakerRole: Rule = {
  name: 'speaker-role',
  severity: 'warning',
  summary: 'a person who is quoted is introduced with a role',
  about:
    'Readers should learn who speaks: "Ana Roth, who chairs the board" or an entry with a role under "people". Organisations, descriptions such as "a captain", and people with an affiliation ("Ana Roth of the harbour board") or in the headline need none. Each person is reported once; if there are more than two, together.',
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
    const texts = passages.map(({ text }) => text)
    const found = new Map(
      quotes
        .filter(({ path }) => path !== 'headline')
        .filter(({ speaker }) => speaker && isPersonName(speaker) && !known.has(speaker))
        .filter(({ speaker }) => !brief.headline.includes(lastWord(speaker!)))
        .filter(({ speaker }) => !texts.some((text) => isIntroduced(speaker!, text)))
        .toReversed()
        .map((quote) => [quote.speaker!, quote]),
    )
    const people = [...found].toReversed().map(([name, quote]) => ({ name, quote }))
    return people.length > MOST_APART ? [together(people)] : people.map(alone)
  },
}

/** More people are one finding: a page of voices is one decision. */
const MOST_APART = 2

interface Unknown {
  readonly name: string
  /** Their first. */
  readonly quote: Quote
}

function alone({ name, quote }: Unknown) {
  const message = `say who ${name} is, in the text or with a role under "people"`
  return { message, words: quote.text, at: quote, subject: name }
}

function together([first, second, ...others]: readonly Unknown[]) {
  const names = `${first!.name}, ${second!.name} and ${others.length === 1 ? others[0]!.name : `${others.length} others`}`
  return {
    message: `say who ${names} are, in the text or with roles under "people"`,
    words: first!.quote.text,
    at: first!.quote,
  }
}

/** `Ana Roth, who chairs the board`, `Ana Roth, a captain`, `Roth is the chair`, `Ana Roth of the board`, `CNN’s Ana Roth`. */
function isIntroduced(name: string, text: string): boolean {
  const last = lastWord(name)
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1))
    if (BEHIND.test(text.slice(at + last.length))) return true
  const at = text.indexOf(name)
  return at > 0 && BEFORE.test(text.slice(0, at))
}

const BEHIND =
  /^\S*(?:,? \(| [—–] (?:an?|the|\p{Lu}|\p{Ll})|, (?:of|who|whose|an?|the|one|\d|(?!said|and|but|in|on|at)[\p{Ll}-]+ \p{Ll})| (?:is|was) (?:an?|the) | (?:of|at|for|from|with) (?:the )?\p{Lu})/u

/** An owner, or a title in front of the name: `CNN’s`, `Del.`. */
const BEFORE = /(?:\p{Lu}[\p{L}.]*[’']s|\p{Lu}\p{Ll}{2,4}\.) $/u

function lastWord(name: string): string {
  return name.split(' ').at(-1)!
}

/** Two to four capitalised words, none of which an organisation would have. */
function isPersonName(name: string): boolean {
  const isCapitalised = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(name)
  return isCapitalised && !/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(name) && !ORGANISATION.test(name)
}

const ORGANISATION =
  /\b(?:Agency|Association|Bank|Board|Bureau|Campaign|Center|Centre|City|Coalition|Commission|Committee|Company|Congress|Corp|Council|Court|Department|Fund|Foundation|Group|House|Inc|Institute|Journal|League|Ministry|News|Office|Party|Police|Post|Press|Republicans?|Democrats?|County|School|Senate|Service|Society|Street|Times|Union|Tribune|University|Watch)\b/
