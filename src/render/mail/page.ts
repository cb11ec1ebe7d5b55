import { clean } from '../clean.ts'
import { escaped } from '../html/escape.ts'
import { headlineHtml } from '../html/headline.ts'
import { language } from '../html/page.ts'
import { daysText, digestName } from '../page/digest-wording.ts'
import type { Article, Contents, Group, HeaderItem, Masthead, PageItem, People } from '../page/item.ts'
import { dekHtml } from '../html/body.ts'
import { datesText } from '../page/wording.ts'
import { mailBody } from './body.ts'
import { styled } from './style.ts'

/** A digest as the HTML part of a message: one column, each tag with its own style, nothing to load. */
export function mailHtml(page: readonly PageItem[]): string {
  const title = page.map((item) => (item.kind === 'masthead' ? digestName(item) : '')).join('')
  return clean(styled(letter(title, page.map(itemHtml).filter(Boolean).join('\n'))))
}

/** Mail readers drop the head and often the body tag: the outermost table holds the paper and the measure. */
function letter(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
</head>
<body>
<table class="paper" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="desk" align="center">
<table class="column" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="text" align="left">
<div class="letter" role="main">
${body}
</div>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

function itemHtml(item: PageItem): string {
  switch (item.kind) {
    case 'masthead':
      return masthead(item)
    case 'contents':
      return contents(item)
    case 'group':
      return group(item)
    case 'article':
      return article(item)
    case 'people':
      return people(item)
    case 'overview':
      return '' // a digest has a masthead
  }
}

function masthead({ title, days, counts }: Masthead): string {
  const folio = [daysText(days), counts].filter(Boolean).join(' · ')
  return `<h1>${escaped(title)}</h1>\n<p class="folio">${escaped(folio)}</p>`
}

function contents({ entries }: Contents): string {
  const lines = entries.map(({ headline, lang }) => `<li><span${language(lang, 'en')}>${escaped(headline)}</span></li>`)
  return `<ol>\n${lines.join('\n')}\n</ol>`
}

function group({ name, articles }: Group): string {
  return [name ? `<h2>${escaped(name)}</h2>` : '<hr class="group">', ...articles.map(article)].join('\n')
}

function article({ level, brief, header, body }: Article): string {
  const inner = [...header.map((item) => headerItem(item, level)), mailBody(body, level + 1)]
  return `<div class="article"${language(brief.lang, 'en')}>\n${inner.filter(Boolean).join('\n')}\n</div>`
}

function headerItem(item: HeaderItem, level: number): string {
  switch (item.kind) {
    case 'headline':
      return `<h${level} class="headline">${headlineHtml(item)}</h${level}>`
    case 'folio':
      return `<p class="folio">${escaped([datesText(item), item.topic].filter(Boolean).join(' · '))}</p>`
    case 'dek':
      return dekHtml(item)
    case 'byline':
      return `<p class="folio">${escaped(item.text)}</p>`
  }
}

function people({ title, people }: People): string {
  const items = people.map(({ name, role, count }) => {
    const as = role ? `<span class="role">, ${escaped(role)}</span>` : ''
    return `<li><strong>${escaped(name)}</strong>${as} · ${escaped(count)}</li>`
  })
  return `<h2>${escaped(title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`
}
