import type { Span } from '../../model/block.ts'
import { linkable } from '../../model/link.ts'
import type { Links } from './links.ts'
import { run, textOf, type Mark, type Run } from './run.ts'

/** The runs of inline text. */
export function runsOf(spans: readonly Span[], links: Links, ...marks: readonly Mark[]): Run[] {
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
        return runsOf(span.spans, links, ...marks, span.kind)
      case 'strike': {
        // Without them words that no longer hold would read as words that do.
        const tildes = run('~~', ...marks, 'strike')
        return [tildes, ...runsOf(span.spans, links, ...marks, 'strike'), tildes]
      }
      case 'link': {
        const look: readonly Mark[] = links.style === 'hyperlink' ? ['link'] : []
        return linked(runsOf(span.spans, links, ...marks, ...look), span.url, links)
      }
    }
  })
}

/** Runs that link to a url, if a page may link there. A url that is the text already is not repeated. */
export function linked(runs: readonly Run[], url: string | undefined, links: Links): Run[] {
  const target = url && linkable(url)
  if (!url || !target) return [...runs]
  if (links.style === 'hyperlink') return runs.map((run) => ({ ...run, url: target }))
  return bare(textOf(runs)) === bare(url) ? [...runs] : [...runs, ...addressRuns(url, links)]
}

/** Where a link leads, behind its text. */
function addressRuns(url: string, { style, numberOf }: Links): Run[] {
  switch (style) {
    case 'inline':
      return [run(` (${url})`, 'url')]
    case 'numbered':
      return [run(`[${numberOf(url)}]`, 'url')]
    case 'hyperlink':
    case 'none':
      return []
  }
}

/** Runs that link to an image; a path, which no terminal can follow, is named after them. */
export function linkedImage(runs: readonly Run[], url: string | undefined, links: Links): Run[] {
  if (!url) return [...runs]
  if (!textOf(runs)) return linked([run(url, 'url')], url, links)
  if (linkable(url) || links.style === 'none') return linked(runs, url, links)
  return [...runs, run(` (${url})`, 'url')]
}

/** A url without what readers leave out when they type one. */
function bare(url: string): string {
  return url
    .trim()
    .replace(/^(?:mailto:|https?:\/\/)/i, '')
    .replace(/\/$/, '')
    .toLowerCase()
}
