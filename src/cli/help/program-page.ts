import type { Command } from '../command.ts'
import type { HelpPage } from './blocks.ts'
import { topics } from './topics.ts'

export const tagline = 'Read, quote and digest news briefs.'

/** What `brief --help` prints. */
export function programPage(commands: readonly Command[]): HelpPage {
  return [
    'Usage: brief [COMMAND] [options]',
    `${tagline} Without a command, brief prints the latest brief.`,
    { heading: 'Commands:' },
    { rows: commands.map(({ name, summary, alias }) => [name, alias ? `${summary} (alias: ${alias})` : summary]) },
    { heading: 'Help topics:' },
    { rows: Object.entries(topics) },
    { heading: 'Options:' },
    {
      rows: [
        ['-h, --help', 'print help; for a command, -h is short and --help complete'],
        ['-V, --version', 'print the version'],
      ],
    },
    { heading: 'Examples:' },
    {
      examples: [
        { line: 'brief', does: 'Print the latest brief' },
        { line: 'brief list', does: 'List the briefs of the library' },
        { line: 'brief show night-buses', does: 'Print a brief by its name' },
        { line: 'brief quotes --since 2021', does: 'Print every quote since 2021' },
      ],
    },
    'For help about a command or topic, run: brief help NAME',
  ]
}
