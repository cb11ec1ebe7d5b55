import type { Image } from '../../model/brief.ts'
import type { Rule } from '../rule.ts'

export const imageText: Rule = {
  name: 'image-text',
  severity: 'warning',
  summary: 'an image has an alternative text and a credit',
  about:
    'Screen readers read the alternative text. The credit names the photographer or the agency. The first image that lacks one is reported, with the number of others.',
  bad: `headline: Saltmere keeps its night ferry
image:
  url: https://example.org/ferry.jpg
  alt: The night ferry at the old pier
`,
  good: `headline: Saltmere keeps its night ferry
image:
  url: https://example.org/ferry.jpg
  alt: The night ferry at the old pier
  credit: 'Photo: Mira Lund'
`,
  check({ story: { brief } }) {
    const images = [brief.image, ...(brief.sections ?? []).map(({ image }) => image)]
    const incomplete = images.flatMap((image) => (image?.url && missingIn(image).length ? image : []))
    const [first, ...rest] = incomplete
    if (!first) return []
    const others = rest.length ? `; ${rest.length} more ${rest.length === 1 ? 'is' : 'are'} incomplete` : ''
    return [{ message: `add ${missingIn(first).join(' and ')} to this image${others}`, words: first.url! }]
  },
}

function missingIn({ alt, credit }: Image): string[] {
  return [...(alt ? [] : ['"alt"']), ...(credit ? [] : ['"credit"'])]
}
