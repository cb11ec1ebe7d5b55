import type { Extract, Part } from '../../model/part.ts'
import type { Story } from '../../model/story.ts'
import { dayText, english } from '../layout/day.ts'
import { bylineOf, captionGap, noteLabel } from '../wording.ts'
import { blocksHtml, labelled } from './blocks.ts'
import { direction } from './direction.ts'
import { attributes, escaped } from './escape.ts'
import { anchor, spansHtml } from './spans.ts'

/** Where an article stands: alone, or under the headline of a page. */
interface Place {
  readonly several: boolean
  readonly number: number
  readonly pageLang: string
}

/** A brief, or parts of one, as an article with its own header. */
export function article({ story, parts, whole }: Extract, { several, number, pageLang }: Place): string {
  const { lang } = story.brief
  const level = several ? 2 : 1
  const own = lang && lang !== pageLang ? { lang, dir: direction(lang) } : {}
  return [
    `<article${attributes({ id: several ? `brief-${number}` : undefined, class: whole ? undefined : 'excerpt', ...own })}>`,
    header(story, level),
    ...parts.map((part) => partHtml(part, story, level + 1)),
    whole ? footer(story) : '',
    '</article>',
  ]
    .filter(Boolean)
    .join('\n')
}

function header(story: Story, level: number): string {
  const { brief, headline } = story
  const topic = brief.topic ? `<span class="topic">${escaped(brief.topic)}</span>` : ''
  const folio = [topic, time(brief.date, brief.lang)].filter(Boolean).join(' ')
  const name = headline.length ? spansHtml(headline) : escaped(brief.headline)
  const byline = bylineOf(brief)
  return [
    '<header>',
    folio && `<p class="folio">${folio}</p>`,
    `<h${level}>${name}</h${level}>`,
    byline && `<p class="byline">${escaped(byline)}</p>`,
    '</header>',
  ]
    .filter(Boolean)
    .join('\n')
}

export function time(date: string | undefined, lang: string | undefined): string {
  if (!date) return ''
  const shown = escaped(dayText(date, lang))
  return /^\d{4}-\d\d-\d\d/.test(date) ? `<time${attributes({ datetime: date })}>${shown}</time>` : shown
}

export function partHtml(part: Part, story: Story, level: number): string {
  switch (part.kind) {
    case 'image':
      return image(story)
    case 'lede':
      return `<div class="lede">\n${blocksHtml(part.blocks, level)}\n</div>`
    case 'section':
      return labelled('section', part.label, part.blocks, level)
    case 'notes':
      return story.notes
        .map((blocks, i) => labelled('aside', noteLabel(story.brief.notes?.[i], story.brief.lang), blocks, level))
        .join('\n')
    case 'links':
      return links(story)
  }
}

/** The picture itself is elsewhere; what it shows stands in its place. */
function image(story: Story): string {
  const alt = story.brief.image?.alt
  const credit = story.credit.length ? `<span class="credit">${spansHtml(story.credit)}</span>` : ''
  const caption = spansHtml(story.caption) + captionGap(story) + credit
  return [
    '<figure class="picture">',
    alt && `<p class="alt">${escaped(alt)}</p>`,
    caption && `<figcaption>${caption}</figcaption>`,
    '</figure>',
  ]
    .filter(Boolean)
    .join('\n')
}

function links({ brief: { links = [] } }: Story): string {
  const items = links.map(({ text, url }) => `<li>${anchor(escaped(text), url)}</li>`)
  return items.length ? `<ul class="links">\n${items.join('\n')}\n</ul>` : ''
}

export function footer({ brief: { source = {}, tags = [], lang } }: Story): string {
  const { publisher, url, note } = source
  const from = publisher ?? url
  const origin = [from && anchor(escaped(from), url), note && `<bdi>${escaped(note)}</bdi>`].filter(Boolean).join(' · ')
  const name = english(lang) ? 'Source: ' : ''
  const lines = [
    origin && `<p class="source">${name}${origin}</p>`,
    tags.length && `<ul class="tags">\n${tags.map((tag) => `<li>${escaped(tag)}</li>`).join('\n')}\n</ul>`,
  ].filter(Boolean)
  return lines.length ? `<footer>\n${lines.join('\n')}\n</footer>` : ''
}
