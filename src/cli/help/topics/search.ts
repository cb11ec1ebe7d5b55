import type { HelpPage } from '../blocks.ts'

export const search: HelpPage = [
  'brief search QUERY prints the briefs that match, best match first. --match takes the same queries. A query consists of:',
  {
    rows: [
      ['night bus', 'both words, anywhere in the brief'],
      ['"night bus"', 'a phrase'],
      ['ferr*', 'words that start with these letters'],
      ['-strike', 'not this word; NOT strike is the same'],
      ['heron OR gull', 'either one'],
      ['(heron OR gull) ferry', 'brackets group'],
      ['speaker:lavrov', 'quotes this person'],
      ['label:why', 'matches in a section with this label'],
      ['topic:City', 'has this topic; -topic:City excludes it'],
      ['tag:nato', 'has this tag'],
      ['on:2022-01-27', 'published in this period; also since: and until:'],
    ],
  },
  'Words that stand together must all match. AND may stand between them. OR binds least. Repeat a field to allow several values: topic:City topic:World. An unknown field is an error; to search for the text "note:this", quote it.',
  'Case and accents do not matter, nor do the dots in U.S., the comma in 1,000 and a possessive ’s. In Chinese and Japanese, any run of characters matches.',
  'Quote a phrase for the shell: brief search \'"night bus"\'. A word that starts with "-" needs no quotation marks, so short options must stand alone: use -l -e, because -le excludes the word "le".',
  { heading: 'Output' },
  'Each result shows the best passage. Use -C 1 to print the passages around it, -l to print only slugs, -c to count. In a pipe, a line has slug, date, headline and passage, separated by tabs.',
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief search night bus', does: 'Briefs with both words' },
      { line: 'brief search -l tag:nato OR topic:Science -speaker:lavrov', does: 'Slugs of briefs by tag or topic' },
      { line: "brief search 'label:why kremlin'", does: 'Only in sections labelled "Why it matters"' },
      { line: 'brief search heron OR ferry --sort date', does: 'Newest first' },
    ],
  },
]
