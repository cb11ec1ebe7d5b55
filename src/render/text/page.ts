import { clean } from '../clean.ts'
import { inlineLinks } from '../layout/links.ts'
import { run } from '../layout/run.ts'
import { runsOf } from '../layout/spans.ts'
import { plain } from '../../model/block.ts'
import { digestName } from '../page/digest-wording.ts'
import type { Article, Chart, Contents, Group, HeaderItem, Page, PageItem, People, Prose } from '../page/item.ts'
import type { PageOptions } from '../page/options.ts'
import { beforeText } from '../page/share-of-voice.ts'
import { counted, datesText } from '../page/wording.ts'
import { isContinuation } from '../page/item.ts'
import { bodyText } from './body.ts'
import { blocksText, flow, line, spaced, type Lines } from './blocks.ts'

/** Plain text as a newspaper's site copies it: a blank line between blocks, nothing wrapped unless columns are given. */
export async function* textPage(
  page: Page,
  { columns = Infinity }: Pick<PageOptions, 'columns'>,
): AsyncGenerator<string> {
  let isFirst = true
  for await (const item of page) {
    const lines = spaced(itemText(item, columns, isFirst))
    if (!lines.length) continue
    yield `${isFirst || isContinuation(item) ? '' : '\n'}${clean(lines.join('\n'))}\n`
    isFirst = false
  }
}

function itemText(item: PageItem, width: number, isFirst: boolean): Lines[] {
  switch (item.kind) {
    case 'masthead':
      return [[...line(digestName(item), width), ...line(item.counts, width)]]
    case 'prose':
      return prose(item, width)
    case 'contents':
      return [contents(item, width)]
    case 'group':
      return group(item, width)
    case 'article':
      return articleText(item, width, isFirst)
    case 'people':
      return people(item, width)
    case 'chart':
      return chart(item, width)
    case 'overview':
      return [] // the headlines follow soon enough
  }
}

/** Dashes above a brief that is not the first thing of its page, and around the groups of a digest. */
function rule(width: number): Lines {
  return ['-'.repeat(Math.min(width, 72))]
}

function prose({ place, blocks, unsubscribe }: Prose, width: number): Lines[] {
  const lines = [
    ...blocksText(blocks, width),
    ...(unsubscribe ? flow([run(`Unsubscribe: ${unsubscribe}`)], width) : []),
  ]
  return place === 'footer' ? [rule(width), lines] : [lines]
}

function contents({ entries, part }: Contents, width: number): Lines {
  const digits = String(part?.total ?? entries.length).length
  return entries.flatMap(({ number, headline }) => {
    const marker = `  ${String(number).padStart(digits)}. `
    const lines = line(headline, width - marker.length)
    return lines.map((each, i) => ((i ? ' '.repeat(marker.length) : marker) + each).trimEnd())
  })
}

/** A rule before the group and, if its articles are more than headlines, between them. */
function group({ name, articles }: Group, width: number): Lines[] {
  const between = articles.some(({ extent }) => extent !== 'headline') ? rule(width) : []
  const all = articles.flatMap((article, i) => [i ? between : [], ...articleText(article, width, false)])
  return [rule(width), line(name.toUpperCase(), width), ...all]
}

function articleText(article: Article, width: number, isFirst: boolean): Lines[] {
  const { within, extent, isAlone, header, body } = article
  const below = bodyText(body, width)
  if (within === 'digest') {
    const head = header.flatMap((item) => headerText(item, ' · ', width))
    return body.every(({ kind }) => kind === 'address') ? [[...head, ...below]] : [head, below]
  }
  if (extent === 'parts') return [isAlone ? [] : line(nameOf(article), width), below]
  return [isFirst ? [] : rule(width), ...header.map((item) => headerText(item, ' - ', width)), below]
}

function headerText(item: HeaderItem, separator: string, width: number): Lines {
  switch (item.kind) {
    case 'folio':
      return line([datesText(item), item.topic].filter(Boolean).join(separator), width)
    case 'headline':
      return flow([run(item.number ? `${item.number}. ` : ''), ...runsOf(item.spans, inlineLinks)], width)
    case 'dek':
      return flow(runsOf(item.spans, inlineLinks), width)
    case 'byline':
      return line(item.text, width)
  }
}

/** `Jan 27, 2022 - Kremlin says …`, above parts of a brief if there are several briefs. */
function nameOf({ header }: Article): string {
  const words = header.flatMap((item) => {
    if (item.kind === 'headline') return plain(item.spans)
    return item.kind === 'folio' && item.date ? item.date.text : []
  })
  return words.join(' - ')
}

function people({ title, people }: People, width: number): Lines[] {
  const lines = people.flatMap(({ name, role, count }) => {
    const text = `${[name, role].filter(Boolean).join(', ')}: ${count}`
    return line(text, width - 4).map((each, i) => (i ? '    ' : '  • ') + each)
  })
  return [rule(width), line(title, width), lines]
}

/** `• World: 9 quotes, 40% (was 31%); 5 speakers` */
function chart({ title, bars, rest }: Chart, width: number): Lines[] {
  const rows = bars.map((bar) => {
    const { name, detail, quotes, share, before } = bar
    const value = `${name}: ${counted(quotes, 'quote')}, ${share}${before && ` (${beforeText(bar)})`}`
    return [value, detail].filter(Boolean).join('; ')
  })
  const lines = [...rows, ...(rest ? [rest] : [])].flatMap((text) =>
    line(text, width - 4).map((each, i) => (i ? '    ' : '  • ') + each),
  )
  return [rule(width), line(title, width), lines]
}
