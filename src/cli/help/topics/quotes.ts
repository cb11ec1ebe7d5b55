import type { HelpPage } from '../blocks.ts'

export const quotes: HelpPage = [
  'brief quotes finds the quotes in the text of a brief and who said them: "…," Kremlin spokesperson Dmitry Peskov told reporters; "…," he added; a quote that its attribution splits; a quote of several paragraphs; a block quotation with a dash and a name on its last line.',
  'Names of one person are joined: Lavrov is Sergey Lavrov. The role is printed as the text introduces it. Scare quotes and titles are left out. If the speaker is not clear, the field is empty.',
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
    ],
  },
  { heading: 'Limits' },
  'Attribution works for English. In other languages quotes are found, and their speakers only in block quotations and in the keys people and quotes. Common errors: quotes in nested clauses, speakers who are only described ("the French president"), and "he" where a paragraph names two men.',
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
