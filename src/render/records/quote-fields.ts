import type { Entry } from '../../model/entry.ts'
import { cleanText, type Quote } from '../../model/quote.ts'
import { words } from '../../model/words.ts'
import { version, type Field } from './fields.ts'

/** A quote and the brief it is from. */
export interface QuoteRecord {
  readonly entry: Entry
  readonly quote: Quote
  /** The sentence that it stands in. */
  readonly context: () => Promise<string | undefined>
  /** The address that opens its source at its words. */
  readonly proof?: () => Promise<string | undefined>
}

/** The fields of a quote. */
export const quoteFields: readonly Field<QuoteRecord>[] = [
  version,
  { name: 'id', summary: 'the same as long as its words and speaker are', of: ({ quote }) => quote.id },
  {
    name: 'speaker',
    summary: 'who said it, by full name; null where nobody can be named',
    of: ({ quote }) => quote.speaker,
  },
  { name: 'role', summary: 'what the brief introduces the speaker as', of: ({ quote }) => quote.role },
  { name: 'text', summary: 'the words between the marks', of: ({ quote }) => quote.text },
  {
    name: 'clean',
    summary: 'the text without its closing comma, or the full stop of a fragment',
    of: ({ quote }) => cleanText(quote),
  },
  { name: 'kind', summary: 'sentence, fragment, block or turn', of: ({ quote }) => quote.kind },
  { name: 'words', summary: 'how many words it has', of: ({ quote }) => words(quote.text) },
  { name: 'section', summary: 'the label of its section', of: ({ quote }) => quote.section },
  { name: 'context', summary: 'the sentence it stands in', of: ({ context }) => context() },
  {
    name: 'guess',
    summary: 'the most likely speaker, however uncertain',
    of: ({ quote }) => quote.speaker ?? quote.guess,
  },
  {
    name: 'confidence',
    summary: 'the chance that the guess is right, 0 to 1',
    of: ({ quote }) => quote.confidence,
  },
  { name: 'cue', summary: 'the words that tell that somebody speaks', of: ({ quote }) => quote.cue },
  { name: 'rule', summary: 'the rule that decided on the speaker', of: ({ quote }) => quote.rule },
  { name: 'group', summary: 'the same number: one quote, split by its cue', of: ({ quote }) => quote.group },
  { name: 'place', summary: 'its block: lede[0], sections[2].blocks[1]', of: ({ quote }) => quote.path },
  { name: 'start', summary: 'where it begins there, marks included, in UTF-16 units', of: ({ quote }) => quote.start },
  { name: 'end', summary: 'where it ends there', of: ({ quote }) => quote.end },
  { name: 'proof', summary: 'the address of its words in the source: url#:~:text=…', of: ({ proof }) => proof?.() },
  { name: 'slug', summary: 'the slug of its brief', of: ({ entry }) => entry.slug },
  { name: 'path', summary: 'the file of its brief', of: ({ entry }) => entry.path },
  { name: 'headline', summary: 'the headline of its brief', of: ({ entry }) => entry.brief.headline },
  { name: 'date', summary: 'the date of its brief, as written', of: ({ entry }) => entry.brief.date },
  { name: 'topic', summary: 'the topic of its brief', of: ({ entry }) => entry.brief.topic },
]
