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
  const width = look.columns ?? Infinity
  const shown = look.smart ? smart(extracts) : extracts
  const several = new Set(shown.map(({ story }) => story)).size > 1
  const pages = shown.map((extract) => (extract.whole ? whole(extract, width) : excerpt(extract, several, width)))
  const between = shown.some(({ whole }) => whole) ? ['-'.repeat(Math.min(width, RULE))] : []
  const lines = spaced(pages.flatMap((page, i) => (i ? [between, page] : [page])))
  return lines.length ? clean(lines.join('\n')) + '\n' : ''
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
