import type { Link } from '../../model/brief.ts'
import { leadIn } from '../../model/lead-in.ts'
import { beside, hang } from '../layout/hang.ts'
import { run, type Line, type Run } from '../layout/run.ts'
import { linked, runsOf } from '../layout/spans.ts'
import { balance, prose, wrap } from '../layout/wrap.ts'
import { linkable } from '../../model/link.ts'
import type { BodyItem, Quote, Section, Source, Tags } from '../page/item.ts'
import { blocksLines, imageLines } from './blocks.ts'
import type { BlockContext } from './context.ts'
import { spaced } from './measure.ts'

/** The lines of items below a header. The tags follow the source without a blank line. */
export function bodyLines(items: readonly BodyItem[], context: BlockContext): Line[] {
  return spaced(
    items.map((item, i) => {
      if (item.kind === 'tags' && items[i - 1]?.kind === 'source') return []
      const next = items[i + 1]
      const more = item.kind === 'source' && next?.kind === 'tags' ? itemLines(next, context) : []
      return [...itemLines(item, context), ...more]
    }),
  )
}

function itemLines(item: BodyItem, context: BlockContext): Line[] {
  switch (item.kind) {
    case 'dek':
      return wrap(runsOf(item.spans, context.links, 'dek'), context.width)
    case 'picture':
      return imageLines(item, context)
    case 'lede':
      return blocksLines(item.blocks, context)
    case 'section':
      return section(item, context)
    case 'note':
      return blocksLines(item.blocks, context, labelRuns(item.label))
    case 'links':
      return item.links.flatMap((link) => linkLines(link, context))
    case 'quote':
      return quoteLines(item, context.width)
    case 'source':
      return source(item, context)
    case 'tags':
      return tags(item, context)
    case 'address':
      return /hyperlink|none/.test(context.links.style) ? [] : wrap([run(item.url, 'url')], context.width)
  }
}

/** A label that runs in. */
function labelRuns(label = ''): Run[] {
  if (!label) return []
  const text = leadIn(label)
  const shown = text.trimEnd()
  return [run(shown, 'label'), run(text.slice(shown.length))]
}

function section({ heading, picture, label, blocks }: Section, context: BlockContext): Line[] {
  return spaced([
    heading ? balance([run(heading, 'heading')], context.width) : [],
    picture ? imageLines(picture, context) : [],
    blocksLines(blocks, context, labelRuns(label)),
  ])
}

/** `Go deeper →`, which is the link, or has its url or number after it. */
function linkLines({ text, url }: Link, { width, links }: BlockContext): Line[] {
  const shown: readonly Run[] = [run(text, 'label'), run(' '), run('→', 'arrow')]
  if (!url) return wrap(shown, width)
  if (links.style === 'inline' || !linkable(url)) return wrap([...shown, run(` ${url}`, 'url')], width)
  return wrap(linked(links.style === 'numbered' ? [...shown, run(' ')] : shown, url, links), width)
}

/** A quote behind a bar, with who said it. */
export function quoteLines({ text, speaker, role }: Pick<Quote, 'text' | 'speaker' | 'role'>, width: number): Line[] {
  const room = beside('▎ ', width) ?? width
  const paragraphs = `“${text}”`.split(/\n+/).flatMap((each) => wrap([run(each, 'quotation')], room))
  const who = speaker
    ? [run('— ', 'aside'), run(speaker, 'speaker'), ...(role ? [run(`, ${role}`, 'role')] : [])]
    : [run('— unknown', 'aside')]
  const bar = [run('▎ ', 'bar')]
  return hang(bar, [...paragraphs, ...wrap(who, room)], bar)
}

function source({ label, name, url, note }: Source, { width, links }: BlockContext): Line[] {
  const from = name ? linked([run(name, 'aside')], url, links) : []
  const gap = name && note ? [run(' · ', 'aside')] : []
  return prose([run(label, 'aside'), ...from, ...gap, ...(note ? [run(note, 'aside')] : [])], width)
}

function tags({ label, tags }: Tags, { width }: BlockContext): Line[] {
  return prose([run(label, 'aside'), run(tags.join(', '), 'aside')], width)
}
