import type { Look } from '../model/look.ts'
import type { Extract } from '../model/part.ts'
import { clean } from './clean.ts'
import { article } from './html/article.ts'
import { direction } from './html/direction.ts'
import { attributes, escaped } from './html/escape.ts'
import { page } from './html/page.ts'
import { dayText } from './layout/day.ts'
import { smart } from './smart.ts'
import { headlineOf } from './wording.ts'

/**
 * A whole page that needs nothing else: one inline style sheet, no script, no outside resource (a policy in the page
 * forbids them), every character of the briefs escaped. One brief has its headline as the page's; several are articles.
 */
export async function html(extracts: readonly Extract[], look: Look): Promise<string> {
  const shown = look.smart ? smart(extracts) : extracts
  const several = shown.length > 1
  const lang = shown[0]?.story.brief.lang ?? 'en'
  const title = several ? editionTitle(shown) : shown[0] ? headlineOf(shown[0].story) : 'No brief'
  const articles = shown.map((extract, i) => article(extract, { several, number: i + 1, pageLang: lang }))
  const body = several ? [`<h1 class="edition">${escaped(title)}</h1>`, contents(shown), ...articles] : articles
  return clean(page(title, lang, body.length ? body : [`<h1>${title}</h1>`]))
}

/** `3 briefs, May 3, 2021` where they are of one day. */
function editionTitle(extracts: readonly Extract[]): string {
  const days = new Set(extracts.map(({ story: { brief } }) => brief.date && dayText(brief.date, brief.lang)))
  const [day] = days
  return [`${extracts.length} briefs`, ...(days.size === 1 && day ? [day] : [])].join(', ')
}

function contents(extracts: readonly Extract[]): string {
  const items = extracts.map(({ story }, i) => {
    const { lang } = story.brief
    const link = attributes({ href: `#brief-${i + 1}`, lang, dir: lang && direction(lang) })
    return `<li><a${link}>${escaped(headlineOf(story))}</a></li>`
  })
  return `<nav aria-label="Contents">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`
}
