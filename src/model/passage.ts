import { plain, type Block, type Span } from './block.ts'
import type { Brief } from './brief.ts'
import { altBeside } from './image.ts'
import { sectionName } from './label.ts'
import type { Story, StoryImage, StorySection } from './story.ts'

/** A run of plain text in reading order: a paragraph, a bullet's paragraph, a cell, a caption. */
export interface Passage {
  readonly place: Place
  /** The label of its section, its heading, or both: `The documents · Why it matters`. */
  readonly label?: string
  /** Its place, as in `lede[0]`, `sections[2].blocks[1].items[0].blocks[0]`. */
  readonly path: string
  readonly form: 'paragraph' | 'bullet' | 'quotation' | 'heading' | 'cell'
  readonly text: string
  /** Of a quotation: its attribution line without the dash, on each of its passages. */
  readonly attribution?: string
}

export type Place = 'headline' | 'dek' | 'caption' | 'alt' | 'lede' | 'section' | 'note'

/** Every passage of a story in reading order. Code blocks hold no prose and are left out. */
export function passagesOf(story: Story): Passage[] {
  return Object.values(PASSAGES).flatMap((passages) => passages(story))
}

/** The passages of each key, in reading order. A new key of the format does not compile until it has a row here. */
const PASSAGES: { readonly [Key in keyof Required<Brief>]: (story: Story) => Passage[] } = {
  headline: ({ headline, brief }) =>
    line({ place: 'headline', path: 'headline' }, headline.length ? headline : words(brief.headline)),
  dek: ({ dek }) => line({ place: 'dek', path: 'dek' }, dek),
  image: ({ image }) => imageOf(image, { path: 'image' }),
  lede: ({ lede }) => blocksOf(lede, { place: 'lede', path: 'lede' }),
  sections: ({ sections }) => sections.flatMap((section, i) => sectionOf(section, `sections[${i}]`)),
  notes: ({ notes }) => notes.flatMap((blocks, i) => blocksOf(blocks, { place: 'note', path: `notes[${i}]` })),
  date: none,
  updated: none,
  topic: none,
  weight: none,
  byline: none,
  people: none,
  quotes: none,
  links: none,
  source: none,
  tags: none,
  lang: none,
  edition: none,
  extras: none,
}

function none(): [] {
  return []
}

interface Spot {
  readonly place: Place
  readonly label?: string | undefined
  readonly path: string
  readonly form?: Passage['form']
  readonly attribution?: string | undefined
}

function sectionOf(section: StorySection, path: string): Passage[] {
  const { heading = '', image, blocks } = section
  const label = sectionName(section)
  return [
    ...line({ place: 'section', label, path: `${path}.heading`, form: 'heading' }, words(heading)),
    ...imageOf(image, { label, path: `${path}.image` }),
    ...blocksOf(blocks, { place: 'section', label, path: `${path}.blocks` }),
  ]
}

/** The alternative text, where it says something else than the caption, and the caption. */
function imageOf(image: StoryImage | undefined, { label, path }: Pick<Spot, 'label' | 'path'>): Passage[] {
  if (!image) return []
  return [
    ...line({ place: 'alt', label, path: `${path}.alt` }, words(altBeside(image))),
    ...line({ place: 'caption', label, path: `${path}.caption` }, image.caption),
  ]
}

function line(spot: Spot, spans: readonly Span[]): Passage[] {
  const text = plain(spans)
  return text ? [passage(spot, text)] : []
}

function words(text: string): Span[] {
  return text ? [{ kind: 'text', text }] : []
}

function blocksOf(blocks: readonly Block[], spot: Spot): Passage[] {
  return blocks.flatMap((block, i) => blockOf(block, { ...spot, path: `${spot.path}[${i}]` }))
}

function blockOf(block: Block, spot: Spot): Passage[] {
  switch (block.kind) {
    case 'paragraph':
      return [passage(spot, plain(block.spans))]
    case 'heading':
      return [passage({ ...spot, form: 'heading' }, plain(block.spans))]
    case 'list':
      return block.items.flatMap((item, i) =>
        blocksOf(item.blocks, { ...spot, form: 'bullet', path: `${spot.path}.items[${i}].blocks` }),
      )
    case 'quotation':
      return blocksOf(block.blocks, {
        ...spot,
        form: 'quotation',
        path: `${spot.path}.blocks`,
        attribution: block.attribution && plain(block.attribution),
      })
    case 'table':
      return [block.header, ...block.rows].flatMap((row, r) =>
        row.map((cell, c) => passage({ ...spot, form: 'cell', path: `${spot.path}.rows[${r}][${c}]` }, plain(cell))),
      )
    case 'figure':
      return [
        ...line({ ...spot, place: 'alt', path: `${spot.path}.alt` }, words(altBeside(block))),
        ...line({ ...spot, place: 'caption', path: `${spot.path}.caption` }, block.caption),
      ]
    case 'footnotes':
      return block.notes.flatMap((note, i) => blocksOf(note.blocks, { ...spot, path: `${spot.path}.notes[${i}]` }))
    case 'code':
    case 'rule':
      return []
  }
}

function passage({ place, label, path, form = 'paragraph', attribution }: Spot, text: string): Passage {
  return { place, ...(label && { label }), path, form, text, ...(attribution && { attribution }) }
}
