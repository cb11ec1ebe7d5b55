import type { Extract } from '../../model/part.ts'
import type { EditionStory } from '../../model/story.ts'
import { itemsOf } from './article.ts'
import { dayText } from './day.ts'
import { editionEnd, editionHead } from './edition.ts'
import type { Article, Contents, Overview, PageItem } from './item.ts'
import { typographicItem } from './typographic-items.ts'
import { counted, headlineOf } from './wording.ts'

export type Extracts = Iterable<Extract> | AsyncIterable<Extract>

/**
 * The page of briefs, or of parts of them. It begins as soon as it is known whether there are several; with an overview,
 * as soon as the overview is complete, or MOST briefs are known: then the overview comes last.
 */
export async function* briefsPage(
  extracts: Extracts,
  { smart, overview = false }: { readonly smart: boolean; readonly overview?: boolean },
): AsyncGenerator<PageItem> {
  for await (const item of itemsFrom(extracts, overview)) yield smart ? typographicItem(item) : item
}

const MOST = 200

async function* itemsFrom(extracts: Extracts, hasOverview: boolean): AsyncGenerator<PageItem> {
  let edition: EditionStory | undefined
  const most = hasOverview ? MOST : 1
  const summaries: Summary[] = []
  const held: Extract[] = []
  let count = 0
  for await (const extract of extracts) {
    count++
    if (extract.edition) {
      edition = extract.edition
      yield* editionHead(edition, extract.story.brief.lang)
    }
    if (hasOverview) summaries.push(summaryOf(extract))
    held.push(extract)
    if (count > most) yield* articles(held.splice(0), count, edition)
  }
  const overview = hasOverview && count > 1 ? [edition ? contentsOf(summaries) : overviewOf(summaries)] : []
  if (count <= most) yield* overview
  yield* articles(held, count, edition)
  if (count > most) for (const item of overview) yield* piecesOf(item)
  if (edition) yield* editionEnd(edition)
}

/** A long list in pieces, so that it is never drawn as one text. */
function* piecesOf<T extends Overview | Contents>(item: T): Generator<T> {
  const { entries } = item
  const total = entries.length
  for (let start = 0; start < total; start += PIECE) {
    const part = { isFirst: start === 0, isLast: start + PIECE >= total, total }
    yield { ...item, entries: entries.slice(start, start + PIECE), part }
  }
}

const PIECE = 500

/** Articles of which the last has the number `count`. */
function articles(extracts: readonly Extract[], count: number, edition: EditionStory | undefined): Article[] {
  const isAlone = count === 1 && !edition
  return extracts.map((extract, i) => articleOf(extract, count - extracts.length + i + 1, isAlone))
}

function articleOf(extract: Extract, number: number, isAlone: boolean): Article {
  return {
    kind: 'article',
    within: 'briefs',
    extent: extract.whole ? 'whole' : 'parts',
    number,
    isAlone,
    level: isAlone ? 1 : 2,
    brief: extract.story.brief,
    ...itemsOf(extract),
  }
}

/** What an overview says of a brief. */
interface Summary {
  readonly headline: string
  readonly lang: string | undefined
  readonly day: string | undefined
}

function summaryOf({ story }: Extract): Summary {
  const { date, lang } = story.brief
  return { headline: headlineOf(story), lang, day: date && dayText(date, lang) }
}

/** `3 briefs, May 3, 2021` if they are of one day. */
function overviewOf(summaries: readonly Summary[]): Overview {
  const days = new Set(summaries.map(({ day }) => day))
  const [day] = days
  return {
    kind: 'overview',
    title: [counted(summaries.length, 'brief'), ...(days.size === 1 && day ? [day] : [])].join(', '),
    entries: contentsOf(summaries).entries,
  }
}

function contentsOf(summaries: readonly Summary[]): Contents {
  const entries = summaries.map(({ headline, lang }, i) => ({ number: i + 1, headline, lang, isPrinted: true }))
  return { kind: 'contents', entries }
}
