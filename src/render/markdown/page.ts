import type { Span } from '../../model/block.ts'
import { blocksMarkdown, heading } from '../../markdown/write/blocks.ts'
import { line, paragraph, spaced, words } from '../../markdown/write/spans.ts'
import { clean } from '../clean.ts'
import { linkable } from '../../model/link.ts'
import { digestName } from '../page/digest-wording.ts'
import type { Article, Contents, Group, HeaderItem, Headline, Page, PageItem, People, Prose } from '../page/item.ts'
import { datesText } from '../page/wording.ts'
import { bodyMarkdown } from './body.ts'

/** CommonMark (tables and strikes as in GFM) as a newsroom would post it; it reads back as the same words. Never wrapped. */
export async function* markdownPage(page: Page): AsyncGenerator<string> {
  let isFirst = true
  for await (const item of page) {
    const text = itemMarkdown(item, isFirst)
    if (!text) continue
    yield `${isFirst ? '' : '\n'}${clean(text)}\n`
    isFirst = false
  }
}

function itemMarkdown(item: PageItem, isFirst: boolean): string {
  switch (item.kind) {
    case 'masthead':
      return spaced([heading(1, [words(digestName(item))]), italic(item.counts)])
    case 'prose':
      return prose(item)
    case 'contents':
      return contents(item)
    case 'group':
      return group(item)
    case 'article':
      return article(item, isFirst)
    case 'people':
      return people(item)
    case 'overview':
      return '' // the headlines follow soon enough
  }
}

function prose({ place, blocks, unsubscribe }: Prose): string {
  const text = blocksMarkdown(blocks)
  const link = unsubscribe ? paragraph(linked([words('Unsubscribe')], unsubscribe)) : ''
  return spaced([place === 'footer' ? '---' : '', text, link])
}

function contents({ entries }: Contents): string {
  return entries.map(({ number, headline }) => `${number}. ${paragraph([words(headline)])}`).join('\n')
}

function group({ name, articles }: Group): string {
  return spaced([name && heading(2, [words(name)]), ...articles.map((each) => article(each, false))])
}

/** A brief has a first heading; parts of one have a second if there are several briefs; in a digest it is a third. */
function article({ within, extent, isAlone, header, body }: Article, isFirst: boolean): string {
  const below = bodyMarkdown(body, within === 'digest' ? 4 : 2)
  const head = header.toSorted(headlineFirst)
  if (within === 'digest') return spaced([...head.map((item) => headerMarkdown(item, 3)), below])
  if (extent === 'whole') return spaced([isFirst ? '' : '---', ...head.map((item) => headerMarkdown(item, 1)), below])
  const name = head.filter(({ kind }) => !isAlone && kind !== 'byline' && kind !== 'dek')
  return spaced([...name.map((item) => headerMarkdown(item, 2)), below])
}

/** The headline and the dek stand above the folio. */
function headlineFirst(a: HeaderItem, b: HeaderItem): number {
  return Number(isHeadline(b)) - Number(isHeadline(a))
}

function isHeadline({ kind }: HeaderItem): boolean {
  return kind === 'headline' || kind === 'dek'
}

function headerMarkdown(item: HeaderItem, depth: number): string {
  switch (item.kind) {
    case 'folio':
      return italic([datesText(item), item.topic].filter(Boolean).join(' · '))
    case 'headline':
      return heading(depth, [...numbered(item), ...linked(item.spans, item.url)])
    case 'dek':
      return paragraph(item.spans)
    case 'byline':
      return line(item.text)
  }
}

function numbered({ number }: Headline): Span[] {
  return number ? [words(`${number}. `)] : []
}

function linked(spans: readonly Span[], url = ''): readonly Span[] {
  const target = linkable(url)
  return target ? [{ kind: 'link', url: target, spans }] : spans
}

function people({ title, people }: People): string {
  const lines = people.map(({ name, role, count }) => {
    const rest = words(`${role ? `, ${role}` : ''}: ${count}`)
    return `- ${paragraph([{ kind: 'strong', spans: [words(name)] }, rest])}`
  })
  return spaced([heading(2, [words(title)]), lines.join('\n')])
}

function italic(text: string): string {
  return text && paragraph([{ kind: 'emphasis', spans: [words(text)] }])
}
