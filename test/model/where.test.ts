import { describe, expect, test } from 'vitest'
import type { Brief } from '../../src/model/brief.ts'
import { briefKeys } from '../../src/model/brief-keys.ts'
import type { Entry } from '../../src/model/entry.ts'
import { conditionOf, holds, operators } from '../../src/model/where.ts'
import { format, frame, type Keys } from '../../src/yaml/format.ts'

/** A Thursday. */
const today = '2022-01-27'

const briefs: Record<string, Brief> = {
  buses: {
    headline: 'Night buses return',
    date: '2018-11-01',
    topic: 'City',
    byline: [{ name: 'Mira Lund' }],
    image: { alt: 'A bus at night' },
    sections: [{ label: 'What they’re saying', body: '"We kept the lights on."' }],
    tags: ['buses', 'harbour'],
    source: { publisher: 'Harbour Courier' },
    extras: { 'x-desk': { name: 'Night' }, 'x-score': '9.5', 'x-list': ['one', 'two'] },
  },
  nurse: {
    headline: "A nurse at St. Mary's goes home",
    date: '2020-02-06T23:30:00-08:00',
    topic: 'Health',
    byline: [{ name: 'Ana Roth' }, { name: 'Mira Lund', role: 'photographer' }],
    links: [{ text: 'Go deeper', url: 'https://example.org/nurse' }, { text: 'Ask us' }],
    tags: ['Health'],
    extras: { 'x-score': '10' },
  },
  herons: { headline: 'Éric counts herons', date: '2022-01-24', topic: 'nature', lang: 'fr' },
  notice: { headline: 'No paper today' },
}
const lengths: Record<string, number> = { buses: 300, nurse: 1000, herons: 40, notice: 3 }
const entries = Object.entries(briefs).map(([slug, brief], i): Entry => ({
  slug,
  brief,
  path: `briefs/${slug}.yaml`,
  number: i + 1,
}))

function chosen(text: string): string[] {
  const condition = conditionOf(text, today)
  return entries.filter((entry) => holds(condition, entry, ({ slug }) => lengths[slug]!)).map(({ slug }) => slug)
}

const all = Object.keys(briefs)
const without = (...slugs: string[]) => all.filter((slug) => !slugs.includes(slug))

describe('a condition selects briefs', () => {
  test.each<[string, string[]]>([
    ['lang=fr', ['herons']],
    ['lang=FR', ['herons']],
    ['lang==fr', ['herons']],
    ['lang = fr', ['herons']],
    ['lang="fr"', ['herons']],
    ['lang!=fr', without('herons')],
    ['byline=mira lund', ['buses', 'nurse']],
    ['byline.name=Ana Roth', ['nurse']],
    ['byline.role=photographer', ['nurse']],
    ['byline.0.name=mira lund', ['buses']],
    ['source.publisher=Harbour Courier', ['buses']],
    ['source=Harbour Courier', ['buses']],
    ['source.publisher!=Harbour Courier', without('buses')],
    ["sections.label=What they're saying", ['buses']],
    ['headline=eric counts herons', ['herons']],
    ['headline=a=b', []],

    ['tags=buses', ['buses']],
    ['tags=HEALTH', ['nurse']],
    ['tags!=health', without('nurse')],
    ['tags~har', ['buses']],
    ['tags!~bus', without('buses')],
    ['headline~night BUS', ['buses']],
    ['headline~eric', ['herons']],
    ['links.url~example.org', ['nurse']],
    ['sections~lights', ['buses']],
    ['image~bus', ['buses']],

    ['image', ['buses']],
    ['!image', without('buses')],
    ['! image', without('buses')],
    ['links.url', ['nurse']],
    ['!date', ['notice']],
    ['x-desk', ['buses']],
    ['!x-none', all],
    ['x-none', []],

    ['words>300', ['nurse']],
    ['words>=300', ['buses', 'nurse']],
    ['words<300', ['herons', 'notice']],
    ['words<=40', ['herons', 'notice']],
    ['words=300', ['buses']],
    ['words!=300', without('buses')],
    ['words>9', ['buses', 'nurse', 'herons']],
    ['minutes>1', ['buses', 'nurse']],
    ['number=2', ['nurse']],
    ['slug~ur', ['nurse']],
    ['path~briefs/h', ['herons']],
    ['slug>m', ['nurse', 'notice']],
    ['topic<d', ['buses']],

    ['date=2018', ['buses']],
    ['date=2020-02-06', ['nurse']],
    ['date!=2020-02', without('nurse')],
    ['date<2020', ['buses']],
    ['date<=2020', ['buses', 'nurse']],
    ['date>2018', ['nurse', 'herons']],
    ['date>=2018-11-01', ['buses', 'nurse', 'herons']],
    ['date=last 7 days', ['herons']],
    ['date=monday', ['herons']],
    ['date=2018..2020', ['buses', 'nurse']],
    ['date~T23:30', ['nurse']],
    ['notes.date=2022', []],

    ['x-score>9.4', ['buses', 'nurse']],
    ['x-score<10', ['buses']],
    ['x-desk=night', ['buses']],
    ['x-desk.name=night', ['buses']],
    ['x-list=two', ['buses']],
    ['x-constructor.name=Object', []],
    ['x-desk.constructor', []],
  ])('%s: %j', (text, slugs) => expect(chosen(text)).toEqual(slugs))
})

describe('an invalid condition is refused', () => {
  test.each([
    ['publsher=Axios', /^--where: unknown field "publsher"; did you mean publisher|fields: slug/],
    [
      'source.publsher!=Axios',
      '--where: unknown field "source.publsher"; did you mean publisher? Fields of source: publisher, title, url, id, note',
    ],
    [
      '!source.pub',
      '--where: unknown field "source.pub"; did you mean publisher? Fields of source: publisher, title, url, id, note',
    ],
    ['headline.length=18', '--where: unknown field "headline.length"; "headline" has no fields'],
    ['byline.0.nam=a', '--where: unknown field "byline.0.nam"; did you mean name? Fields of byline.0: name, role'],
    ['constructor.name=Object', /^--where: unknown field "constructor\.name"/],
    ['', /^--where takes a field, an operator \(= != ~ !~ < <= > >=\) and a value, .+, not ""$/],
    ['=fr', /^--where takes a field/],
    ['!lang=fr', /, not "!lang=fr"$/],
    ['lang=', '--where: "lang=" has no value; "lang" asks for any, "!lang" for none'],
    ['lang!=""', '--where: "lang!=""" has no value; "lang" asks for any, "!lang" for none'],
    ['words>many', '--where: words is a number, not "many"'],
    ['date>nato', /^--where: date: "nato" is not a date; write one as 2022-01-27/],
    ['source.publisher Axios', /^--where takes a field/],
  ])('%j', (text, message) => expect(() => conditionOf(text, today)).toThrow(message))
})

test('the example of every operator can be parsed', () => {
  for (const [operator, { example }] of Object.entries(operators)) {
    expect(conditionOf(example.replaceAll("'", ''), today).operator).toBe(operator)
  }
})

test('paths accept exactly the keys of the format', () => {
  const treeOf = (keys: Keys): object =>
    Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, 'keys' in key ? treeOf(key.keys) : {}]))
  expect(briefKeys).toEqual({ ...treeOf(format), ...treeOf(frame) })
})
