import type { Look } from '../../model/look.ts'
import type { Quote } from '../../model/quote.ts'
import { dayText } from '../layout/day.ts'
import { beside, hang } from '../layout/hang.ts'
import { run, type Line } from '../layout/run.ts'
import { wrap } from '../layout/wrap.ts'
import { paint } from './paint.ts'
import { set, sheetOf, spaced } from './setting.ts'

/** The quotes of one brief. */
export interface Quoted {
  readonly brief: { readonly headline: string; readonly date?: string; readonly lang?: string }
  readonly quotes: readonly (Quote & { readonly context?: string })[]
}

/** Quotes behind a bar, with who said them; under the headlines of their briefs, if there are several. */
export function quotesPage(all: readonly Quoted[], look: Look): Promise<string> {
  const sheet = sheetOf(look)
  const some = all.filter(({ quotes }) => quotes.length)
  const lines = spaced(
    some.flatMap(({ brief, quotes }) => [
      some.length > 1 ? wrap([nameOf(brief)], sheet.width) : [],
      ...quotes.map((quote) => [...quoteLines(quote, sheet.width), ...contextLines(quote, sheet.width)]),
    ]),
  )
  return paint(set(lines, sheet), look)
}

/** `Jan 27, 2022 · Kremlin says …`: which brief parts or quotes are from. */
export function nameOf({ headline, date, lang }: Quoted['brief']): Line[number] {
  return run(date ? `${dayText(date, lang)} · ${headline}` : headline, 'aside')
}

/** The sentence that it stands in, below. */
function contextLines({ context }: { readonly context?: string }, width: number): Line[] {
  const gap = [run('  ')]
  return context ? hang(gap, wrap([run(context, 'aside')], beside('  ', width) ?? width), gap) : []
}

/** The lines of one, behind a bar. */
export function quoteLines({ text, speaker, role }: Quote, width: number): Line[] {
  const room = beside('▎ ', width) ?? width
  const paragraphs = `“${text}”`.split(/\n+/).flatMap((each) => wrap([run(each, 'quotation')], room))
  const who = speaker
    ? [run('— ', 'aside'), run(speaker, 'speaker'), ...(role ? [run(`, ${role}`, 'role')] : [])]
    : [run('— unknown', 'aside')]
  const bar = [run('▎ ', 'bar')]
  return hang(bar, [...paragraphs, ...wrap(who, room)], bar)
}
