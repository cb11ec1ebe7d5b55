import { formats as table } from '../../output/formats.ts'
import type { HelpPage } from '../blocks.ts'

export const formats: HelpPage = [
  'Use -f or --format with one of these names. The help of each command lists the formats that it has.',
  { rows: table.map(({ name, alias, summary }) => [name, alias ? `${summary} (alias: ${alias})` : summary]) },
  'The default on a terminal is terminal. In a pipe it is text for commands that print briefs, and tsv for commands that print lists.',
  { heading: 'Records' },
  '--json is short for --format json. --json date,headline prints only these fields, in this order. --fields does the same for tsv, csv and jsonl. A dot goes into a field: source.publisher. An unknown field is an error that lists the known ones.',
  'JSON is always an array, and [] if nothing matched. A missing value is null. Each record has "version": 1. Within a version, no field is removed or changes its meaning.',
  { heading: 'Templates' },
  "--template writes one line per record. Fields stand in braces: '{date} {headline}'. Write {{ and }} for braces, \\t for a tab and \\n for a newline. With -0, records end with NUL.",
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief show kremlin -f md', does: 'Print Markdown' },
      { line: 'brief quotes --all -f csv', does: 'Print a table for a spreadsheet' },
      { line: 'brief list --fields slug,source.publisher', does: 'Print two fields, separated by tabs' },
      { line: "brief quotes kremlin --template '> {text}\\n>\\n> — {speaker}\\n'", does: 'Print quotes as Markdown' },
    ],
  },
]
