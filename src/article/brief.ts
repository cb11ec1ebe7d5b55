import type { Brief } from '../model/brief.ts'
import type { Article, Segment } from './article.ts'
import { Draft, type Composed } from './draft.ts'
import { newsletterIn, type Newsletter } from './edition.ts'
import { languageOf } from './language.ts'
import { row, type Row } from './ledger.ts'
import { readBody } from './read-body.ts'
import { readHead } from './read-head.ts'

/** The briefs of an article, and what became of its words; `document` counts the documents of the file that is written. */
export interface Composition {
  readonly briefs: readonly Brief[]
  readonly rows: readonly Row[]
}

/**
 * The brief that an editor would have typed from an article, or those of a newsletter. What has no place in them is a note of the
 * kind `unparsed`.
 */
export function briefsOf(article: Article): Composition {
  if (article.edition) {
    const rows = article.segments.map(({ text, place = 'edition.intro' }) => row(text, { place }))
    return { briefs: [], rows: numbered(rows, 1) }
  }
  const lang = article.meta.lang ?? languageIn(article)
  const meta = { ...article.meta, ...(lang && { lang }) }
  const newsletter = article.isStory || article.isOwn ? undefined : newsletterIn(article.segments)
  if (newsletter) return editionOf(newsletter, { ...article, meta })
  const { brief, rows } = briefOf({ ...article, meta })
  return { briefs: [brief], rows: numbered(rows, 1) }
}

/** A page with English dates is in English. */
function languageIn({ segments, isOwn }: Article): string | undefined {
  const isEnglish = isOwn && segments.some(({ line, text }) => line && /\b[A-Z][a-z]{2} \d{1,2}, \d{4}\b/.test(text))
  if (isEnglish) return undefined
  return languageOf(
    segments
      .filter(({ reason }) => !reason)
      .map(({ text }) => text)
      .join('\n'),
  )
}

function briefOf({ meta, segments, head, isMarkedUp = false, isExplicit = false, isOwn = false }: Article): Composed {
  const draft = new Draft(meta)
  const count = readHead(draft, segments, head)
  readBody(draft, segments.slice(count), { isMarkedUp, isExplicit, isOwn })
  return draft.composed()
}

function editionOf({ edition, rows, stories }: Newsletter, { meta, isMarkedUp = false }: Article): Composition {
  const { date, source, lang } = meta
  const frame = { ...(date && { date }), ...(meta.headline && { title: meta.headline }), ...edition }
  const composed = stories.map((story) => {
    const head = headOf(story.segments, isMarkedUp)
    const { brief, rows: placed } = briefOf({
      meta: { ...(source && { source }), ...(lang && { lang }) },
      segments: story.segments,
      isMarkedUp,
      ...(head !== undefined && { head }),
    })
    return { brief: { ...brief, weight: story.weight, edition: frame }, rows: [...story.rows, ...placed] }
  })
  return {
    briefs: composed.map(({ brief }) => brief),
    rows: [...numbered(rows, 1), ...composed.flatMap((each, i) => numbered(each.rows, i + 2))],
  }
}

/** In a source with headings, the title of a story is all that stands above its text. */
function headOf(segments: readonly Segment[], isMarkedUp: boolean): number | undefined {
  return isMarkedUp && !segments[1]?.picture ? 1 : undefined
}

function numbered(rows: readonly Row[], document: number): Row[] {
  return rows.map((each) => (each.place === undefined ? each : { ...each, document }))
}
