import { exits } from '../exit-codes.ts'
import { wrapped } from './wrap-help.ts'

/** What `brief help WORD` explains beside the commands. */
export interface Topic {
  readonly name: string
  readonly summary: string
  readonly text: () => Promise<string> | string
}

export const topics: readonly Topic[] = [
  { name: 'briefs', summary: 'how a brief is named', text: () => briefs },
  { name: 'dates', summary: 'how days and periods are written', text: () => dates },
  { name: 'where', summary: 'conditions on any field', text: where },
  { name: 'formats', summary: 'the formats, fields and templates', text: formats },
  { name: 'exit-codes', summary: 'what the exit codes say', text: exitCodes },
  { name: 'environment', summary: 'the variables and the config file', text: environment },
]

const briefs = `A BRIEF on the command line is one of these:

  kremlin-nato                a slug: the name of its file without folder, date and ending
  krem                        a beginning of a slug, or a part of it, that only one brief has
  2022-01-27-kremlin-nato     the name with its date
  morning-edition#2           the second brief of a file that holds several
  2022-01-27, today, yesterday   the briefs of a day
  latest                      the newest brief of the library
  drafts/nato.yaml            a path (it has a slash or ends in .yaml)
  drafts/                     a folder: every brief below it
  -                           standard input
  sample, sample:night-buses  a brief that the package ships

Without BRIEF a command takes the latest one; with options that select (--since, --topic,
--match, -n and others, see \`brief show --help\`), every brief that they fit.

The library is --library, else $BRIEF_LIBRARY, else the config file's, else the nearest
briefs/ folder here or above, else $XDG_DATA_HOME/brief/briefs.`

const dates = `A period is a run of local calendar days; --on, --since and --until take one.

  2022-01-27, 2022-01, 2022          a day, a month, a year
  27 Jan 2022, Jan 27, Jan 2022      the same in words; without a year the latest past one
  2022Q1, 2022-W04                   a quarter, an ISO week
  today, yesterday, tomorrow         one day
  monday, last monday, next monday   monday is the latest past one, today included
  this week, last month, next year   this, last or next: day, week, month, quarter, year
  7 days ago, a week ago, in 3 days  one day; also weeks, months, quarters, years
  last 7 days, past week             up to today
  2022-01..2022-03, 2022-06.., ..2021   from a first day to a last one, either end open

A timestamp (2022-01-27T18:05:00+01:00) stands for its day.

--since takes the first day of the period, --until its last. BRIEF_NOW sets the clock:
BRIEF_NOW=2022-01-28 brief list --on yesterday`

async function where(): Promise<string> {
  const { operators, whereKeys } = await import('../../model/where.ts')
  const rows = Object.values(operators).map(({ example, summary }) => `  ${example.padEnd(24)}  ${summary}`)
  return `--where CONDITION keeps the briefs that fulfil it. Repeat it to ask for several at once.

${rows.join('\n')}

A field is a key of the file, one below it (source.publisher, sections.label), one of your own
(x-desk), or slug, path, number, words, minutes. A list fulfils a condition if one of its
items does: tags=ferry. A date is compared with a period: date=2022, date<monday.
Put conditions with !, < or > in quotation marks, which your shell would read otherwise.

Fields:
${wrapped(Object.keys(whereKeys).join(', '), '  ', 78).join('\n')}`
}

async function formats(): Promise<string> {
  const { formats: table } = await import('../output/formats.ts')
  const width = Math.max(...table.map(({ name }) => name.length))
  return `-f/--format NAME, the same for every command that has it:

${table.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

On a terminal the default is terminal; in a pipe it is text for show and section, and tsv,
one record a line, for lists. Nothing is wrapped or coloured in a pipe unless --width or
--color=always is given.

--json is --format json; --json date,headline keeps those fields. --template writes a line a
record: brief list --template '{date} {headline}'. In a template {{ and }} are braces, \\t and
\\n a tab and a newline. -0 ends records with a NUL. A field that there is not is an error
which lists those that there are.

Machine formats (json, jsonl, tsv, csv) keep their fields; JSON records carry "version": 1.`
}

function exitCodes(): string {
  return [
    'The exit code of brief:',
    '',
    ...exits.map(({ code, says }) => `  ${String(code).padStart(3)}  ${says}`),
  ].join('\n')
}

async function environment(): Promise<string> {
  const { configKeys } = await import('../arguments/config.ts')
  const settings = Object.entries(configKeys).map(([key, says]) => `  ${key.padEnd(8)} ${says}`)
  return `Variables:

  BRIEF_LIBRARY        the folder of your briefs
  BRIEF_PAGER          a pager, used on a terminal; else the config file's; \`cat\` is none
  PAGER                the pager that --pager takes where no other is set (else less)
  BRIEF_NOW            sets the clock: 2022-01-27, or an instant
  BRIEF_DEBUG          1 shows the stack of a bug
  NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM=dumb   as everywhere; --color overrules
  FORCE_HYPERLINK      1 or 0: the terminal draws OSC 8 links, or does not
  XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME   where settings, library and cache are

Settings in $XDG_CONFIG_HOME/brief/config.yaml (~/.config/brief/config.yaml):

${settings.join('\n')}`
}
