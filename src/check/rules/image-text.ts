import type { Rule } from '../rule.ts'

export const imageText: Rule = {
  name: 'image-text',
  severity: 'warning',
  summary: 'an image has an alternative text and a credit',
  about: 'Screen readers read the alternative text. The credit names the photographer or the agency.',
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
    return images.flatMap((image) => {
      if (!image?.url) return []
      const missing = [...(image.alt ? [] : ['"alt"']), ...(image.credit ? [] : ['"credit"'])]
      if (!missing.length) return []
      return [{ message: `add ${missing.join(' and ')} to this image`, words: image.url }]
    })
  },
}
