import type { Block } from './block.ts'
import type { Story } from './story.ts'

/** What `brief section` can print by itself, in the order of the page. */
export type Part =
  | { readonly kind: 'image' }
  | { readonly kind: 'lede'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'section'
      /** 1-based place among the sections. */
      readonly number: number
      readonly label?: string
      readonly blocks: readonly Block[]
    }
  | { readonly kind: 'notes' }
  | { readonly kind: 'links' }

/** Parts of one story to print; the whole story has its masthead and headline before them. */
export interface Extract {
  readonly story: Story
  readonly parts: readonly Part[]
  readonly whole: boolean
}

export function wholeOf(story: Story): Extract {
  return { story, parts: partsOf(story), whole: true }
}

export function partsOf(story: Story): Part[] {
  const { brief } = story
  return [
    ...(brief.image ? [{ kind: 'image' } as const] : []),
    ...(story.lede.length ? [{ kind: 'lede', blocks: story.lede } as const] : []),
    ...story.sections.map(({ label, blocks }, i): Part => ({
      kind: 'section',
      number: i + 1,
      ...(label && { label }),
      blocks,
    })),
    ...(brief.notes?.length ? [{ kind: 'notes' } as const] : []),
    ...(brief.links?.length ? [{ kind: 'links' } as const] : []),
  ]
}
