import type { Block, Span } from './block.ts'
import type { EditionStory, Story, StoryImage, StorySection } from './story.ts'

/** What `brief section` can print by itself, in the order of the page. */
export type Part =
  | { readonly kind: 'dek'; readonly spans: readonly Span[] }
  | { readonly kind: 'image'; readonly image: StoryImage }
  | { readonly kind: 'lede'; readonly blocks: readonly Block[] }
  | SectionPart
  | { readonly kind: 'notes' }
  | { readonly kind: 'links' }

export interface SectionPart extends StorySection {
  readonly kind: 'section'
  /** 1-based place among the sections. */
  readonly number: number
}

/** Parts of one story to print; the whole story has its masthead before them: topic, date, headline, dek and byline. */
export interface Extract {
  readonly story: Story
  readonly parts: readonly Part[]
  readonly whole: boolean
  /** The edition that frames the page; only the first extract of a page has it. */
  readonly edition?: EditionStory
}

export function wholeOf(story: Story): Extract {
  return { story, parts: partsOf(story).filter(({ kind }) => kind !== 'dek'), whole: true }
}

export function partsOf(story: Story): Part[] {
  const { brief } = story
  return [
    ...(story.dek.length ? [{ kind: 'dek', spans: story.dek } as const] : []),
    ...(story.image ? [{ kind: 'image', image: story.image } as const] : []),
    ...(story.lede.length ? [{ kind: 'lede', blocks: story.lede } as const] : []),
    ...story.sections.map((section, i): Part => ({ kind: 'section', number: i + 1, ...section })),
    ...(brief.notes?.length ? [{ kind: 'notes' } as const] : []),
    ...(brief.links?.length ? [{ kind: 'links' } as const] : []),
  ]
}
