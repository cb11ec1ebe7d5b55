import type { Span } from '../model/block.ts'
import type { Look } from '../model/look.ts'
import type { Extract, Part } from '../model/part.ts'
import type { Story } from '../model/story.ts'
import { clean } from './clean.ts'
import { dayText } from './layout/day.ts'
import { linkable } from './link.ts'
import { blocksMarkdown, heading } from '../markdown/write/blocks.ts'
import { line, paragraph, spaced, words } from '../markdown/write/spans.ts'
import { smart } from './smart.ts'
import { bylineOf, captionGap, noteLabel } from './wording.ts'

/** CommonMark (tables and strikes as in GFM) as a newsroom would post it; it reads back as the same words. Never wrapped. */
export async function markdown(extracts: readonly Extract[], look: Look): Promise<string> {
  const shown = look.smart ? smart(extracts) : extracts
  const several = new Set(shown.map(({ story }) => story)).size > 1
  const pages = shown.map((extract) => (extract.whole ? whole(extract) : excerpt(extract, several)))
  const between = shown.some(({ whole }) => whole) ? '---' : ''
  const text = spaced(pages.flatMap((page, i) => (i ? [between, page] : [page])))
  return text && clean(text) + '\n'
}

function whole({ story, parts }: Extract): string {
  return spaced([
    title(1, story),
    folio(story),
    line(bylineOf(story.brief)),
    ...parts.map((part) => partMarkdown(part, story)),
    source(story),
  ])
}

function excerpt({ story, parts }: Extract, several: boolean): string {
  const name = several ? [title(2, story), folio(story)] : []
  return spaced([...name, ...parts.map((part) => partMarkdown(part, story))])
}

function title(depth: number, { headline, brief }: Story): string {
  return heading(depth, headline.length ? headline : [words(brief.headline)])
}

function folio({ brief: { date, topic, lang } }: Story): string {
  const text = [date && dayText(date, lang), topic].filter(Boolean).join(' · ')
  return text && paragraph([{ kind: 'emphasis', spans: [words(text)] }])
}

/** A part of a story. */
export function partMarkdown(part: Part, story: Story): string {
  switch (part.kind) {
    case 'image':
      return spaced([line(story.brief.image?.alt ?? ''), caption(story)])
    case 'lede':
      return blocksMarkdown(part.blocks)
    case 'section':
      return blocksMarkdown(part.blocks, part.label)
    case 'notes':
      return spaced(
        story.notes.map((blocks, i) => blocksMarkdown(blocks, noteLabel(story.brief.notes?.[i], story.brief.lang))),
      )
    case 'links':
      return links(story)
  }
}

function caption(story: Story): string {
  const spans = [...story.caption, words(captionGap(story)), ...story.credit]
  return story.caption.length || story.credit.length ? paragraph([{ kind: 'emphasis', spans }]) : ''
}

function links({ brief: { links = [] } }: Story): string {
  const lines = links.map(({ text, url }) => paragraph([linkTo(text, url)]))
  return lines.length > 1 ? lines.map((line) => `- ${line}`).join('\n') : (lines[0] ?? '')
}

/** Where a story came from. */
export function source({ brief: { source = {} } }: Story): string {
  const { publisher, url, note } = source
  const from = publisher ?? url
  const spans = [
    ...(from ? [linkTo(from, url)] : []),
    ...(from && note ? [words(' · ')] : []),
    ...(note ? [words(note)] : []),
  ]
  return spans.length ? paragraph([words('Source: '), ...spans]) : ''
}

function linkTo(text: string, url: string | undefined): Span {
  const target = url && linkable(url)
  return target ? { kind: 'link', url: target, spans: [words(text)] } : words(text)
}
