import type { Look } from '../model/look.ts'
import type { Extract, Part } from '../model/part.ts'
import type { Story } from '../model/story.ts'
import { clean } from './clean.ts'
import { blocksHtml, labelled } from './html/blocks.ts'
import { attributes, escaped } from './html/escape.ts'
import { anchor, spansHtml } from './html/spans.ts'
import { style } from './html/style.ts'
import { dayText, english } from './layout/day.ts'
import { smart } from './smart.ts'
import { bylineOf, captionGap, headlineOf, noteLabel } from './wording.ts'

/**
 * A whole page that needs nothing else: one inline style sheet, no script, no outside resource (a policy in the page
 * forbids them), every character of the briefs escaped. One brief has its headline as the page's; several are articles.
 */
export async function html(extracts: readonly Extract[], look: Look): Promise<string> {
  const shown = look.smart ? smart(extracts) : extracts
  const several = shown.length > 1
  const lang = shown[0]?.story.brief.lang ?? 'en'
  const title = several ? editionTitle(shown) : shown[0] ? headlineOf(shown[0].story) : 'No brief'
  const articles = shown.map((extract, i) => article(extract, { several, number: i + 1, pageLang: lang }))
  const body = several ? [`<h1 class="edition">${escaped(title)}</h1>`, contents(shown), ...articles] : articles
  return clean(page(title, lang, body.length ? body : [`<h1>${title}</h1>`]))
}

function page(title: string, lang: string, body: readonly string[]): string {
  return `<!doctype html>
<html${attributes({ lang, dir: direction(lang) })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
${body.filter(Boolean).join('\n')}
</main>
</body>
</html>
`
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** `3 briefs, May 3, 2021` where they are of one day. */
function editionTitle(extracts: readonly Extract[]): string {
  const days = new Set(extracts.map(({ story: { brief } }) => brief.date && dayText(brief.date, brief.lang)))
  const [day] = days
  return [`${extracts.length} briefs`, ...(days.size === 1 && day ? [day] : [])].join(', ')
}

function contents(extracts: readonly Extract[]): string {
  const items = extracts.map(({ story }, i) => {
    const { lang } = story.brief
    return `<li${attributes({ lang, dir: lang && direction(lang) })}><a href="#brief-${i + 1}">${escaped(headlineOf(story))}</a></li>`
  })
  return `<nav aria-label="Contents">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`
}

interface Place {
  readonly several: boolean
  readonly number: number
  readonly pageLang: string
}

function article({ story, parts, whole }: Extract, { several, number, pageLang }: Place): string {
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

function time(date: string | undefined, lang: string | undefined): string {
  if (!date) return ''
  const shown = escaped(dayText(date, lang))
  return /^\d{4}-\d\d-\d\d/.test(date) ? `<time${attributes({ datetime: date })}>${shown}</time>` : shown
}

function partHtml(part: Part, story: Story, level: number): string {
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

function footer({ brief: { source = {}, tags = [], lang } }: Story): string {
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

/** Right to left for the languages that are written so, unless the tag says Latin. */
function direction(lang: string): 'rtl' | 'ltr' {
  if (/-latn\b/i.test(lang)) return 'ltr'
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b|-(?:arab|hebr)\b/i.test(lang) ? 'rtl' : 'ltr'
}
