import type { Digest, Group, Item, Printed, Voice } from '../../model/digest.ts'
import type { Look } from '../../model/look.ts'
import { clean } from '../clean.ts'
import { footer, partHtml, time } from '../html/article.ts'
import { direction } from '../html/direction.ts'
import { attributes, escaped } from '../html/escape.ts'
import { page } from '../html/page.ts'
import { bylineOf, headlineOf } from '../wording.ts'
import { headlineHtml } from './headline.ts'
import { quoteHtml } from './quote-html.ts'
import { smartDigest } from './smart.ts'
import { digestStyle } from './style.ts'
import { countsText, groupName, nameOf, peopleTitle, quoteCount } from './wording.ts'

/** A digest as a page for the browser, of the same kind and style as that of `brief show`. */
export async function html(given: Digest, look: Look): Promise<string> {
  const digest = look.smart ? smartDigest(given) : given
  const body = [
    masthead(digest),
    contents(digest),
    ...digest.groups.map((group, i) => groupHtml(group, digest, i + 1)),
    people(digest.people),
  ]
  return clean(page(nameOf(digest), 'en', body, digestStyle))
}

function masthead(digest: Digest): string {
  const { days, title } = digest
  const ends = days ? [...new Set([days.first, days.last])].map((day) => time(day, 'en')) : []
  return [
    '<header class="masthead">',
    `<h1>${escaped(title)}</h1>`,
    `<p class="folio"><span>${ends.join(' – ')}</span> <span>${escaped(countsText(digest))}</span></p>`,
    '</header>',
  ].join('\n')
}

function contents({ contents: items }: Digest): string {
  const lines = items.map((item) => {
    const name = escaped(headlineOf(item.story))
    const target = item.depth && `#brief-${item.number}`
    const tag = target ? 'a' : 'span'
    return `<li><${tag}${attributes({ href: target })}${ownLanguage(item)}>${name}</${tag}></li>`
  })
  return `<nav aria-label="Contents">\n<ol>\n${lines.join('\n')}\n</ol>\n</nav>`
}

function groupHtml(group: Group<Printed>, digest: Digest, number: number): string {
  const name = groupName(group, digest)
  const items = group.items.map((item) => article(item, group, digest, name ? 3 : 2))
  if (!name) return items.join('\n')
  return [
    `<section class="group" aria-labelledby="group-${number}">`,
    `<h2 id="group-${number}">${escaped(name)}</h2>`,
    ...items,
    '</section>',
  ].join('\n')
}

function article(item: Printed, group: Group<Printed>, digest: Digest, level: number): string {
  const { story, parts, whole, quote, number, depth } = item
  const kind = depth === 'headline' ? 'digested bare' : 'digested'
  return [
    `<article${attributes({ id: `brief-${number}`, class: whole ? undefined : kind })}${ownLanguage(item)}>`,
    header(item, group, digest, level),
    ...parts.map((part) => partHtml(part, story, level + 1)),
    quote && quoteHtml(quote),
    whole && footer(story),
    '</article>',
  ]
    .filter(Boolean)
    .join('\n')
}

function header(item: Printed, group: Group<Printed>, { days }: Digest, level: number): string {
  const { whole, story } = item
  const { brief } = story
  const topic = brief.topic && group.by !== 'topic' ? `<span class="topic">${escaped(brief.topic)}</span>` : ''
  const day = brief.date && group.by !== 'day' && days?.first !== days?.last ? time(brief.date, brief.lang) : ''
  const folio = [topic, day].filter(Boolean).join(' ')
  const byline = whole ? bylineOf(brief) : ''
  return [
    '<header>',
    folio && `<p class="folio">${folio}</p>`,
    `<h${level}>${headlineHtml(item)}</h${level}>`,
    byline && `<p class="byline">${escaped(byline)}</p>`,
    '</header>',
  ]
    .filter(Boolean)
    .join('\n')
}

function ownLanguage({ story: { brief } }: Item): string {
  const { lang } = brief
  return lang && !/^en$/i.test(lang) ? attributes({ lang, dir: direction(lang) }) : ''
}

function people(voices: readonly Voice[]): string {
  if (!voices.length) return ''
  const items = voices.map((voice) => {
    const role = voice.role ? `<span class="role">, ${escaped(voice.role)}</span>` : ''
    return `<li><strong>${escaped(voice.name)}</strong>${role} <span class="count">· ${quoteCount(voice)}</span></li>`
  })
  return `<section class="group people" aria-labelledby="people">\n<h2 id="people">${peopleTitle}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
}
