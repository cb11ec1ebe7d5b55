import { parseHTML } from 'linkedom/worker'
import type { Article, Meta, Segment } from '../article.ts'
import { captioned } from './captions.ts'
import { chosen, type ChosenPage } from './choose.ts'
import { reasonOf } from './context.ts'
import type { Element } from './dom.ts'
import { extractOf } from './extract.ts'
import { absolute, metadataOf } from './metadata.ts'
import { mostElements, prepare } from './prepare.ts'
import { segmentsOf, type PageSegment } from './walk.ts'

/** The article of a web page, or why it could not be read. With `isWhole`, the HTML is nothing but the article, as in a mail or a feed. */
export function readHtml(html: string, url?: string, isWhole = false): Article | { readonly fault: string } {
  const prepared = prepare(html)
  if (!prepared)
    return { fault: `the page has more than ${mostElements.toLocaleString('en')} elements; save the article alone` }
  const { document } = parseHTML(prepared.html) as unknown as { document: { documentElement: Element; body: Element } }
  const page = document.documentElement
  const base = absolute(page.querySelector('base[href]')?.getAttribute('href') ?? '', url) ?? url
  const meta = metadataOf(page, prepared.jsonLd, url)
  const from = base ?? meta.source?.url
  const segments = captioned(segmentsOf(document.body, (address) => absolute(address, from)))
  if (isWhole) return { meta, segments: segments.map(wholeSegment), isMarkedUp: true }
  const { segments: all, head } = chosen(segments, extractOf(prepared.html), titleOf(page, meta))
  const hasHeadline = meta.headline !== undefined || all.some(({ role }) => role === 'headline')
  const title = hasHeadline ? '' : withoutSite(titleOf(page, meta))
  return { ...articleOf(all, head, { ...meta, ...(title && { headline: title }) }), isMarkedUp: true }
}

function wholeSegment({ path, ...segment }: PageSegment): Segment {
  const reason = path
    .toReversed()
    .map(reasonOf)
    .find((each) => each !== undefined)
  return reason ? { ...segment, reason } : segment
}

/** The title that the page states, without the name of the site. */
export function titleOf(page: Element, { headline }: Meta): string {
  return headline ?? page.querySelector('title')?.textContent?.trim() ?? ''
}

/** `Night buses return | The Harbour Post` without the name of the site. */
function withoutSite(title: string): string {
  return title.replace(/(?<=\S{3})\s+[|·–—-]\s+[^|·–—]{1,40}$/, '')
}

export function articleOf(segments: readonly PageSegment[], head: ChosenPage['head'], meta: Meta): Article {
  const hasPicture = segments.slice(0, head).some(({ picture, reason }) => picture?.url && !reason)
  const { image, ...rest } = meta
  return {
    meta: hasPicture || !image ? rest : meta,
    segments: segments.map(({ path: _path, ...segment }): Segment => segment),
    head,
  }
}
