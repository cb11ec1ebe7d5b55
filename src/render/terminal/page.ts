import { beside, hang } from '../layout/hang.ts'
import { linksIn, type Links } from '../layout/links.ts'
import { run, type Line } from '../layout/run.ts'
import { cells } from '../layout/width.ts'
import { wrap } from '../layout/wrap.ts'
import type { Article, BodyItem, Contents, Group, Page, PageItem, People, Prose } from '../page/item.ts'
import { isContinuation } from '../page/item.ts'
import type { PageOptions } from '../page/options.ts'
import { blocksLines } from './blocks.ts'
import { bodyLines } from './body.ts'
import { chart } from './chart.ts'
import type { BlockContext } from './context.ts'
import { drawingFor } from './drawing.ts'
import { digestHeader, masthead, nameLine, pageHeader } from './header.ts'
import { indented, measureOf, spaced, type Measure } from './measure.ts'
import { painter } from './paint.ts'

/** The page of a terminal: lines are laid out first and painted afterwards, so that they are the same without colour. */
export async function* terminalPage(page: Page, options: PageOptions): AsyncGenerator<string> {
  const measure = measureOf(options)
  const links = linksIn(options.links)
  const paint = await painter(options)
  let isEmpty = true
  for await (const item of page) {
    const draw = await drawingFor(bodiesOf(item), options)
    const lines = itemLines(item, measure, { width: measure.width, links, marks: [], depth: 0, draw })
    if (!lines.length) continue
    yield paint([...(isContinuation(item) ? [] : [[]]), ...indented(lines, measure)])
    isEmpty = false
  }
  const addresses = references(links, measure)
  if (addresses.length) yield paint([[], ...indented(addresses, measure)])
  if (!isEmpty) yield '\n'
}

/** `[1] https://…`, below the page. */
function references(links: Links, { width }: Measure): Line[] {
  return links.numbered().flatMap((url, i) => {
    const marker = `[${i + 1}] `
    const room = beside(marker, width)
    const address = run(url, 'url')
    return room ? hang([run(marker, 'url')], wrap([address], room)) : wrap([run(marker, 'url'), address], width)
  })
}

function bodiesOf(item: PageItem): readonly BodyItem[] {
  if (item.kind === 'prose') return [{ kind: 'lede', blocks: item.blocks }]
  if (item.kind === 'group') return item.articles.flatMap(({ body }) => body)
  return item.kind === 'article' ? item.body : []
}

function itemLines(item: PageItem, measure: Measure, context: BlockContext): Line[] {
  switch (item.kind) {
    case 'masthead':
      return masthead(item, measure)
    case 'prose':
      return prose(item, measure, context)
    case 'contents':
      return contents(item, measure)
    case 'group':
      return group(item, measure, context)
    case 'article':
      return article(item, measure, context)
    case 'people':
      return people(item, measure)
    case 'chart':
      return spaced([bannerOf(item.title, measure), chart(item, measure)])
    case 'overview':
      return [] // the headlines follow soon enough
  }
}

function prose({ place, blocks, unsubscribe }: Prose, { rule }: Measure, context: BlockContext): Line[] {
  const link = unsubscribe ? wrap([run(`Unsubscribe: ${unsubscribe}`, 'aside')], context.width) : []
  return spaced([place === 'footer' ? [[run('─'.repeat(rule), 'rule')]] : [], blocksLines(blocks, context), link])
}

function contents({ entries, part }: Contents, { width }: Measure): Line[] {
  const digits = String(part?.total ?? entries.length).length
  return entries.flatMap(({ number, headline }) => {
    const marker = [run(String(number).padStart(digits), 'bullet'), run('  ')]
    return hang(marker, wrap([run(headline)], Math.max(width - digits - 2, 2)))
  })
}

function group({ name, articles }: Group, measure: Measure, context: BlockContext): Line[] {
  const banner = name ? bannerOf(name, measure) : [[run('─'.repeat(measure.rule), 'rule')]]
  return spaced([banner, ...articles.map((each) => article(each, measure, context))])
}

/** `─── WORLD ─────────` */
function bannerOf(name: string, { width, rule }: Measure): Line[] {
  const label = run(name.toUpperCase(), 'topic')
  const left = run('─── ', 'rule')
  const rest = rule - cells(left.text) - cells(label.text) - 1
  return rest < 3 ? wrap([label], width) : [[left, label, run(' '), run('─'.repeat(rest), 'rule')]]
}

function article(item: Article, measure: Measure, context: BlockContext): Line[] {
  const { within, extent, isAlone, header, body } = item
  const below = bodyLines(body, context)
  if (within === 'digest') {
    const head = digestHeader(header, context)
    return body.every(({ kind }) => kind === 'address') ? [...head, ...below] : spaced([head, below])
  }
  if (extent === 'parts') return spaced([isAlone ? [] : wrap([nameLine(header)], context.width), below])
  return spaced([pageHeader(header, measure, context), below])
}

function people({ title, people }: People, measure: Measure): Line[] {
  const lines = people.flatMap(({ name, role, count }) => {
    const as = role ? [run(`, ${role}`, 'role')] : []
    const line = [run(name, 'speaker'), ...as, run(` · ${count}`, 'aside')]
    return hang([run('• ', 'bullet')], wrap(line, Math.max(measure.width - 2, 2)))
  })
  return spaced([bannerOf(title, measure), lines])
}
