import type { Block } from '../../model/block.ts'
import type { Rule } from '../rule.ts'

export const missingImage: Rule = {
  name: 'missing-image',
  severity: 'error',
  summary: 'the path of an image leads to a file',
  about: 'Paths are relative to the folder of the brief. Addresses with http or https are not opened.',
  bad: `headline: Saltmere keeps its night ferry
image:
  url: images/no-such-ferry.jpg
  alt: The night ferry at the old pier
  credit: 'Photo: Mira Lund'
`,
  good: `headline: Saltmere keeps its night ferry
image:
  url: https://example.org/ferry.jpg
  alt: The night ferry at the old pier
  credit: 'Photo: Mira Lund'
`,
  check({ story, hasFile }) {
    const { brief } = story
    const urls = [
      brief.image?.url,
      ...(brief.sections ?? []).map(({ image }) => image?.url),
      ...[...story.lede, ...story.sections.flatMap(({ blocks }) => blocks)].flatMap(imagesIn),
    ]
    return [...new Set(urls)].flatMap((url) =>
      !url || !isPath(url) || hasFile(pathOf(url))
        ? []
        : [{ message: `correct this path: there is no file "${url}"`, words: url }],
    )
  },
}

/** The image of a block. Links need no rule: the format takes only http, https and mailto. */
function imagesIn(block: Block): string[] {
  return block.kind === 'figure' && block.url ? [block.url] : []
}

function isPath(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)
}

function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
