import type { Passage } from '../../src/model/passage.ts'
import { quotesOf } from '../../src/quotes/quotes.ts'
import { quotedSpansIn } from '../../src/quotes/text/quotation-marks.ts'
import { sentencesIn } from '../../src/quotes/text/sentence-around.ts'
import { sourceTextOf, type SourceText } from '../../src/check/fidelity/source-text.ts'

/** A text with a paragraph an item, as something that quotations are compared with. */
export function sourceOf(...paragraphs: readonly string[]): SourceText {
  const passages = paragraphs.map((text, i): Passage => ({
    place: 'section',
    path: `sections[0].blocks[${i}]`,
    form: 'paragraph',
    text,
  }))
  return sourceTextOf(passages, quotesOf(passages), { quotedSpansIn: ({ text }) => quotedSpansIn(text), sentencesIn })
}

/** An article about a harbour, with the kinds of quotations that newspapers print. */
export const harbour = sourceOf(
  'The harbour board of Saltmere voted on Tuesday to keep the night ferry for another year.',
  '“We are not going to close the night ferry, and we never wanted to,” said Ana Roth, who chairs the board. “It carried 4,200 people last winter.”',
  'Jan Vos, a baker on Mill Street, was less sure. “I don’t think the money will last until spring,” he said.',
  '“The boats are old. The engines are older. If the council delivers the new pier by May, we can talk about a third boat, about longer hours and about a fare that a nurse can afford on a night shift without asking anybody for help,” Roth said.',
  'Critics call the plan a “floating budget hole,” and the council paid $5 million for it.',
  '“Nobody asked us,” said Orla Brennick, a captain.',
)
