import type { Block } from './block.ts'
import type { Digest, Item } from './digest.ts'
import type { Extract, Part } from './part.ts'
import type { Story, StoryImage } from './story.ts'

/** Gives the address that an image has in a page; undefined leaves the image out and keeps its words. */
export type Address = (url: string) => string | undefined

/** An extract with other addresses for the images that it prints. */
export function withPictures<T extends Extract>(extract: T, address: Address): T {
  const { story, parts, whole } = extract
  if (whole) return { ...extract, story: storyWith(story, address) }
  const hasNotes = parts.some(({ kind }) => kind === 'notes')
  const notes = hasNotes ? story.notes.map((blocks) => blocksWith(blocks, address)) : story.notes
  return { ...extract, story: { ...story, notes }, parts: parts.map((part) => partWith(part, address)) }
}

function partWith(part: Part, address: Address): Part {
  switch (part.kind) {
    case 'image':
      return { ...part, image: imageWith(part.image, address) }
    case 'lede':
      return { ...part, blocks: blocksWith(part.blocks, address) }
    case 'section':
      return {
        ...part,
        ...(part.image && { image: imageWith(part.image, address) }),
        blocks: blocksWith(part.blocks, address),
      }
    case 'dek':
    case 'notes':
    case 'links':
      return part
  }
}

/** A story with other addresses for its images. */
export function storyWith(story: Story, address: Address): Story {
  return {
    ...story,
    ...(story.image && { image: imageWith(story.image, address) }),
    lede: blocksWith(story.lede, address),
    sections: story.sections.map((section) => ({
      ...section,
      ...(section.image && { image: imageWith(section.image, address) }),
      blocks: blocksWith(section.blocks, address),
    })),
    notes: story.notes.map((blocks) => blocksWith(blocks, address)),
  }
}

function imageWith({ url, ...image }: StoryImage, address: Address): StoryImage {
  const other = url && address(url)
  return { ...image, ...(other && { url: other }) }
}

function blocksWith(blocks: readonly Block[], address: Address): Block[] {
  return blocks.map((block) => blockWith(block, address))
}

function blockWith(block: Block, address: Address): Block {
  switch (block.kind) {
    case 'figure': {
      const { url, ...figure } = block
      const other = url && address(url)
      return { ...figure, ...(other && { url: other }) }
    }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: blocksWith(item.blocks, address) })) }
    case 'quotation':
      return { ...block, blocks: blocksWith(block.blocks, address) }
    case 'footnotes':
      return { ...block, notes: block.notes.map((note) => ({ ...note, blocks: blocksWith(note.blocks, address) })) }
    case 'paragraph':
    case 'heading':
    case 'table':
    case 'code':
    case 'rule':
      return block
  }
}

/** A digest with other addresses for its images, item by item. */
export function digestWithPictures(digest: Digest, addressFor: (item: Item) => Address): Digest {
  const groups = digest.groups.map((group) => ({
    ...group,
    items: group.items.map((item) => withPictures(item, addressFor(item))),
  }))
  return { ...digest, groups }
}

/** Only images of the web, for readers who have no access to the folder of the briefs. */
export function webOnly(url: string): string | undefined {
  return /^https?:/i.test(url) ? url : undefined
}
