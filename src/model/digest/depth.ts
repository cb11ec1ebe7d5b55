import { plain, type Block } from '../block.ts'
import { partsOf, wholeOf, type Extract, type Part } from '../part.ts'
import { passagesOf } from '../passage.ts'
import type { Story } from '../story.ts'
import { words, wordsOf } from '../words.ts'

/** How much of a brief a digest prints, least first; each depth has the headline. */
export const depths = ['headline', 'lede', 'key', 'full'] as const
export type Depth = (typeof depths)[number]

/**
 * What a depth prints of a story: `lede` its lede, or else its first paragraph; `key` the lede and the first section
 * that has a label or a heading, or else the first paragraph (a digest adds the best quote); `full` everything. Every
 * depth has the editor's notes: who read the story must read its correction.
 */
export function extractAt(depth: Depth, story: Story): Extract {
  switch (depth) {
    case 'headline':
      return { story, parts: notesOf(story), whole: false }
    case 'lede':
      return { story, parts: [...[...ledeOf(story), ...opening(story)].slice(0, 1), ...notesOf(story)], whole: false }
    case 'key':
      return { story, parts: [...ledeOf(story), ...keySection(story), ...notesOf(story)], whole: false }
    case 'full':
      return wholeOf(story)
  }
}

/** The words of an extract, its headline among them. */
export function wordsIn({ story, parts, whole }: Extract): number {
  if (whole) return wordsOf(story.brief)
  const headline = words(plain(story.headline) || story.brief.headline)
  return parts.reduce((sum, part) => sum + wordsOfBlocks(blocksIn(part, story)), headline)
}

function blocksIn(part: Part, { notes }: Story): readonly Block[] {
  if (part.kind === 'notes') return notes.flat()
  return 'blocks' in part ? part.blocks : []
}

function notesOf(story: Story): Part[] {
  return partsOf(story).filter(({ kind }) => kind === 'notes')
}

function ledeOf(story: Story): Part[] {
  return partsOf(story).filter(({ kind }) => kind === 'lede')
}

/** The first block of a story without a lede. */
function opening({ sections }: Story): Part[] {
  const blocks = sections[0]?.blocks.slice(0, 1) ?? []
  return blocks.length ? [{ kind: 'lede', blocks }] : []
}

function keySection(story: Story): Part[] {
  const sections = partsOf(story).filter((part) => part.kind === 'section')
  const [first] = sections
  const section = sections.find(({ label, heading }) => label || heading)
  if (section ?? !first) return section ? [section] : []
  return [{ ...first, blocks: first.blocks.slice(0, 1) }]
}

function wordsOfBlocks(lede: readonly Block[]): number {
  const passages = passagesOf({
    brief: { headline: '' },
    headline: [],
    dek: [],
    lede,
    sections: [],
    notes: [],
  })
  return passages.reduce((sum, { text }) => sum + words(text), 0)
}
