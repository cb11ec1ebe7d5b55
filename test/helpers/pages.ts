import { drawBriefs, itemFormats, type ItemFormat } from '../../src/cli/output/formats.ts'
import { joined } from '../../src/cli/output/stream.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { Extract } from '../../src/model/part.ts'
import { atom, jsonfeed, rss } from '../../src/render/feeds/feeds.ts'
import { mailHtml } from '../../src/render/mail/index.ts'
import { digestPage } from '../../src/render/page/digest.ts'
import type { PageOptions } from '../../src/render/page/options.ts'

type Draw<T> = (of: T, options: PageOptions) => Promise<string>

/** Briefs, or parts of them, in every format that draws them. */
export const briefPages = {
  terminal: briefsAs('terminal'),
  text: briefsAs('text'),
  markdown: briefsAs('markdown'),
  html: briefsAs('html'),
} satisfies Record<ItemFormat, Draw<readonly Extract[]>>

/** A digest in every format that draws it. */
export const digestPages = {
  terminal: digestAs('terminal'),
  text: digestAs('text'),
  markdown: digestAs('markdown'),
  html: digestAs('html'),
  mailHtml: async (digest, options) => mailHtml(digestPage(digest, options)),
  rss: async (digest, options) => rss(digest, digestPage(digest, options)),
  atom: async (digest, options) => atom(digest, digestPage(digest, options)),
  jsonfeed: async (digest, options) => jsonfeed(digest, digestPage(digest, options)),
} satisfies Record<ItemFormat | 'mailHtml' | 'rss' | 'atom' | 'jsonfeed', Draw<Digest>>

function briefsAs(format: ItemFormat): Draw<readonly Extract[]> {
  return async (extracts, options) => joined(await drawBriefs(format, extracts, options))
}

function digestAs(format: ItemFormat): Draw<Digest> {
  return async (digest, options) => joined(await itemFormats[format](digestPage(digest, options), options))
}
