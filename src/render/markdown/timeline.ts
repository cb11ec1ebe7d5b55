import { oneLine, words } from '../../markdown/write/spans.ts'
import type { TimelineEntry } from '../page/timeline.ts'

/** A timeline as Markdown: a list item for each brief, its headline a link, and a nested item for each quote. */
export function timelineMarkdown(entries: readonly TimelineEntry[]): string {
  return entries.map(item).join('')
}

function item({ day, headline, url, quotes }: TimelineEntry): string {
  const name = url ? oneLine([{ kind: 'link', url, spans: [words(headline)] }]) : oneLine([words(headline)])
  const head = `- ${[day && `**${day}**`, name].filter(Boolean).join(' ')}\n`
  return head + quotes.map((text) => `  - ${oneLine([words(`“${text}”`)])}\n`).join('')
}
