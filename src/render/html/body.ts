import type { Link } from '../../model/brief.ts'
import { plain } from '../../model/block.ts'
import type { BodyItem, Dek, Quote, Section, Source, Tags } from '../page/item.ts'
import { blocksHtml, figureHtml, headingHtml, labelled } from './blocks.ts'
import { autoDirection, below, type Place } from './direction.ts'
import { attributes, escaped } from './escape.ts'
import { anchor, spansHtml } from './spans.ts'

/** The HTML of items below a header; the level of the place is that of their own headings. */
export function bodyHtml(items: readonly BodyItem[], place: Place): string {
  return withFooter(items, (item) => itemHtml(item, place))
}

/** Items one below the other; where the story came from and its tags stand in a footer. */
export function withFooter(items: readonly BodyItem[], draw: (item: BodyItem) => string): string {
  const isFooter = ({ kind }: BodyItem) => kind === 'source' || kind === 'tags'
  const above = items.filter((item) => !isFooter(item)).map(draw)
  const below = items.filter(isFooter).map(draw).filter(Boolean)
  return [...above, below.length ? `<footer>\n${below.join('\n')}\n</footer>` : ''].filter(Boolean).join('\n')
}

export function itemHtml(item: BodyItem, place: Place): string {
  switch (item.kind) {
    case 'dek':
      return dekHtml(item, place)
    case 'picture':
      return figureHtml(item, place)
    case 'lede':
      return `<div class="lede">\n${blocksHtml(item.blocks, place)}\n</div>`
    case 'section':
      return section(item, place)
    case 'note':
      return labelled('aside', item.label, item.blocks, place)
    case 'links':
      return links(item.links, place)
    case 'quote':
      return quote(item, place)
    case 'source':
      return source(item)
    case 'tags':
      return tags(item, place)
    case 'address':
      return '' // the headline is a link
  }
}

export function dekHtml({ spans }: Dek, place: Place): string {
  return `<p${attributes({ class: 'dek', dir: autoDirection(plain(spans), place) })}>${spansHtml(spans)}</p>`
}

/** A heading of its own takes the label below it. */
function section(item: Section, place: Place): string {
  const { label, blocks } = item
  const above = headingAndPicture(item, place)
  const inner = labelled('section', label, blocks, item.heading ? below(place) : place)
  return above ? `<section>\n${above}\n${inner}\n</section>` : inner
}

/** What stands above the text of a section. */
export function headingAndPicture({ heading, picture }: Section, place: Place): string {
  const parts = [heading && headingHtml(heading, place), picture && figureHtml(picture, place)]
  return parts.filter(Boolean).join('\n')
}

function links(all: readonly Link[], place: Place): string {
  const items = all.map(
    ({ text, url }) => `<li${attributes({ dir: autoDirection(text, place) })}>${anchor(escaped(text), url)}</li>`,
  )
  return `<ul class="links">\n${items.join('\n')}\n</ul>`
}

/** A quote on its own, with who said it. */
function quote({ text, speaker = 'unknown', role }: Quote, place: Place): string {
  const said = `<strong>${escaped(speaker)}</strong>${role ? `<span class="role">, ${escaped(role)}</span>` : ''}`
  return [
    '<figure class="quote">',
    `<blockquote${attributes({ dir: autoDirection(text, place) })}>“${escaped(text)}”</blockquote>`,
    `<figcaption${attributes({ dir: autoDirection(speaker, place) })}>— ${said}</figcaption>`,
    '</figure>',
  ].join('\n')
}

function source({ label, name, url, note }: Source): string {
  const origin = [name && anchor(escaped(name), url), note && `<bdi>${escaped(note)}</bdi>`].filter(Boolean)
  return `<p class="source">${label}${origin.join(' · ')}</p>`
}

function tags({ tags }: Tags, place: Place): string {
  const items = tags.map((tag) => `<li${attributes({ dir: autoDirection(tag, place) })}>${escaped(tag)}</li>`)
  return `<ul class="tags">\n${items.join('\n')}\n</ul>`
}
