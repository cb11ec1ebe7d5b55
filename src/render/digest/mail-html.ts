import type { Digest, Group, Printed, Voice } from '../../model/digest.ts'
import type { Look } from '../../model/look.ts'
import type { Story } from '../../model/story.ts'
import { clean } from '../clean.ts'
import { direction } from '../html/direction.ts'
import { attributes, escaped } from '../html/escape.ts'
import { bylineOf, headlineOf } from '../wording.ts'
import { headlineHtml } from './headline.ts'
import { styled } from './mail-style.ts'
import { partHtml, sourceHtml } from './part-html.ts'
import { quoteHtml } from './quote-html.ts'
import { smartDigest } from './smart.ts'
import { countsText, daysText, folioText, groupName, nameOf, peopleTitle, quoteCount } from './wording.ts'

/** A digest as the HTML part of a message: one column, each tag with its own style, nothing to load. */
export async function mailHtml(given: Digest, look: Look): Promise<string> {
  const digest = look.smart ? smartDigest(given) : given
  const body = [
    `<h1>${escaped(digest.title)}</h1>`,
    `<p class="folio">${escaped([daysText(digest), countsText(digest)].filter(Boolean).join(' · '))}</p>`,
    contents(digest),
    ...digest.groups.map((group) => groupHtml(group, digest)),
    people(digest.people),
  ]
  return clean(styled(letter(nameOf(digest), body.filter(Boolean).join('\n'))))
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

function contents({ contents: items }: Digest): string {
  const lines = items.map(({ story }) => `<li><span${language(story)}>${escaped(headlineOf(story))}</span></li>`)
  return `<ol>\n${lines.join('\n')}\n</ol>`
}

function groupHtml(group: Group<Printed>, digest: Digest): string {
  const name = groupName(group, digest)
  const items = group.items.map((item) => article(item, folioText(item, group, digest), name ? 3 : 2))
  return [name ? `<h2>${escaped(name)}</h2>` : '<hr class="group">', ...items].join('\n')
}

function article(item: Printed, folio: string, level: number): string {
  const { story, parts, whole, quote } = item
  const byline = whole ? bylineOf(story.brief) : ''
  const inner = [
    `<h${level} class="headline">${headlineHtml(item)}</h${level}>`,
    folio && `<p class="folio">${escaped(folio)}</p>`,
    byline && `<p class="folio">${escaped(byline)}</p>`,
    ...parts.map((part) => partHtml(part, story, level + 1)),
    quote && quoteHtml(quote),
    whole && sourceHtml(story),
  ]
  return `<div class="article"${language(story)}>\n${inner.filter(Boolean).join('\n')}\n</div>`
}

function language({ brief: { lang } }: Story): string {
  return lang && !/^en$/i.test(lang) ? attributes({ lang, dir: direction(lang) }) : ''
}

function people(voices: readonly Voice[]): string {
  if (!voices.length) return ''
  const items = voices.map((voice) => {
    const role = voice.role ? `<span class="role">, ${escaped(voice.role)}</span>` : ''
    return `<li><strong>${escaped(voice.name)}</strong>${role} · ${quoteCount(voice)}</li>`
  })
  return `<h2>${peopleTitle}</h2>\n<ul>\n${items.join('\n')}\n</ul>`
}
