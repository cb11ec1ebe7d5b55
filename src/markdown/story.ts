import type { Brief, Edition, Image, Section } from '../model/brief.ts'
import type { EditionStory, Story, StoryImage, StorySection } from '../model/story.ts'
import { blocksOf, spansOf } from './blocks.ts'

/** Reads all the Markdown of a brief once; what a brief lacks is an empty list. */
export async function storyOf(brief: Brief): Promise<Story> {
  return {
    brief,
    headline: await spansOf(brief.headline),
    dek: await spansOf(brief.dek ?? ''),
    ...(brief.image && { image: await imageOf(brief.image) }),
    lede: await blocksOf(brief.lede ?? ''),
    sections: await each(brief.sections ?? [], section),
    notes: await each(brief.notes ?? [], (note) => blocksOf(note.text)),
  }
}

/** Reads the Markdown of an edition. */
export async function editionStoryOf(edition: Edition): Promise<EditionStory> {
  return {
    edition,
    intro: await blocksOf(edition.intro ?? ''),
    outro: await blocksOf(edition.outro ?? ''),
    sponsor: await blocksOf(edition.sponsor ?? ''),
  }
}

async function section({ label, heading, image, body }: Section): Promise<StorySection> {
  return {
    ...(label && { label }),
    ...(heading && { heading }),
    ...(image && { image: await imageOf(image) }),
    blocks: await blocksOf(body),
  }
}

async function imageOf({ alt = '', url, caption = '', credit = '' }: Image): Promise<StoryImage> {
  return { alt, ...(url && { url }), caption: await spansOf(caption), credit: await spansOf(credit) }
}

async function each<From, To>(list: readonly From[], read: (item: From) => Promise<To>): Promise<To[]> {
  const done: To[] = []
  for (const item of list) done.push(await read(item))
  return done
}
