import { hang } from '../layout/hang.ts'
import { linksIn, type Links } from '../layout/links.ts'
import { run, type Line } from '../layout/run.ts'
import { linked } from '../layout/spans.ts'
import { wrap } from '../layout/wrap.ts'
import type { PageOptions } from '../page/options.ts'
import type { TimelineEntry } from '../page/timeline.ts'
import { framed, measureOf, spaced } from './measure.ts'
import { paint } from './paint.ts'

/** A timeline for the terminal: the day and the headline, and below them the quotes behind a bar. */
export function timelinePage(entries: readonly TimelineEntry[], options: PageOptions): Promise<string> {
  const measure = measureOf(options)
  const lines = spaced(entries.map((entry) => entryLines(entry, measure.width, linksIn(options.links))))
  return paint(framed(lines, measure), options)
}

function entryLines({ day, headline, url, quotes }: TimelineEntry, width: number, links: Links): Line[] {
  const bar = [run('▎ ', 'bar')]
  const isClickable = links.style === 'hyperlink'
  const head = [run(headline, 'headline')]
  return [
    ...(day ? wrap([run(day, 'date')], width) : []),
    ...wrap(isClickable ? linked(head, url, links) : head, width),
    ...quotes.flatMap((text) => hang(bar, wrap([run(`“${text}”`, 'quotation')], Math.max(width - 2, 2)), bar)),
    ...(url && !isClickable && links.style !== 'none' ? wrap([run(url, 'url')], width) : []),
  ]
}
