import type { Finding } from './finding.ts'
import type { Rule, Subject } from './rule.ts'
import { briefLength } from './rules/brief-length.ts'
import { bullets } from './rules/bullets.ts'
import { dateInName } from './rules/date-in-name.ts'
import { headlineLength } from './rules/headline-length.ts'
import { imageText } from './rules/image-text.ts'
import { labelSpelling } from './rules/label-spelling.ts'
import { ledeLength } from './rules/lede-length.ts'
import { ledeRepeatsHeadline } from './rules/lede-repeats-headline.ts'
import { longSentence } from './rules/long-sentence.ts'
import { lostCharacters } from './rules/lost-characters.ts'
import { missingImage } from './rules/missing-image.ts'
import { missingWhy } from './rules/missing-why.ts'
import { placeholder } from './rules/placeholder.ts'
import { quoteRepeated } from './rules/quote-repeated.ts'
import { quoteSpeaker } from './rules/quote-speaker.ts'
import { quoteUnclosed } from './rules/quote-unclosed.ts'
import { sectionLength } from './rules/section-length.ts'
import { speakerRole } from './rules/speaker-role.ts'
import { updatedBeforeDate } from './rules/updated-before-date.ts'

/** Every rule of `brief check`, as `brief help check` prints them. */
export const rules: readonly Rule[] = [
  placeholder,
  headlineLength,
  ledeLength,
  ledeRepeatsHeadline,
  missingWhy,
  labelSpelling,
  bullets,
  sectionLength,
  briefLength,
  longSentence,
  quoteSpeaker,
  speakerRole,
  quoteRepeated,
  quoteUnclosed,
  imageText,
  missingImage,
  dateInName,
  updatedBeforeDate,
  lostCharacters,
]

/** What the rules find in a brief. */
export function findingsIn(subject: Subject): Finding[] {
  return rules.flatMap(({ name, severity, check }) =>
    check(subject).map((found) => ({ code: name, severity, ...found })),
  )
}
