import { expect, test } from 'vitest'
import { run } from '../../helpers/world.ts'

const files = {
  'briefs/2021-03-01-night-buses.yaml': `headline: Night buses return to the harbor
date: 2021-03-01
topic: City
tags: [buses]
sections:
  - label: Why it matters
    body: '"A bus at four is a job kept," said Ana Roth, a nurse. The ferry sleeps.'
`,
  'briefs/2021-04-01-ferry.yaml': `headline: Ferry crews walk out
date: 2021-04-01
topic: city
lede: No ferry until Monday, and no night bus.
`,
  'briefs/2020-01-01-lune.yaml': 'headline: Élan *lunaire*\ndate: 2020-01-01\ntopic: World\ntags: [moon, Buses]\n',
}

async function brief(...argv: string[]) {
  const { code, out, err } = await run(argv, { files })
  return { code, out, err }
}

test.each([
  ['search ferry', 'ferry\t2021-04-01\tFerry crews walk out\tNo ferry until Monday, and no night bus.\nnight-buses\t2021-03-01\tNight buses return to the harbor\t"A bus at four is a job kept," said Ana Roth, a nurse. The ferry sleeps.\n'],
  ['search -l bus*', 'night-buses\nferry\n'],
  ['search -l bus* --reverse', 'ferry\nnight-buses\n'],
  ['search -l bus* --sort date', 'ferry\nnight-buses\n'],
  ['search -l bus* -n 1', 'night-buses\n'],
  ['search -c bus*', '2\n'],
  ['search -c heron', '0\n'],
  ['search -c bus* --json', '[\n  {\n    "version": 1,\n    "count": 2\n  }\n]\n'],
  ['search -c bus* --format jsonl', '{"version":1,"count":2}\n'],
  ['search -c bus* --format csv', 'count\n2\n'],
  ['search -c bus* --format terminal', '2\n'],
  ['search -l bus* --json', '[\n  {\n    "slug": "night-buses"\n  },\n  {\n    "slug": "ferry"\n  }\n]\n'],
  ['search -l bus* --format text', 'night-buses\nferry\n'],
  ['search -l elan', 'lune\n'],
  ['search -l topic:City ferry', 'ferry\nnight-buses\n'],
  ['search -l label:why ferry', 'night-buses\n'],
  ['search -l since:2021-04 bus', 'ferry\n'],
  ['search -l tag:buses', 'night-buses\nlune\n'],
  ['search -l speaker:roth', 'night-buses\n'],
  ['search -l -speaker:roth', 'ferry\nlune\n'],
  ['search ferry -speaker:roth -l', 'ferry\n'],
  ['search -l speaker:roth OR tag:moon', 'night-buses\nlune\n'],
  ['search -topic:City -l OR four', 'night-buses\nlune\n'],
  ['search -l topic:City -- -tag:buses', 'ferry\n'],
  ['search -l bus* -walk', 'night-buses\n'],
  ['search -l bus* -ace -n1', 'night-buses\n'],
  ['search bus* -lc', 'night-buses\t2021-03-01\tNight buses return to the harbor\t"A bus at four is a job kept," said Ana Roth, a nurse. The ferry sleeps.\nferry\t2021-04-01\tFerry crews walk out\tNo ferry until Monday, and no night bus.\n'],
  ['search -l -walk -fjsonl bus*', '{"slug":"night-buses"}\n'],
  ['search -l -n 1 -- bus* -l', 'night-buses\n'],
  ['search -l topic:City topic:World', 'ferry\nnight-buses\nlune\n'],
  ['search -l label:why ferry OR elan', 'lune\nnight-buses\n'],
  ['search -l on:2020 OR since:2021-04', 'ferry\nlune\n'],
  ['search bus --json slug,start,end,marks,section', '[\n  {\n    "slug": "ferry",\n    "start": 36,\n    "end": 39,\n    "marks": [\n      {\n        "start": 36,\n        "end": 39\n      }\n    ],\n    "section": null\n  },\n  {\n    "slug": "night-buses",\n    "start": 3,\n    "end": 6,\n    "marks": [\n      {\n        "start": 3,\n        "end": 6\n      }\n    ],\n    "section": "Why it matters"\n  }\n]\n'],
])('%s', async (line, out) => expect(await brief(...line.split(' '))).toEqual({ code: 0, out, err: '' })) // prettier-ignore

