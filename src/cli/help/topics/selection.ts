import { optionsIn } from '../option-rows.ts'
import { selectionOptions } from '../../arguments/options.ts'
import type { HelpPage } from '../blocks.ts'

export const selection: HelpPage = [
  'These options select briefs. They mean the same for every command.',
  { rows: optionsIn({ options: selectionOptions }, 'Selection') },
  'Different options narrow the selection: a brief must match all of them. Repeat --topic, --tag, --section or --by to allow several values. Repeat --match or --where to require all of them.',
  'Case and accents do not matter. A value that no brief has is answered with the nearest ones.',
  'show, section and quotes print the latest brief if no option selects. Use --all for the whole library.',
  { heading: 'Order' },
  'Briefs are printed newest first. --sort words puts the longest first; the other keys sort from A to Z. --reverse reverses the order, and --limit applies last.',
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief list --topic City --since 2018', does: 'Briefs of a topic since 2018' },
      { line: 'brief show --on 2022-01-27', does: 'All briefs of a day' },
      {
        line: 'brief list --match \'"night bus*" OR ferry -strike\'',
        does: 'Briefs with some words and without another',
      },
      { line: 'brief list --by lavrov --sort words -n 3', does: 'The three longest briefs that quote a person' },
      { line: 'brief list --where lang!=en', does: 'Briefs in other languages' },
    ],
  },
  'See also: brief help where, brief help dates, brief help search, brief help briefs',
]
