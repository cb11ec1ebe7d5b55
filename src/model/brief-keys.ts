import type { Brief } from './brief.ts'
import type { KeyTree } from './key-tree.ts'

const image = { url: {}, alt: {}, caption: {}, credit: {} }

/** The keys of the format, for paths such as `source.publisher`. A key that `Brief` has and this lacks does not compile. */
export const briefKeys = {
  headline: {},
  dek: {},
  date: {},
  updated: {},
  topic: {},
  weight: {},
  byline: { name: {}, role: {} },
  image,
  lede: {},
  sections: { label: {}, heading: {}, image, body: {} },
  people: { name: {}, role: {}, url: {}, handle: {} },
  quotes: { text: {}, speaker: {}, role: {} },
  links: { text: {}, url: {} },
  notes: { kind: {}, date: {}, text: {} },
  source: { publisher: {}, title: {}, url: {}, id: {}, note: {} },
  tags: {},
  lang: {},
  edition: { title: {}, number: {}, date: {}, intro: {}, outro: {}, sponsor: {} },
} satisfies TreeOf<Brief>

type TreeOf<T> = T extends readonly (infer Item)[]
  ? TreeOf<Item>
  : T extends object
    ? { readonly [K in Exclude<keyof T, 'extras'>]-?: TreeOf<NonNullable<T[K]>> }
    : KeyTree
