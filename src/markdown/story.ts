import type { Brief } from '../model/brief.ts'
import type { Story, StorySection } from '../model/story.ts'
import { blocksOf, spansOf } from './blocks.ts'

/** Reads all the Markdown of a brief once; what a brief lacks is an empty list. */
export async function storyOf(brief: Brief): Promise<Story> {
  return {
    brief,
    headline: await spansOf(brief.headline),
    caption: await spansOf(brief.image?.caption ?? ''),
    credit: await spansOf(brief.image?.credit ?? ''),
    lede: await blocksOf(brief.lede ?? ''),
    sections: await each(brief.sections ?? [], section),
    notes: await each(brief.notes ?? [], (note) => blocksOf(note.text)),
  }
}

async function section({ label, body }: { label?: string; body: string }): Promise<StorySection> {
  return { ...(label && { label }), blocks: await blocksOf(body) }
}

async function each<From, To>(list: readonly From[], read: (item: From) => Promise<To>): Promise<To[]> {
  const done: To[] = []
  for (const item of list) done.push(await read(item))
  return done
}
