import type { Span } from '../../model/block.ts'
import { blocksMarkdown, heading } from '../../markdown/write/blocks.ts'
import { line, paragraph, spaced, words } from '../../markdown/write/spans.ts'
import { clean } from '../clean.ts'
import { digestName } from '../page/digest-wording.ts'
import type { Article, Contents, Group, HeaderItem, Headline, Page, PageItem, People, Prose } from '../page/item.ts'
import { isContinuation } from '../page/item.ts'
import { datesText } from '../page/wording.ts'
import { chart } from './chart.ts'
import { bodyMarkdown, linked } from './body.ts'

/** CommonMark (tables and strikes as in GFM) as a newsroom would post it; it reads back as the same words. Never wrapped. */
export async function* markdownPage(page: Page): AsyncGenerator<string> {
  let before: PageItem | undefined
  for await (const item of page) {
    const text = itemMarkdown(item, before)
    if (!text) continue
    yield `${before && !isContinuation(item) ? '\n' : ''}${clean(text)}\n`
    before = item
  }
}

/** What parts an edition from its briefs; `---` parts briefs from each other. */
const FRAME = '***'

function itemMarkdown(item: PageItem, before: PageItem | undefined): string {
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
      return article(item, ruleBelow(before))
    case 'people':
      return people(item)
    case 'chart':
      return chart(item)
    case 'overview':
      return '' // the headlines follow soon enough
  }
}

/** The texts of a sponsor stand in a quotation, and those below the briefs below a rule of another kind than between briefs. */
function prose({ place, blocks, unsubscribe }: Prose): string {
  const text = blocksMarkdown(place === 'sponsor' ? [{ kind: 'quotation', blocks }] : blocks)
  const link = unsubscribe ? paragraph(linked([words('Unsubscribe')], unsubscribe)) : ''
  return spaced([place === 'footer' ? FRAME : '', text, link])
}

function contents({ entries }: Contents): string {
  return entries.map(({ number, headline }) => `${number}. ${paragraph([words(headline)])}`).join('\n')
}

function group({ name, articles }: Group): string {
  return spaced([name && heading(2, [words(name)]), ...articles.map((each) => article(each))])
}

/** A brief has a first heading; parts of one have a second if there are several briefs; in a digest it is a third. */
function article({ within, extent, isAlone, header, body }: Article, rule = ''): string {
  const below = bodyMarkdown(body, within === 'digest' ? 4 : 2, extent === 'whole')
  const head = header.toSorted(headlineFirst)
  if (within === 'digest') return spaced([...head.map((item) => headerMarkdown(item, 3)), below])
  if (extent === 'whole') return spaced([rule, ...head.map((item) => headerMarkdown(item, 1)), below])
  const name = head.filter(({ kind }) => !isAlone && kind !== 'byline' && kind !== 'dek')
  return spaced([...name.map((item) => headerMarkdown(item, 2)), below])
}

/** The rule between a brief and the one or the masthead above it. */
function ruleBelow(before: PageItem | undefined): string {
  return before ? (before.kind === 'article' ? '---' : FRAME) : ''
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
      return paragraph([{ kind: 'strong', spans: item.spans }])
    case 'byline':
      return line(item.text)
  }
}

function numbered({ number }: Headline): Span[] {
  return number ? [words(`${number}. `)] : []
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
