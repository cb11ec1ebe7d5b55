import { plain } from '../../model/block.ts'
import { clean } from '../clean.ts'
import { digestName } from '../page/digest-wording.ts'
import type {
  Article,
  Contents,
  ContentsEntry,
  DateText,
  Folio,
  Group,
  HeaderItem,
  Masthead,
  Overview,
  Page,
  PageItem,
  People,
  Prose,
} from '../page/item.ts'
import { chart } from './chart.ts'
import { blocksHtml } from './blocks.ts'
import { bodyHtml, dekHtml } from './body.ts'
import { below, direction, type Place } from './direction.ts'
import { documentEnd, documentHead } from './document.ts'
import { attributes, escaped } from './escape.ts'
import { headlineHtml } from './headline.ts'
import { anchor } from './spans.ts'

/**
 * A whole page: one inline style sheet, no script, nothing from outside but the images of the briefs (a policy in the
 * page forbids the rest), every character of the briefs escaped. One brief has its headline as the page's; several are articles.
 */
export async function* htmlPage(page: Page): AsyncGenerator<string> {
  let lang: string | undefined
  let hasArticles = false
  for await (const item of page) {
    if (lang === undefined) {
      lang = langOf(item)
      yield clean(documentHead(titleOf(item), lang, item.kind === 'masthead'))
      // Of so many briefs that their list comes last.
      if (item.kind === 'article' && !item.isAlone) yield `<h1 class="edition">${titleOf(item)}</h1>\n${SKIP}`
    }
    const isLast = item.kind === 'overview' && hasArticles
    hasArticles ||= item.kind === 'article'
    yield `${clean(isLast ? lastOverview(item, lang) : itemHtml(item, lang))}\n`
  }
  yield lang === undefined ? `${documentHead('No brief', 'en', false)}<h1>No brief</h1>\n${documentEnd}` : documentEnd
}

/** The title of a page that begins with this item. */
function titleOf(first: PageItem): string {
  switch (first.kind) {
    case 'masthead':
      return digestName(first)
    case 'overview':
      return first.title
    case 'article':
      return first.isAlone ? headlineText(first) : 'Briefs'
    case 'prose':
    case 'contents':
    case 'group':
    case 'people':
    case 'chart':
      return 'Digest'
  }
}

function langOf(first: PageItem): string {
  if (first.kind === 'article') return first.brief.lang ?? 'en'
  return (first.kind === 'overview' && first.entries[0]?.lang) || 'en'
}

function itemHtml(item: PageItem, lang: string): string {
  switch (item.kind) {
    case 'masthead':
      return masthead(item)
    case 'overview':
      return overview(item, lang)
    case 'prose':
      return prose(item)
    case 'contents':
      return contents(item, lang)
    case 'group':
      return group(item, lang)
    case 'article':
      return article(item, lang)
    case 'people':
      return people(item)
    case 'chart':
      return chart(item)
  }
}

function masthead({ title, days, counts }: Masthead): string {
  return [
    '<header class="masthead">',
    `<h1>${escaped(title)}</h1>`,
    `<p class="folio"><span>${days.map(time).join(' – ')}</span> <span>${escaped(counts)}</span></p>`,
    '</header>',
  ].join('\n')
}

function prose({ place, blocks, unsubscribe }: Prose): string {
  const link = unsubscribe ? `<p>${anchor('Unsubscribe', unsubscribe)}</p>` : ''
  const inner = [blocksHtml(blocks, { level: 2, dir: 'ltr' }), link].filter(Boolean).join('\n')
  return place === 'footer' ? `<footer>\n${inner}\n</footer>` : `<div class="lede">\n${inner}\n</div>`
}

function overview({ title, entries }: Overview, lang: string): string {
  return `<h1 class="edition">${escaped(title)}</h1>\n${contents({ entries }, lang)}`
}

const SKIP = '<p><a href="#contents">Contents</a></p>\n'

