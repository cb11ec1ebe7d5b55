import type { HelpPage } from '../blocks.ts'

export const index: HelpPage = [
  'A library of more than 500 files (50 for commands that need quotes) gets an index: files in $XDG_CACHE_HOME/brief/index. It is created and updated automatically, and it makes no difference to any result. You can delete it at any time. A damaged index is rebuilt.',
  'Every command checks the library for added, changed and removed files. A file that changed in the last three seconds is always read again.',
  {
    rows: [
      ['--no-index', 'read every file instead of the index'],
      [
        '--trust-index',
        'check only the files of the briefs that are printed; this misses other files that were edited in place',
      ],
      ['brief index', 'update the index and print its state'],
      ['brief index --rebuild', 'rebuild the index from all files'],
      ['brief index --verify', 'compare the index with the files; exit 1 if they differ'],
    ],
  },
  'You can interrupt a long update with Ctrl-C. The next command continues where it stopped.',
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief index', does: 'Update the index and print its state' },
      { line: 'brief index --json briefs,bytes', does: 'Print two figures as JSON' },
    ],
  },
]
