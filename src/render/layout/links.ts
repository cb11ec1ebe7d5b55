/** How a page shows where its links lead: OSC 8, `text (url)`, `text[1]` with the urls at the end of the page, or not at all. */
export type LinkStyle = 'hyperlink' | 'inline' | 'numbered' | 'none'

/** The links of a page. */
export interface Links {
  readonly style: LinkStyle
  /** The number of a url, from 1; the same url keeps its number. */
  readonly numberOf: (url: string) => number
  /** The urls that have a number, in the order of their numbers. */
  readonly numbered: () => readonly string[]
}

export function linksIn(style: LinkStyle): Links {
  const urls: string[] = []
  return {
    style,
    numbered: () => urls,
    numberOf: (url) => (urls.includes(url) ? urls.indexOf(url) + 1 : urls.push(url)),
  }
}

/** As plain text has them. */
export const inlineLinks = linksIn('inline')