test('a phrase, marked as Markdown', async () => {
  const { out } = await brief('search', '"night bus"', '--format', 'markdown')
  expect(out).toBe('**Ferry crews walk out** (ferry, 2021-04-01)\n\n> No ferry until Monday, and no **night bus**.\n')
})

test.each([
  ['terminal', '\n  Night buses return to the harbor\n  Mar 1, 2021 · City · night-buses\n\n'],
  ['markdown', '**Night buses return to the harbor** (night-buses, 2021-03-01)\n'],
  ['text', 'night-buses, 2021-03-01\nNight buses return to the harbor\n'],
])('a headline that has the words stands there once: %s', async (format, out) => {
  expect((await brief('search', 'return', '--format', format, '--width', '60')).out).toBe(out)
})

const timetable = {
  'briefs/ferry.yaml': `headline: Ferry timetable
lede: One.
sections:
  - label: Why it matters
    body: |-
      Two has a heron.

      - Three.
      - Four.
`,
}

test.each([
  ['-C 1 heron', 'text', 'ferry\nOne.\nTwo has a heron.\nThree.\n'],
  ['-A2 -B 0 heron', 'text', 'ferry\nTwo has a heron.\nThree.\nFour.\n'],
  ['-B 9 heron', 'text', 'ferry\nOne.\nTwo has a heron.\n'],
  ['-C 1 timetable', 'text', 'ferry\nFerry timetable\nOne.\n'],
  ['-C 1 heron', 'markdown', '**Ferry timetable** (ferry)\n\n> One.\n>\n> Two has a **heron**.\n>\n> Three.\n'],
  ['-C 1 heron', 'tsv', 'ferry\t\tFerry timetable\tTwo has a heron.\tOne.\tThree.\n'],
  ['-A 1 heron', 'terminal', '\n  Ferry timetable\n  ferry\n  ▎ Why it matters: Two has a heron.\n  ▎ Three.\n\n'],
])('%s as %s has the passages around', async (line, format, out) => {
  const found = await run(['search', ...line.split(' '), '--format', format], { files: timetable })
  expect(found).toMatchObject({ code: 0, out, err: '' })
})

test('a page for the terminal', async () => {
  const { out } = await brief('search', 'four', '--format', 'terminal', '--width', '60')
  expect(out).toBe(`
  Night buses return to the harbor
  Mar 1, 2021 · City · night-buses
  ▎ Why it matters: "A bus at four is a job kept," said
  ▎ Ana Roth, a nurse. The ferry sleeps.

`)
})

test('no hits is exit code 0, or 4 with -e', async () => {
  expect(await brief('search', 'heron')).toEqual({ code: 0, out: '', err: '' })
  expect((await brief('search', 'heron', '-e')).code).toBe(4)
  expect((await brief('search', 'heron', '-c', '-e')).code).toBe(4)
})

test.each([
  ['search', 'needs QUERY'],
  ['search since:whenever', '"whenever" is not a date'],
  ['search since:2020 since:2021', 'since: takes one value, not "2020" and "2021"'],
  ['search bus --soort date', 'unknown option "--soort"; did you mean --sort?'],
  ['search bus -x', 'unknown option "-x"'],
  ['search -n', 'option "-n, --limit <n>" needs a value'],
  ['search speakr:roth', 'there is no field "speakr"; did you mean speaker?'],
  ['search -l --template {slug} bus', '--slugs and --template cannot be combined'],
  ['search bus -C x', '--around needs a whole number, not "x"'],
  ['search -l -c bus', '--count and --slugs cannot be combined'],
])('%s is wrong use: %s', async (line, says) => {
  const { code, err } = await brief(...line.split(' '))
  expect([code, err]).toEqual([2, expect.stringContaining(says)])
})
