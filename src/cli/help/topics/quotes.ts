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
      ['training', '840 articles of seven US outlets, 2015-16: 93.8 of 100 speakers right, 3.5 wrong, 2.7 empty'],
      ['later months', '84 articles of the same outlets: 94.1 of 100 speakers right, 2.8 wrong, 3.1 empty'],
      [
        'left out',
        'one outlet at a time, its confidence fitted on the others: 88 to 94 of 100 quotes whole and right (mean 91), 2 to 5.3 speakers wrong (mean 3.5)',
      ],
      ['--sure', 'names 65 to 81 of 100 speakers (mean 74); 98.6 to 99.5 of 100 of those are right (mean 99)'],
      [
        'elsewhere',
        'other outlets, years and countries, measured before the confidence was added: 88 to 91 of 100 speakers right',
      ],
    ],
  },
  { heading: 'Limits' },
  'About one in six of the speakers counted as wrong is the person quoted where the annotators name the outlet that passed the words on. Real errors: fragments in nested clauses, "he" where a paragraph names two men, a document where its author is meant ("the ad"), participles far from their subject, page text that looks like part of the story, and short names of organisations.',
  'A quotation without a closing mark ends where a cue follows ("…, said Ana Vela"); without a cue it takes in the rest of its paragraph.',
  'German, French and Spanish have a small table each: verbs of saying and the usual word orders. Their confidence is an estimate, and they are measured on sentences of our own only. In other languages only the marks are read, and the speaker is empty. The language is the key lang of the brief, or is detected.',
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
