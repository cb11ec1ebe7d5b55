import type { Span } from '../../model/block.ts'
import { linkable } from '../../model/link.ts'
import { run, textOf, type Mark, type Run } from './run.ts'

/** The runs of inline text. A link is a run with its url, or `text (url)` where a reader cannot click. */
export function runsOf(spans: readonly Span[], hyperlinks: boolean, ...marks: readonly Mark[]): Run[] {
  return spans.flatMap((span): Run[] => {
    switch (span.kind) {
      case 'text':
        return [run(span.text, ...marks)]
      case 'code':
        return [run(span.text, ...marks, 'code')]
      case 'break':
        return [{ text: '\n', marks }]
      case 'reference':
        return [run(`[${span.label}]`, ...marks)]
      case 'strong':
      case 'emphasis':
      case 'strike':
        return runsOf(span.spans, hyperlinks, ...marks, span.kind)
      case 'link':
        return linked(
          runsOf(span.spans, hyperlinks, ...marks, ...(hyperlinks ? (['link'] as const) : [])),
          span.url,
          hyperlinks,
        )
    }
  })
}

/** Runs that link to a url, if a page may link there. */
export function linked(runs: readonly Run[], url: string | undefined, hyperlinks: boolean): Run[] {
  const target = url && linkable(url)
  if (!url || !target) return [...runs]
  if (hyperlinks) return runs.map((run) => ({ ...run, url: target }))
  return bare(textOf(runs)) === bare(url) ? [...runs] : [...runs, run(` (${url})`, 'url')]
}

/** Runs that link to an image; a path, which no terminal can follow, is named after them. */
export function linkedImage(runs: readonly Run[], url: string | undefined, hyperlinks: boolean): Run[] {
  if (!url) return [...runs]
  if (!textOf(runs)) return linked([run(url, 'url')], url, hyperlinks)
  return linkable(url) ? linked(runs, url, hyperlinks) : [...runs, run(` (${url})`, 'url')]
}

/** A url without what readers leave out when they type one. */
function bare(url: string): string {
  return url
    .trim()
    .replace(/^(?:mailto:|https?:\/\/)/i, '')
    .replace(/\/$/, '')
    .toLowerCase()
}
