import { wordsOf } from '../model/words.ts'
import type { Subject } from './rule.ts'

/** A brief that is over its limit has more labels. */
const LEAST_LABELS = 3

/**
 * Whether a text is over the limit of a brief and has hardly a label: an article that was imported and not cut yet. Its
 * lede, sentences and bullets are not judged, because few of them will stay.
 */
export function isWholeArticle({ story: { brief, sections }, limits }: Pick<Subject, 'story' | 'limits'>): boolean {
  return sections.filter(({ label }) => label).length < LEAST_LABELS && wordsOf(brief) > limits.brief
}
