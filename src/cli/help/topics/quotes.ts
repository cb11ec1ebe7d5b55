import { SURE } from '../../../model/quote.ts'
import type { HelpPage } from '../blocks.ts'

export const quotes: HelpPage = [
  'brief quotes finds the quotes in the text of a brief and who said them: "…," Kremlin spokesperson Dmitry Peskov told reporters; "…," he added; a quote that its attribution splits; a quote of several paragraphs; a block quotation with a dash and a name on its last line.',
  'Names of one person are joined: Lavrov is Sergey Lavrov. The role is printed as the text introduces it. Scare quotes and titles are left out. If the speaker is not clear, the field is empty.',
  { heading: 'Text' },
  'The field text has the words exactly as the brief prints them. The field clean is the quote on its own: without the comma before "he said" and without the full stop of a fragment. Terminal, text, Markdown and the default TSV columns print clean. --joined prints the parts of a split quote as one.',
  { heading: 'Corrections' },
  'The keys people and quotes of a brief override what the text says:',
  {
    code: 'people:\n  - name: Jan Vos\n    role: baker on Mill Street\nquotes:\n  - text: It will cost us,\n    speaker: Orla Brennick',
  },
  { heading: 'Kinds' },
  {
    rows: [
      ['sentence', 'one or more whole sentences'],
      ['fragment', 'a part of a sentence'],
      ['block', 'a block quotation'],
      ['turn', 'a question or an answer of an interview'],
    ],
  },
  { heading: 'Confidence' },
  'Each quote has a confidence from 0 to 1: the chance that its speaker is right. A speaker below 0.5 is left empty; the JSON field guess keeps the name.',
  {
    rows: [
      ['--guess', 'print the most likely speaker, however uncertain'],
      ['--sure', `print only speakers of ${SURE} or more; they are right about 99 times in 100`],
    ],
  },
  'people, --by and digest use the default.',
  { heading: 'Measured' },
  {
    rows: [
      ['training', '840 articles of seven US outlets, 2015-16: 94 of 100 speakers right, 3 wrong, 3 empty'],
      [
        'left out',
        'one outlet at a time, its confidence fitted on the others: 88 to 94 of 100 quotes whole and right (mean 91), 1.8 to 5.3 speakers wrong (mean 3.6)',
      ],
      ['--sure', 'names 64 to 82 of 100 speakers (mean 74); 98.4 to 99.7 of 100 of those are right (mean 99)'],
      [
        'elsewhere',
        'other outlets, years and countries, measured before the confidence was added: 88 to 91 of 100 speakers right',
      ],
    ],
  },
  { heading: 'Limits' },
  'Common errors: fragments in nested clauses, "he" where a paragraph names two men, speakers who are only described ("the French president"), page text that looks like part of the story, and short names of organisations.',
  'German, French and Spanish have a small table each: verbs of saying and the usual word orders. Their confidence is an estimate. In other languages only the marks are read, and the speaker is empty. The language is the key lang of the brief, or is detected.',
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief quotes --by peskov', does: 'Quotes of one person in the whole library' },
      { line: 'brief quotes kremlin --context', does: 'With the sentence around each quote' },
      { line: 'brief quotes --all --kind sentence --min-words 8', does: 'Long quotes of the whole library' },
      { line: 'brief people sergey lavrov', does: 'Everything a person said, oldest first' },
    ],
  },
]
