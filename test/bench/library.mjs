// A library of made-up briefs, 3 KB each, the same for the same count: in years and months, as a newsroom keeps them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const people = ['Ana Roth', 'Jan Vos', 'Mira Okafor', 'Tomas Lindqvist', 'Beatriz Alvim', 'Kofi Mensah', 'Ruth Adler']
const roles = [
  'harbour master',
  'council leader',
  'union spokesperson',
  'head nurse',
  'school principal',
  'finance chief',
]
const places = ['Port Ansel', 'Lake Vessa', 'Harrow Creek', 'Greenmarsh', 'Saltmere', 'Skerry', 'Halvorsund']
const things = [
  'night buses',
  'the ferry',
  'library fees',
  'the heron census',
  'the budget',
  'the bridge',
  'snow plows',
]
const verbs = ['return to', 'are debated in', 'divide', 'delight', 'reach', 'leave', 'surprise']
const topics = ['City', 'World', 'Climate', 'Health', 'Business', 'Sports', 'Culture']
const given = ['Ana', 'Jonas', 'Mirjam', 'Ole', 'Chidi', 'Petra', 'Samir', 'Inês', 'Greta', 'Luca']
const VOCABULARY = 30_000
const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ter',
  'su',
  'ran',
  've',
  'din',
  'po',
  'sha',
  'gel',
  'no',
  'bri',
  'tu',
  'fan',
  'or',
]
const clauses = [
  'after a winter in which nobody could agree on the price',
  'although the council had promised to wait for the spring report',
  'because the old agreement ends on the last day of the month',
  'while the harbour board looks for another two million crowns',
  'and the union wants to see the numbers before it signs anything',
  'so the schools will open an hour later until further notice',
]

/** In 12 % of the briefs: once in most of these, up to three times in others, also in a headline. */
const COMMON = 'ransomware'

/** Writes `count` briefs below `folder`. */
export function generate(folder, count) {
  const made = new Set()
  for (let i = 0; i < count; i++) {
    const random = randomOf(i + 1)
    const pick = (list) => list[Math.floor(random() * list.length)]
    // As in a language: few words and people are frequent, and most are rare.
    const word = () => wordOf(Math.floor(VOCABULARY ** random()))
    const person = () =>
      random() < 0.3 ? pick(people) : `${pick(given)} ${capital(wordOf(Math.floor(2000 ** random()) + 400))}`
    const day = new Date(Date.UTC(2005, 0, 1 + (i % 7000))).toISOString().slice(0, 10)
    const under = join(folder, day.slice(0, 4), day.slice(5, 7))
    if (!made.has(under)) mkdirSync(under, { recursive: true })
    made.add(under)
    const [thing, place] = [pick(things), pick(places)]
    writeFileSync(join(under, `${day}-${slug(thing)}-${i}.yaml`), brief({ i, day, thing, place, pick, word, person }))
  }
}

function brief({ i, day, thing, place, pick, word, person }) {
  const sentence = () =>
    `${person()} of ${pick(places)} spoke about ${pick(things)} and the ${word()} ${word()}, ${pick(clauses)}.`
  const paragraph = (n) => Array.from({ length: n }, sentence).join(' ')
  const common = i % 25 < 3 ? (i % 25) + 1 : 0
  const report = common ? ` The ${COMMON} report says so.`.repeat(i % 4 ? 1 : common) : ''
  const quote = () =>
    `"We never wanted ${pick(things)} to ${word()} here, ${pick(clauses)}," said ${person()}, the ${pick(roles)}.`
  return `headline: ${capital(thing)} ${pick(verbs)} ${place}, number ${i}${i % 100 === 1 ? ` of ${COMMON}` : ''}
date: ${day}
topic: ${pick(topics)}
byline: ${person()}
lede: >-
  ${paragraph(2)}
sections:
  - label: Why it matters
    body: >-
      ${paragraph(3)}
  - label: The big picture
    body: |-
      ${paragraph(2)}

      - ${sentence()}
      - ${quote()}
      - ${sentence()}
  - label: What they're saying
    body: |-
      ${quote()}

      ${quote()} "It will ${pick(verbs)} ${pick(places)} again," she added.
  - label: What to watch
    body: >-
      ${paragraph(4)}${report}
source:
  publisher: The Bench Gazette
  note: Made up by a script.
tags: [${slug(thing)}, bench]
`
}

/** A made-up word for a number: `korinu`. */
function wordOf(number) {
  let [word, rest] = ['', number + SYLLABLES.length]
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length]
  return word
}

function slug(text) {
  return text.replace(/^the /, '').replaceAll(' ', '-')
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Mulberry32: small, and the same on every machine. */
function randomOf(seed) {
  let state = seed * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
