import type { Brief } from './brief.ts'
import type { KeyTree } from './key-tree.ts'

/** The keys of the format, for paths such as `source.publisher`. A key that `Brief` has and this lacks does not compile. */
export const briefKeys = {
  headline: {},
  date: {},
  topic: {},
  byline: { name: {}, role: {} },
  image: { alt: {}, caption: {}, credit: {} },
  lede: {},
  sections: { label: {}, body: {} },
  people: { name: {}, role: {} },
  quotes: { text: {}, speaker: {}, role: {} },
  links: { text: {}, url: {} },
  notes: { kind: {}, date: {}, text: {} },
  source: { publisher: {}, url: {}, note: {} },
  tags: {},
  lang: {},
} satisfies TreeOf<Brief>

type TreeOf<T> = T extends readonly (infer Item)[]
  ? TreeOf<Item>
  : T extends object
    ? { readonly [K in Exclude<keyof T, 'extras'>]-?: TreeOf<NonNullable<T[K]>> }
    : KeyTree
