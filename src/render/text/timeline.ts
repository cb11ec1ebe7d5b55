import { inlineLinks } from '../layout/links.ts'
import { run } from '../layout/run.ts'
import { linked } from '../layout/spans.ts'
import type { TimelineEntry } from '../page/timeline.ts'
import { flow } from './blocks.ts'

/** A timeline as plain text: the day and the headline with its address, and below them the quotes. */
export function timelineText(entries: readonly TimelineEntry[], columns = Infinity): string {
  return entries.map((entry) => `${lines(entry, columns).join('\n')}\n`).join('\n')
}

function lines({ day, headline, url, quotes }: TimelineEntry, columns: number): readonly string[] {
  const head = [run([day, headline].filter(Boolean).join(' · '))]
  return [
    ...flow(linked(head, url, inlineLinks), columns),
    ...quotes.flatMap((text) => flow([run(`“${text}”`)], columns)),
  ]
}
