import type { Look } from '../model/look.ts'
import type { Extract } from '../model/part.ts'
import type { Story } from '../model/story.ts'
import { clean } from './clean.ts'
import { dayText } from './layout/day.ts'
import { run } from './layout/run.ts'
import { linked, runsOf } from './layout/spans.ts'
import { smart } from './smart.ts'
import { flow, line, spaced, type Lines } from './text/blocks.ts'
import { partText } from './text/part.ts'
import { bylineOf, headlineOf } from './wording.ts'

/** Plain text as a newspaper's site copies it: a blank line between blocks, nothing wrapped unless columns are given. */
export async function text(extracts: readonly Extract[], look: Look): Promise<string> {
  let all = ''
  for await (const page of texts(extracts, look)) all += page
  return all
}

/** As `text`, of extracts that come one after the other. */
export async function* texts(extracts: Iterable<Extract> | AsyncIterable<Extract>, look: Look): AsyncGenerator<string> {
  const width = look.columns ?? Infinity
  const rule = `${'-'.repeat(Math.min(width, RULE))}\n\n`
  let before = ''
  for await (const [extract, several] of counted(extracts)) {
    const [shown] = look.smart ? smart([extract]) : [extract]
    const page = extract.whole ? whole(shown!, width) : excerpt(shown!, several, width)
    if (!page.length) continue
    yield `${before}${clean(page.join('\n'))}\n`
    before = extract.whole ? `\n${rule}` : '\n'
  }
}

/** Each, and whether there are several. */
async function* counted<T>(all: Iterable<T> | AsyncIterable<T>): AsyncGenerator<[T, boolean]> {
  const first: T[] = []
  let several = false
  for await (const one of all) {
    if (!several && first.push(one) < 2) continue
    for (const held of first.splice(0)) yield [held, true]
    if (several) yield [one, true]
    several = true
  }
  for (const only of first) yield [only, false]
}

/** Between the briefs of an edition. */
const RULE = 72

function whole({ story, parts }: Extract, width: number): Lines {
  const { brief, headline } = story
  return spaced([
    line([brief.date && dayText(brief.date, brief.lang), brief.topic].filter(Boolean).join(' - '), width),
    headline.length ? flow(runsOf(headline, false), width) : line(brief.headline, width),
    line(bylineOf(brief), width),
    ...parts.map((part) => partText(part, story, width)),
    source(story, width),
  ])
}

/** Parts of a brief, where there are several under `Jan 27, 2022 - Kremlin says …` */
function excerpt({ story, parts }: Extract, several: boolean, width: number): Lines {
  const { date, lang } = story.brief
  const name = [date && dayText(date, lang), headlineOf(story)].filter(Boolean).join(' - ')
  return spaced([several ? line(name, width) : [], ...parts.map((part) => partText(part, story, width))])
}

/** Where a story came from. */
export function source({ brief: { source = {} } }: Story, width: number): Lines {
  const { publisher, url, note } = source
  const from = publisher ?? url
  const runs = [
    ...(from ? linked([run(from)], url, false) : []),
    ...(from && note ? [run(' · ')] : []),
    ...(note ? [run(note)] : []),
  ]
  return runs.length ? flow([run('Source: '), ...runs], width) : []
}
