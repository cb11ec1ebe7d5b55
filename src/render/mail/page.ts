import { clean } from '../clean.ts'
import { blocksHtml } from '../html/blocks.ts'
import { below, direction, type Place } from '../html/direction.ts'
import { escaped } from '../html/escape.ts'
import { headlineHtml } from '../html/headline.ts'
import { language } from '../html/page.ts'
import { anchor } from '../html/spans.ts'
import { daysText, digestName } from '../page/digest-wording.ts'
import type { Article, Contents, Group, HeaderItem, Masthead, PageItem, People, Prose } from '../page/item.ts'
import { dekHtml } from '../html/body.ts'
import { datesText } from '../page/wording.ts'
import { mailBody } from './body.ts'
import { darkStyle, styled } from './style.ts'

/**
 * A digest as the HTML part of a message: one column of tables, each tag with its own style, nothing to load. The preview
 * is what a list of messages shows beside the subject; the message itself hides it.
 */
export function mailHtml(page: readonly PageItem[], preview = ''): string {
  const title = page.map((item) => (item.kind === 'masthead' ? digestName(item) : '')).join('')
  return clean(styled(letter(title, preview, page.map(itemHtml).filter(Boolean).join('\n'))))
}

/**
 * Mail readers drop the head and often the body tag: the outermost table holds the paper and the measure. Outlook knows no
 * max-width: it gets a table of that width around the column.
 */
function letter(title: string, preview: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(title)}</title>
<style>
${darkStyle}</style>
</head>
<body>
${preview && `<div class="preview">${escaped(preview)}</div>\n`}<table class="paper" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="outer" align="center">
<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td class="outer"><![endif]-->
<table class="column" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="text" align="left">
<div class="letter" role="main">
${body}
</div>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
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
    case 'prose':
      return prose(item)
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
    case 'chart':
      return '' // only a report has charts, and it is not sent as mail
  }
}

function masthead({ title, days, counts }: Masthead): string {
  const folio = [daysText(days), counts].filter(Boolean).join(' · ')
  return `<h1>${escaped(title)}</h1>\n<p class="folio">${escaped(folio)}</p>`
}

function prose({ place, blocks, unsubscribe }: Prose): string {
  const link = unsubscribe ? `<p>${anchor('Unsubscribe', unsubscribe)}</p>` : ''
  return `<div class="${place}">\n${[blocksHtml(blocks, { level: 2, dir: 'ltr' }), link].filter(Boolean).join('\n')}\n</div>`
}

function contents({ entries }: Contents): string {
  const lines = entries.map(({ number, headline, lang, isPrinted }) => {
    const tag = isPrinted ? 'a' : 'span'
    const target = isPrinted ? ` href="#brief-${number}"` : ''
    return `<li><${tag}${target}${language(lang, 'en')}>${escaped(headline)}</${tag}></li>`
  })
  return `<ol>\n${lines.join('\n')}\n</ol>`
}

function group({ name, articles }: Group): string {
  return [name ? `<h2>${escaped(name)}</h2>` : '<hr class="group">', ...articles.map(article)].join('\n')
}

/** The target of its link in the contents is an anchor with a name, which more readers keep than an id. */
function article({ number, level, brief, header, body }: Article): string {
  const target = `<a id="brief-${number}" name="brief-${number}"></a>`
  const place = { level, dir: direction(brief.lang ?? 'en') }
  const inner = [target, ...header.map((item) => headerItem(item, place)), mailBody(body, below(place))]
  return `<div class="article"${language(brief.lang, 'en')}>\n${inner.filter(Boolean).join('\n')}\n</div>`
}

function headerItem(item: HeaderItem, place: Place): string {
  switch (item.kind) {
    case 'headline':
      return headlineHtml(item, place, 'headline')
    case 'folio':
      return `<p class="folio">${escaped([datesText(item), item.topic].filter(Boolean).join(' · '))}</p>`
    case 'dek':
      return dekHtml(item, place)
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
