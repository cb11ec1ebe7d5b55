import { expect, test } from 'vitest'
import { run } from '../helpers/world.ts'

// Pages become briefs with kept sources; planted misquotations are all stopped, and clean briefs are all sent.

const people = ['Ana Roth', 'Jan Vos', 'Orla Brennick', 'Mira Lund', 'Tomas Elgin']
const things = [
  'ferry',
  'pier',
  'library',
  'night bus',
  'market hall',
  'harbour crane',
  'mail boat',
  'tram',
  'school',
  'mill',
]
const count = 50

const pages = Array.from({ length: count }, (_, i) => {
  const [one, other] = [people[i % 5]!, people[(i + 2) % 5]!]
  const thing = things[i % 10]!
  return {
    one,
    other,
    html: `<!doctype html><html lang="en"><head><title>Board keeps the ${thing} open, vote ${i}</title></head><body>
<nav><a href="/">Home</a> <a href="/city">City</a></nav><article><h1>Board keeps the ${thing} open, vote ${i}</h1>
<p>The board of Saltmere voted on Tuesday to keep the ${thing} open for another year, against the advice of its own treasurer.</p>
<p>“We are not going to close the ${thing} before the winter is over,” said ${one}, who chairs the board. “It served ${1000 + i} people last month.”</p>
<p>${other}, a baker on Mill Street, was less sure. “I never thought that the money would last until the spring,” ${other} said.</p>
<p>The council takes up the rest of its budget next week, after a hearing that is open to everybody in the town hall.</p></article></body></html>`,
  }
})

/** Replaces words, wherever the file breaks its lines. */
function swap(brief: string, words: string, others: string): string {
  return brief.replace(new RegExp(words.replaceAll(' ', '\\s+')), others)
}

/** One way to misquote a page, by its number. */
const plants: readonly ((brief: string, page: (typeof pages)[number]) => string)[] = [
  (brief) => swap(brief, 'not going to close', 'going to close'),
  (brief) => swap(brief, 'before the winter is over', 'before the summer is over'),
  (brief) => swap(brief, 'I never thought', 'I … thought'),
  (brief) => swap(brief, 'would last until the spring', 'would never last until the spring'),
  (brief, { other }) =>
    swap(brief, 'It served \\d+ people last month\\.', `Nobody in this town ever asked ${other} about it.`),
]

test('fifty pages are imported with their sources, and every planted misquotation is stopped', async () => {
  const files = await imported()
  const names = Object.keys(files).filter((path) => path.endsWith('.yaml'))
  expect(names.length).toBe(count)

  const clean = await run(['digest', '--all', '--library', '/lib', '--depth', 'full', '--verified', '-f', 'text'], {
    files,
  })
  expect([clean.code, clean.err]).toEqual([0, ''])
  expect(clean.out.match(/We are not going to close/g)?.length).toBe(count)

  for (const [i, name] of names.entries()) {
    const page = pages.find(({ html }) => html.includes(headlineOf(files[name]!)))!
    const planted = plants[i % plants.length]!(files[name]!, page)
    expect(planted).not.toBe(files[name])
    const own = { ...files, [name]: planted }
    const found = await run(['check', name, '-q', '--json', 'code'], { files: own })
    expect([i, found.out]).toEqual([i, expect.stringMatching(/"quote-(?:altered|not-found|look-again|misattributed)"/)])
    const sent = await run(['digest', name, '--depth', 'full', '--verified', '-f', 'text'], { files: own })
    expect([sent.code, sent.out]).toEqual([5, ''])
  }
}, 240_000)

function headlineOf(yaml: string): string {
  return /headline: (.*)/.exec(yaml)![1]!.replace(/^["']|["']$/g, '')
}

async function imported(): Promise<Readonly<Record<string, string>>> {
  const sources = Object.fromEntries(pages.map(({ html }, i) => [`/desk/${i}.html`, html]))
  const names = Object.keys(sources)
  const { code, saved } = await run(['import', '--save', '--keep-source', '--library', '/lib', '-q', ...names], {
    files: sources,
  })
  expect(code).toBe(0)
  return saved
}
