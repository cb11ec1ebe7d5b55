import type { Link } from '../../model/brief.ts'
import { plain } from '../../model/block.ts'
import type { BodyItem, Dek, Quote, Section, Source, Tags } from '../page/item.ts'
import { blocksHtml, figureHtml, labelled } from './blocks.ts'
import { autoDirection } from './direction.ts'
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
    case 'dek':
      return dekHtml(item)
    case 'picture':
      return figureHtml(item)
    case 'lede':
      return `<div class="lede">\n${blocksHtml(item.blocks, level)}\n</div>`
    case 'section':
      return section(item, level)
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

export function dekHtml({ spans }: Dek): string {
  return `<p${attributes({ class: 'dek', dir: autoDirection(plain(spans)) })}>${spansHtml(spans)}</p>`
}

/** A heading of its own takes the label below it. */
function section(item: Section, level: number): string {
  const { label, blocks } = item
  const above = headingAndPicture(item, level)
  const inner = labelled('section', label, blocks, item.heading ? level + 1 : level)
  return above ? `<section>\n${above}\n${inner}\n</section>` : inner
}

/** What stands above the text of a section. */
export function headingAndPicture({ heading, picture }: Section, level: number): string {
  const parts = [heading && `<h${level}>${escaped(heading)}</h${level}>`, picture && figureHtml(picture)]
  return parts.filter(Boolean).join('\n')
}

function links(all: readonly Link[]): string {
  const items = all.map(
    ({ text, url }) => `<li${attributes({ dir: autoDirection(text) })}>${anchor(escaped(text), url)}</li>`,
  )
  return `<ul class="links">\n${items.join('\n')}\n</ul>`
}

/** A quote on its own, with who said it. */
function quote({ text, speaker = 'unknown', role }: Quote): string {
  const said = `<strong>${escaped(speaker)}</strong>${role ? `<span class="role">, ${escaped(role)}</span>` : ''}`
  return [
    '<figure class="quote">',
    `<blockquote${attributes({ dir: autoDirection(text) })}>“${escaped(text)}”</blockquote>`,
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
