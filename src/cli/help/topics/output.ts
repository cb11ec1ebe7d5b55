import { optionsIn } from '../option-rows.ts'
import { outputOptions } from '../../arguments/options.ts'
import type { HelpPage } from '../blocks.ts'

export const output: HelpPage = [
  'These options control the output. They mean the same for every command.',
  { rows: optionsIn({ options: outputOptions }, 'Output') },
  { heading: 'Terminals and pipes' },
  'On a terminal, brief prints a page with colour, wrapped to the width of the window. In a pipe it prints plain text: no colour, no margin, one record per line, and no wrapping unless --width is given. The bytes do not depend on the terminal, the locale or the time zone.',
  'Data goes to standard output. Notices and errors go to standard error.',
  { heading: 'Colour' },
  'The first of these decides: --color, NO_COLOR, FORCE_COLOR or CLICOLOR_FORCE, CLICOLOR=0, TERM=dumb, and then whether the output is a terminal. In a pipe, only --color=always prints a page; the variables apply to --format terminal.',
  { heading: 'Pager' },
  'A pager is used on a terminal if --pager, BRIEF_PAGER or the config file asks for one. --pager without a configured pager runs $PAGER, else less.',
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief show kremlin --width 60', does: 'Wrap at 60 columns' },
      { line: 'brief show kremlin --color always', does: 'Keep colour in a pipe, for less -R' },
      { line: 'brief list --json slug,words', does: 'Print two fields as JSON' },
      { line: "brief list --template '{slug}' -0", does: 'Print slugs for xargs -0' },
    ],
  },
  'See also: brief help formats, brief help exit-codes',
]
