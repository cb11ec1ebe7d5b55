import type { Link } from '../../model/brief.ts'
import type { BodyItem, Picture, Quote, Source, Tags } from '../page/item.ts'
import { captionGap } from '../page/wording.ts'
import { blocksHtml, labelled } from './blocks.ts'
import { attributes, escaped } from './escape.ts'
import { anchor, spansHtml } from './spans.ts'

/** The HTML of items below a header; `level` is that of their own headings. */
export function bodyHtml(items: readonly BodyItem[], level: number): string {
  return withFooter(items, (item) => itemHtml(item, level))
}

/** Items one below the other; where the story came from and its tags stand in a footer. */
export function withFooter(items: readonly BodyItem[], draw: (item: BodyItem) => string): string {
  const isFooter = ({ kind }: BodyItem) => kind === 'source' || kind === 'tags'
  const above = items.filter((item) => !isFooter(item)).map(draw)
  const below = items.filter(isFooter).map(draw).filter(Boolean)
  return [...above, below.length ? `<footer>\n${below.join('\n')}\n</footer>` : ''].filter(Boolean).join('\n')
}

export function itemHtml(item: BodyItem, level: number): string {
  switch (item.kind) {
    case 'picture':
      return picture(item)
    case 'lede':
      return `<div class="lede">\n${blocksHtml(item.blocks, level)}\n</div>`
    case 'section':
      return labelled('section', item.label, item.blocks, level)
    case 'note':
      return labelled('aside', item.label, item.blocks, level)
    case 'links':
      return links(item.links)
    case 'quote':
      return quote(item)
    case 'source':
      return source(item)
    case 'tags':
      return tags(item)
    case 'address':
      return '' // the headline is a link
  }
}

/** The picture itself is elsewhere; what it shows stands in its place. */
function picture({ alt, caption, credit, ...rest }: Picture): string {
  const by = credit.length ? `<span class="credit">${spansHtml(credit)}</span>` : ''
  const text = spansHtml(caption) + captionGap({ caption, credit, ...rest }) + by
  return [
    '<figure class="picture">',
    alt && `<p class="alt">${escaped(alt)}</p>`,
    text && `<figcaption>${text}</figcaption>`,
    '</figure>',
  ]
    .filter(Boolean)
    .join('\n')
}

function links(all: readonly Link[]): string {
  const items = all.map(({ text, url }) => `<li>${anchor(escaped(text), url)}</li>`)
  return `<ul class="links">\n${items.join('\n')}\n</ul>`
}

/** A quote on its own, with who said it. */
function quote({ text, speaker = 'unknown', role }: Quote): string {
  const said = `<strong>${escaped(speaker)}</strong>${role ? `<span class="role">, ${escaped(role)}</span>` : ''}`
  return [
    '<figure class="quote">',
    `<blockquote>“${escaped(text)}”</blockquote>`,
    `<figcaption>— ${said}</figcaption>`,
    '</figure>',
  ].join('\n')
}

function source({ label, name, url, note }: Source): string {
  const origin = [name && anchor(escaped(name), url), note && `<bdi>${escaped(note)}</bdi>`].filter(Boolean)
  return `<p class="source">${label}${origin.join(' · ')}</p>`
}

function tags({ tags }: Tags): string {
  return `<ul${attributes({ class: 'tags' })}>\n${tags.map((tag) => `<li>${escaped(tag)}</li>`).join('\n')}\n</ul>`
}
