import { plain } from '../../model/block.ts'
import { run, textOf, type Line, type Mark, type Run } from '../layout/run.ts'
import { linked, runsOf } from '../layout/spans.ts'
import { cells } from '../layout/width.ts'
import { balance, wrap } from '../layout/wrap.ts'
import { daysText } from '../page/digest-wording.ts'
import type { Folio, Headline, HeaderItem, Masthead } from '../page/item.ts'
import { datesText } from '../page/wording.ts'
import type { BlockContext } from './context.ts'
import { spaced, type Measure } from './measure.ts'

/** The name of a digest below a rule, its days at the right. */
export function masthead({ title, days, counts }: Masthead, measure: Measure): Line[] {
  const left = line(title.toUpperCase(), 'topic', measure.width)
  const right = line(daysText(days), 'date', measure.width)
  return [rule(measure), ...besideEachOther(left, right, measure), ...line(counts, 'aside', measure.width)]
}

/** What stands above a brief: a rule with topic and date, and below them the other items. */
export function pageHeader(header: readonly HeaderItem[], measure: Measure, context: BlockContext): Line[] {
  const others = header.flatMap((item) => (item.kind === 'folio' ? [] : itemLines(item, context)))
  const folios = header.flatMap((item) => (item.kind === 'folio' ? folio(item, measure) : []))
  return spaced([[rule(measure), ...folios], others])
}

/** What stands above a story in a digest. */
export function digestHeader(header: readonly HeaderItem[], context: BlockContext): Line[] {
  return header.flatMap((item) => itemLines(item, context))
}

/** `Jan 27, 2022 · Kremlin says …`: which brief parts are from. */
export function nameLine(header: readonly HeaderItem[]): Run {
  const words = header.flatMap((item) => {
    if (item.kind === 'headline') return plain(item.spans)
    return item.kind === 'folio' && item.date ? item.date.text : []
  })
  return run(words.join(' · '), 'aside')
}

function itemLines(item: HeaderItem, context: BlockContext): Line[] {
  switch (item.kind) {
    case 'folio':
      return line([datesText(item), item.topic].filter(Boolean).join(' · '), 'date', context.width)
    case 'headline':
      return headline(item, context)
    case 'dek':
      return balance(runsOf(item.spans, context.links, 'dek'), context.width)
    case 'byline':
      return line(item.text, 'byline', context.width)
  }
}

function headline({ number, spans, url }: Headline, { width, links }: BlockContext): Line[] {
  const runs = runsOf(spans, links, 'headline')
  const lead = number ? [run(`${number}`, 'bullet'), run('  ')] : []
  return balance([...lead, ...(links.style === 'hyperlink' ? linked(runs, url, links) : runs)], width)
}

/** The topic on the left and the date on the right. */
function folio(item: Folio, measure: Measure): Line[] {
  const { topic = '' } = item
  const left = line(topic.toUpperCase(), 'topic', measure.width)
  return besideEachOther(left, line(datesText(item), 'date', measure.width), measure)
}

/** Below each other if they do not fit. */
function besideEachOther(left: readonly Line[], right: readonly Line[], { rule }: Measure): Line[] {
  const gap = rule - widthOf(left) - widthOf(right)
  if (left.length > 1 || right.length !== 1 || (left.length && gap < 2)) return [...left, ...right]
  return [[...(left[0] ?? []), run(' '.repeat(Math.max(gap, 0))), ...right[0]!]]
}

function widthOf([first = []]: readonly Line[]): number {
  return cells(textOf(first))
}

function rule({ rule }: Measure): Line {
  return [run('━'.repeat(rule), 'rule')]
}

function line(text: string, mark: Mark, width: number): Line[] {
  return text ? wrap([run(text, mark)], width) : []
}
