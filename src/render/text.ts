import { plain, type Span } from '../model/block.ts'
import type { Note } from '../model/brief.ts'
import type { Look } from '../model/look.ts'
import type { Extract, Part } from '../model/part.ts'
import type { Story } from '../model/story.ts'
import { clean } from './clean.ts'
import { dayText, english } from './layout/day.ts'
import { leadIn } from './layout/label.ts'
import { run } from './layout/run.ts'
import { linked, runsOf } from './layout/spans.ts'
import { smart } from './smart.ts'
import { blocksText, flow, spaced, type Lines } from './text/blocks.ts'

/** Plain text as a newspaper's site copies it: a blank line between blocks, nothing wrapped unless columns are given. */
export async function text(extracts: readonly Extract[], look: Look): Promise<string> {
  const width = look.columns ?? Infinity
  const shown = look.smart ? smart(extracts) : extracts
  const several = new Set(shown.map(({ story }) => story)).size > 1
  const pages = shown.map((extract) =>
    extract.whole
      ? whole(extract, width)
      : spaced([several ? name(extract.story, width) : [], ...parts(extract, width)]),
  )
  const between = shown.some(({ whole }) => whole) ? ['-'.repeat(Math.min(width, RULE))] : []
  const lines = spaced(pages.flatMap((page, i) => (i ? [between, page] : [page])))
  return lines.length ? clean(lines.join('\n')).replaceAll(/[ \t]+$/gm, '') + '\n' : ''
}

/** Between the briefs of an edition. */
const RULE = 72

function whole(extract: Extract, width: number): Lines {
  const { brief, headline } = extract.story
  const folio = [brief.date && dayText(brief.date, brief.lang), brief.topic].filter(Boolean).join(' - ')
  return spaced([
    line(folio, width),
    headline.length ? inline(headline, width) : line(brief.headline, width),
    line(byline(extract.story), width),
    ...parts(extract, width),
    source(extract.story, width),
  ])
}

/** What an excerpt stands under where there are several: `Jan 27, 2022 - Kremlin says …` */
function name({ brief, headline }: Story, width: number): Lines {
  const day = brief.date && dayText(brief.date, brief.lang)
  return line([day, plain(headline) || brief.headline].filter(Boolean).join(' - '), width)
}

function byline({ brief: { byline = [], lang } }: Story): string {
  const names = byline.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join(' · ')
  return names && english(lang) ? `By ${names}` : names
}

function parts({ story, parts }: Extract, width: number): Lines[] {
  return parts.map((part) => partText(part, story, width))
}

function partText(part: Part, story: Story, width: number): Lines {
  switch (part.kind) {
    case 'image':
      return spaced([line(story.brief.image?.alt ?? '', width), caption(story, width)])
    case 'lede':
      return blocksText(part.blocks, width)
    case 'section':
      return blocksText(part.blocks, width, part.label && leadIn(part.label))
    case 'notes':
      return spaced(story.notes.map((blocks, i) => blocksText(blocks, width, noteLead(story.brief.notes?.[i], story))))
    case 'links':
      return (story.brief.links ?? []).flatMap(({ text, url }) => flow(linked([run(text)], url, false), width))
  }
}

function caption({ caption, credit }: Story, width: number): Lines {
  const between = caption.length && credit.length ? [run(/[.!?…。]['"’”]?$/.test(plain(caption)) ? ' ' : ' · ')] : []
  return flow([...runsOf(caption, false), ...between, ...runsOf(credit, false)], width)
}

/** `Correction, Jan 28, 2022: ` */
function noteLead(note: Note | undefined, { brief: { lang } }: Story): string {
  const kind = note?.kind ?? (english(lang) ? 'Note' : '')
  const day = note?.date ? dayText(note.date, lang) : ''
  const label = [kind.charAt(0).toUpperCase() + kind.slice(1), day].filter(Boolean).join(', ')
  return label && leadIn(label)
}

function source({ brief: { source = {} } }: Story, width: number): Lines {
  const { publisher, url, note } = source
  const from = publisher ?? url
  const runs = [
    ...(from ? linked([run(from)], url, false) : []),
    ...(from && note ? [run(' · ')] : []),
    ...(note ? [run(note)] : []),
  ]
  return runs.length ? flow([run('Source: '), ...runs], width) : []
}

function line(text: string, width: number): Lines {
  return text ? flow([run(text)], width) : []
}

function inline(spans: readonly Span[], width: number): Lines {
  return flow(runsOf(spans, false), width)
}
