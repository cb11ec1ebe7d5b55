import type { HelpPage } from '../blocks.ts'

export const briefs: HelpPage = [
  'A BRIEF on the command line is one of these:',
  {
    rows: [
      ['kremlin-nato', 'a slug: the name of the file without folder, date and extension'],
      ['krem', 'the start of a slug, or a part of it, that matches only one brief'],
      ['2022-01-27-kremlin-nato', 'a file name with its date'],
      ['morning-edition#2', 'the second brief of a file that holds several'],
      ['2022-01-27', 'the briefs of a day; also today and yesterday'],
      ['latest', 'the newest brief of the library'],
      ['drafts/nato.yaml', 'a path: a name with a slash, or one that ends in .yaml or .yml'],
      ['drafts/', 'a folder: every brief in it and below it'],
      ['-', 'standard input'],
      ['sample', 'a brief that ships with the package; sample:night-buses is another one'],
    ],
  },
  'A name that matches several briefs is an error that lists them. A name that matches none is an error that suggests the nearest names.',
  'Without BRIEF, show, section and quotes use the latest brief. With options that select (see: brief help selection), they use every brief that matches.',
  'brief FILE.yaml is short for: brief show FILE.yaml',
  { heading: 'The library' },
  'The library is the folder that holds your briefs. It is the first of these:',
  {
    rows: [
      ['--library <folder>', 'the option'],
      ['$BRIEF_LIBRARY', 'the environment variable'],
      ['library: <folder>', 'the setting in the config file'],
      ['briefs/', 'a folder of this name in the current folder, or in the nearest one above'],
      ['~/.local/share/brief/briefs', 'the folder for your data ($XDG_DATA_HOME/brief/briefs)'],
    ],
  },
]