/** The page has its heading and a link to this above. */
function lastOverview(item: Overview, lang: string): string {
  const { title, part } = item
  return [
    ...(part?.isFirst === false ? [] : ['<section id="contents">', `<h2>${escaped(title)}</h2>`]),
    contents(item, lang),
    ...(part?.isLast === false ? [] : ['</section>']),
  ].join('\n')
}

function contents({ entries, part }: Pick<Contents, 'entries' | 'part'>, lang: string): string {
  return [
    ...(part?.isFirst === false ? [] : ['<nav aria-label="Contents">', '<ol>']),
    ...entries.map((entry) => `<li>${contentsLink(entry, lang)}</li>`),
    ...(part?.isLast === false ? [] : ['</ol>', '</nav>']),
  ].join('\n')
}

function contentsLink({ number, headline, lang, isPrinted }: ContentsEntry, pageLang: string): string {
  if (!isPrinted) return `<span${language(lang, pageLang)}>${escaped(headline)}</span>`
  return `<a href="#brief-${number}"${language(lang, pageLang)}>${escaped(headline)}</a>`
}

function group({ number, name, articles, isContinued }: Group, lang: string): string {
  const items = articles.map((each) => article(each, lang))
  if (isContinued) return `<div class="group">\n${items.join('\n')}\n</div>`
  if (!name) return items.join('\n')
  return [
    `<section class="group" aria-labelledby="group-${number}">`,
    `<h2 id="group-${number}">${escaped(name)}</h2>`,
    ...items,
    '</section>',
  ].join('\n')
}

function article(item: Article, pageLang: string): string {
  const { number, isAlone, level, brief, header, body } = item
  const id = isAlone ? undefined : `brief-${number}`
  const place = { level, dir: direction(brief.lang ?? pageLang) }
  return [
    `<article${attributes({ id, class: classOf(item) })}${language(brief.lang, pageLang)}>`,
    '<header>',
    ...header.toSorted(folioFirst).map((each) => headerHtml(each, place)),
    '</header>',
    bodyHtml(body, below(place)),
    '</article>',
  ]
    .filter(Boolean)
    .join('\n')
}

function classOf({ within, extent }: Article): string | undefined {
  if (extent === 'whole') return undefined
  if (within === 'briefs') return 'excerpt'
  return extent === 'headline' ? 'digested bare' : 'digested'
}

function folioFirst(a: HeaderItem, b: HeaderItem): number {
  return Number(b.kind === 'folio') - Number(a.kind === 'folio')
}

function headerHtml(item: HeaderItem, place: Place): string {
  switch (item.kind) {
    case 'folio': {
      const topic = item.topic ? `<span class="topic">${escaped(item.topic)}</span>` : ''
      return `<p class="folio">${[topic, times(item)].filter(Boolean).join(' ')}</p>`
    }
    case 'dek':
      return dekHtml(item, place)
    case 'headline':
      return headlineHtml(item, place)
    case 'byline':
      return `<p class="byline">${escaped(item.text)}</p>`
  }
}

function headlineText({ header }: Article): string {
  return header.map((item) => (item.kind === 'headline' ? plain(item.spans) : '')).join('')
}

function times({ date, updated }: Folio): string {
  const all = [date, updated].flatMap((each) => (each ? time(each) : []))
  return all.length > 1 ? `<span>${all.join(' · ')}</span>` : all.join('')
}

function time({ date, text }: DateText): string {
  const shown = escaped(text)
  return /^\d{4}-\d\d-\d\d/.test(date) ? `<time${attributes({ datetime: date })}>${shown}</time>` : shown
}

/** The language of an element that is not in the language of its page. */
export function language(lang: string | undefined, pageLang: string): string {
  return lang && lang !== pageLang ? attributes({ lang, dir: direction(lang) }) : ''
}

function people({ title, people }: People): string {
  const items = people.map(({ name, role, count }) => {
    const as = role ? `<span class="role">, ${escaped(role)}</span>` : ''
    return `<li><strong>${escaped(name)}</strong>${as} <span class="count">· ${escaped(count)}</span></li>`
  })
  return `<section class="group people">\n<h2>${escaped(title)}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
}
