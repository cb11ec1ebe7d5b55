import { plain, type Block } from './block.ts'
import type { Story } from './story.ts'

/** A run of plain text in reading order: a paragraph, a bullet's paragraph, a cell, a caption. */
export interface Passage {
  readonly place: Place
  /** The label of the section it stands in. */
  readonly label?: string
  /** Where it stands, as in `lede[0]`, `sections[2].blocks[1].items[0].blocks[0]`. */
  readonly path: string
  readonly form: 'paragraph' | 'bullet' | 'quotation' | 'heading' | 'cell'
  readonly text: string
  /** Of a quotation: its attribution line without the dash, on each of its passages. */
  readonly attribution?: string
}

export type Place = 'headline' | 'caption' | 'lede' | 'section' | 'note'

/** Every passage of a story in reading order. Code blocks hold no prose and are left out. */
export function passagesOf(story: Story): Passage[] {
  const { brief } = story
  return [
    ...line('headline', story.headline.length ? plain(story.headline) : brief.headline),
    ...line('caption', plain(story.caption)),
    ...blocksOf(story.lede, { place: 'lede', path: 'lede' }),
    ...story.sections.flatMap((section, i) =>
      blocksOf(section.blocks, { place: 'section', label: section.label, path: `sections[${i}].blocks` }),
    ),
    ...story.notes.flatMap((blocks, i) => blocksOf(blocks, { place: 'note', path: `notes[${i}]` })),
  ]
}

interface Spot {
  readonly place: Place
  readonly label?: string | undefined
  readonly path: string
  readonly form?: Passage['form']
  readonly attribution?: string | undefined
}

function line(place: Place, text: string): Passage[] {
  return text ? [passage({ place, path: place }, text)] : []
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
    case 'code':
    case 'rule':
      return []
  }
}

function passage({ place, label, path, form = 'paragraph', attribution }: Spot, text: string): Passage {
  return { place, ...(label && { label }), path, form, text, ...(attribution && { attribution }) }
}
