import type { Quote } from '../../model/quote.ts'
import { dayText } from '../page/day.ts'
import { beside, hang } from '../layout/hang.ts'
import { run, type Line } from '../layout/run.ts'
import { wrap } from '../layout/wrap.ts'
import type { PageOptions } from '../page/options.ts'
import { quoteLines } from './body.ts'
import { paint } from './paint.ts'
import { framed, measureOf, spaced } from './measure.ts'

/** The quotes of one brief. */
export interface Quoted {
  readonly brief: { readonly headline: string; readonly date?: string; readonly lang?: string }
  readonly quotes: readonly (Quote & { readonly context?: string })[]
}

/** Quotes behind a bar, with who said them; under the headlines of their briefs, if there are several. */
export function quotesPage(all: readonly Quoted[], options: PageOptions): Promise<string> {
  const measure = measureOf(options)
  const some = all.filter(({ quotes }) => quotes.length)
  const lines = spaced(
    some.flatMap(({ brief, quotes }) => [
      some.length > 1 ? wrap([nameOf(brief)], measure.width) : [],
      ...quotes.map((quote) => [...quoteLines(quote, measure.width), ...contextLines(quote, measure.width)]),
    ]),
  )
  return paint(framed(lines, measure), options)
}

/** `Jan 27, 2022 · Kremlin says …`: which brief parts or quotes are from. */
function nameOf({ headline, date, lang }: Quoted['brief']): Line[number] {
  return run(date ? `${dayText(date, lang)} · ${headline}` : headline, 'aside')
}

/** The sentence around the quote, printed below it. */
function contextLines({ context }: { readonly context?: string }, width: number): Line[] {
  const gap = [run('  ')]
  return context ? hang(gap, wrap([run(context, 'aside')], beside('  ', width) ?? width), gap) : []
}
