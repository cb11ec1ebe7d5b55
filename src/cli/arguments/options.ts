import { depths } from '../../model/digest/depth.ts'
import { groupings } from '../../model/digest/groups.ts'
import { oneOf } from '../../model/nearest.ts'
import { sortKeys } from '../../model/select.ts'

/** An option, declared once: the program, its help, the completions and their tests read this table. */
export interface Option {
  /** As commander takes it: `-n, --limit <n>`. */
  readonly flags: string
  readonly summary: string
  /** Without a trailing default: `default` says it. */
  readonly default?: string
  /** Its heading in the help. Selection and Output options are the same for every command that has them. */
  readonly group: 'Options' | 'E-mail' | 'Selection' | 'Output'
  /** May be given several times. */
  readonly many?: boolean
  readonly choices?: readonly string[]
  /** What completion offers for its value. */
  readonly completes?: Completable
}

export type Completable =
  'brief' | 'label' | 'topic' | 'tag' | 'speaker' | 'format' | 'field' | 'period' | 'folder' | 'template' | 'key'

/** The values as typed; `selection.ts` and `output.ts` read what they mean. */
export interface Options {
  readonly on?: string
  readonly since?: string
  readonly until?: string
  readonly topic?: readonly string[]
  readonly tag?: readonly string[]
  readonly section?: readonly string[]
  readonly match?: readonly string[]
  readonly by?: readonly string[]
  readonly where?: readonly string[]
  readonly sort?: string
  readonly reverse?: boolean
  readonly limit?: string
  readonly all?: boolean
  readonly index?: boolean
  readonly trustIndex?: boolean
  readonly around?: string
  readonly before?: string
  readonly after?: string
  readonly slugs?: boolean
  readonly count?: boolean
  readonly rebuild?: boolean
  readonly verify?: boolean
  readonly library?: string
  readonly kind?: readonly string[]
  readonly minWords?: string
  readonly maxWords?: string
  readonly depth?: string
  readonly group?: string
  readonly title?: string
  readonly preview?: string
  readonly use?: string
  readonly link?: string
  readonly home?: string
  readonly to?: readonly string[]
  readonly from?: string
  readonly replyTo?: string
  readonly subject?: string
  readonly against?: string
  readonly maxWarnings?: string
  readonly baseline?: string
  readonly fix?: boolean
  readonly listRules?: boolean
  readonly check?: boolean
  readonly note?: boolean
  readonly proof?: boolean
  readonly timeline?: boolean
  readonly report?: boolean
  readonly verified?: boolean
  readonly allowLocal?: boolean
  readonly allowUnsourced?: boolean
  readonly watch?: boolean
  readonly set?: readonly string[]
  readonly unset?: readonly string[]
  readonly print?: boolean
  readonly save?: boolean
  readonly force?: boolean
  readonly ledger?: boolean
  readonly keepSource?: boolean
  readonly repair?: boolean
  readonly unattributed?: boolean
  readonly sure?: boolean
  readonly joined?: boolean
  readonly guess?: boolean
  readonly context?: boolean
  readonly random?: string | true
  readonly today?: boolean
  readonly format?: string
  readonly json?: string | true
  readonly fields?: string
  readonly template?: string
  readonly null?: boolean
  readonly width?: string
  readonly color?: string
  readonly pager?: boolean
  readonly smart?: boolean
  readonly links?: string
  readonly images?: boolean
  readonly quiet?: boolean
  readonly exitStatus?: boolean
}

export type OptionName = keyof Options

export const options: Readonly<Record<OptionName, Option>> = {
  watch: { flags: '--watch', summary: 'show the page of a file again after each change', group: 'Options' },
  set: {
    flags: '--set <key=value>',
    summary: 'set a key; lists with commas (repeatable)',
    group: 'Options',
    many: true,
    completes: 'key',
  },
  unset: {
    flags: '--unset <key>',
    summary: 'remove a key (repeatable)',
    group: 'Options',
    many: true,
    completes: 'key',
  },
  print: { flags: '--print', summary: 'print the path of the new file, and open no editor', group: 'Options' },
  save: { flags: '--save', summary: 'write new files in the library, and print their paths', group: 'Options' },
  force: { flags: '--force', summary: 'replace files that exist', group: 'Options' },
  keepSource: {
    flags: '--keep-source',
    summary: 'keep the text of the source in sources/, beside the brief',
    group: 'Options',
  },
  repair: {
    flags: '--repair',
    summary: 'correct wrongly decoded characters and missing spaces',
    group: 'Options',
  },
  ledger: {
    flags: '--ledger',
    summary: 'print each passage with its place in the brief, or why it was left out',
    group: 'Options',
  },
  depth: {
    flags: '--depth <depth>',
    summary: 'how much of each brief: headline, lede, key or full',
    default: 'key',
    group: 'Options',
    choices: depths,
  },
  group: {
    flags: '--group <by>',
    summary: 'group the briefs by topic, by day, or not at all (none)',
    default: 'topic for one day, else day',
    group: 'Options',
    choices: groupings,
  },
  kind: {
    flags: '--kind <kind>',
    summary: 'only quotes of this kind: sentence, fragment, block or turn (repeatable)',
    group: 'Options',
    many: true,
    choices: ['sentence', 'fragment', 'block', 'turn'],
  },
  minWords: { flags: '--min-words <n>', summary: 'at least n words in each quote', group: 'Options' },
  maxWords: {
    flags: '--max-words <n>',
    summary: 'at most n words in each quote',
    group: 'Options',
  },
  against: {
    flags: '--against <source>',
    summary: 'compare quotes with this file (text, HTML, Markdown, mail), address or folder',
    default: 'sources/NAME.txt beside NAME.yaml',
    group: 'Options',
    completes: 'folder',
  },
  allowLocal: {
    flags: '--allow-local',
    summary: 'read addresses of this machine and of private networks too',
    group: 'Options',
  },
  maxWarnings: { flags: '--max-warnings <n>', summary: 'exit 1 if there are more than n warnings', group: 'Options' },
  baseline: {
    flags: '--baseline <file>',
    summary: 'leave out the findings of this file; if it does not exist, write it',
    group: 'Options',
    completes: 'folder',
  },
  fix: { flags: '--fix', summary: 'correct what has only one correct form, and write the files', group: 'Options' },
  listRules: { flags: '--list-rules', summary: 'list the rules', group: 'Options' },
  check: { flags: '--check', summary: 'print only if brief check finds no error, else exit 1', group: 'Options' },
  timeline: { flags: '--timeline', summary: 'with dates and links, brief by brief', group: 'Options' },
  report: {
    flags: '--report',
    summary: 'share of voice: speakers, topics and months, against the period before',
    group: 'Options',
  },
  proof: { flags: '--proof', summary: 'link each quote to its words in the source', group: 'Options' },
  verified: {
    flags: '--verified',
    summary: 'print only if every quote is proved by a kept source, else exit 5',
    group: 'Options',
  },
  allowUnsourced: {
    flags: '--allow-unsourced',
    summary: 'with --verified: accept briefs without a kept source',
    group: 'Options',
  },
  note: { flags: '--note', summary: 'draft the text of a correction', group: 'Options' },
  unattributed: { flags: '--unattributed', summary: 'only quotes without a speaker', group: 'Options' },
  sure: {
    flags: '--sure',
    summary: 'name only speakers that are right about 99 times in 100',
    group: 'Options',
  },
  joined: { flags: '--joined', summary: 'print the parts of a split quote as one', group: 'Options' },
  guess: { flags: '--guess', summary: 'name the most likely speaker, however uncertain', group: 'Options' },
  context: { flags: '--context', summary: 'print the sentence around each quote', group: 'Options' },
  random: {
    flags: '--random [n]',
    summary: 'n random quotes from the whole library',
    default: '1',
    group: 'Options',
  },
  today: { flags: '--today', summary: 'the quote of the day, from the whole library', group: 'Options' },
  title: { flags: '--title <text>', summary: 'the title of the digest', default: 'Digest', group: 'Options' },
  link: {
    flags: '--link <url>',
    summary: "URL of each brief, with fields in braces: 'https://example.org/{slug}'",
    default: 'its source',
    group: 'Options',
  },
  home: {
    flags: '--home <url>',
    summary: 'home page of a feed',
    default: 'the site of --link',
    group: 'Options',
  },
  from: { flags: '--from <address>', summary: "sender: 'Mira Lund <mira@example.org>'", group: 'E-mail' },
  to: { flags: '--to <address>', summary: 'recipient (repeatable)', group: 'E-mail', many: true },
  replyTo: { flags: '--reply-to <address>', summary: 'address for replies', group: 'E-mail' },
  preview: {
    flags: '--preview <text>',
    summary: 'text beside the subject in a list of messages',
    default: 'the next headlines',
    group: 'E-mail',
  },
  use: { flags: '--use <name>', summary: 'take the settings of this digest in the config file', group: 'Options' },
  subject: {
    flags: '--subject <text>',
    summary: 'subject line',
    default: 'title, day and first headline',
    group: 'E-mail',
  },
  around: { flags: '-C, --around <n>', summary: 'print n passages before and after each match', group: 'Options' },
  before: { flags: '-B, --before <n>', summary: 'print n passages before each match', group: 'Options' },
  after: { flags: '-A, --after <n>', summary: 'print n passages after each match', group: 'Options' },
  slugs: { flags: '-l, --slugs', summary: 'print only the slugs', group: 'Options' },
  count: { flags: '-c, --count', summary: 'print only the number of briefs', group: 'Options' },
  rebuild: { flags: '--rebuild', summary: 'rebuild the index from all files', group: 'Options' },
  verify: {
    flags: '--verify',
    summary: 'compare the index with the files; exit 1 if they differ',
    group: 'Options',
  },
  on: {
    flags: '--on <period>',
    summary: 'published in a period: 2022-01, yesterday, "last week"',
    group: 'Selection',
    completes: 'period',
  },
  since: {
    flags: '--since <period>',
    summary: 'published since the first day of a period',
    group: 'Selection',
    completes: 'period',
  },
  until: {
    flags: '--until <period>',
    summary: 'published until the last day of a period',
    group: 'Selection',
    completes: 'period',
  },
  topic: {
    flags: '--topic <topic>',
    summary: 'with this topic (repeatable)',
    group: 'Selection',
    many: true,
    completes: 'topic',
  },
  tag: {
    flags: '--tag <tag>',
    summary: 'with this tag (repeatable)',
    group: 'Selection',
    many: true,
    completes: 'tag',
  },
  section: {
    flags: '--section <label>',
    summary: 'with a section that has this label (repeatable)',
    group: 'Selection',
    many: true,
    completes: 'label',
  },
  match: {
    flags: '--match <words>',
    summary: 'that match a query: "a phrase", -word, OR, pre*',
    group: 'Selection',
    many: true,
  },
  by: {
    flags: '--by <name>',
    summary: 'that quote this person; part of a name is enough',
    group: 'Selection',
    many: true,
    completes: 'speaker',
  },
  where: {
    flags: '--where <condition>',
    summary: 'by any field: lang=en, words>300 (see: brief help where)',
    group: 'Selection',
    many: true,
  },
  sort: {
    flags: '--sort <key>',
    summary: `by ${oneOf(sortKeys)}`,
    default: 'date',
    group: 'Selection',
    choices: sortKeys,
  },
  reverse: { flags: '--reverse', summary: 'reverse the order', group: 'Selection' },
  limit: { flags: '-n, --limit <n>', summary: 'only the first n', group: 'Selection' },
  all: { flags: '-a, --all', summary: 'every brief of the library', group: 'Selection' },
  library: {
    flags: '--library <folder>',
    summary: 'read the briefs in this folder',
    group: 'Selection',
    completes: 'folder',
  },
  index: { flags: '--no-index', summary: 'read every file instead of the index', group: 'Selection' },
  trustIndex: {
    flags: '--trust-index',
    summary: 'check only the printed files for edits',
    group: 'Selection',
  },
  format: {
    flags: '-f, --format <name>',
    summary: 'output format (see: brief help formats)',
    group: 'Output',
    completes: 'format',
  },
  json: {
    flags: '--json [fields]',
    summary: 'print JSON, with these fields: a,b',
    group: 'Output',
    completes: 'field',
  },
  fields: {
    flags: '--fields <fields>',
    summary: 'print these fields, as TSV or with --format csv, json …',
    group: 'Output',
    completes: 'field',
  },
  template: {
    flags: '--template <text>',
    summary: "print a line per record: '{date} {headline}'",
    group: 'Output',
  },
  null: { flags: '-0, --null', summary: 'end records with NUL instead of a newline', group: 'Output' },
  width: {
    flags: '--width <n>',
    summary: 'wrap text at n columns, 20 to 400',
    group: 'Output',
  },
  color: {
    flags: '--color <when>',
    summary: 'auto, always, never, or --no-color',
    default: 'auto',
    group: 'Output',
    choices: ['auto', 'always', 'never'],
  },
  links: {
    flags: '--links <style>',
    summary: 'auto, inline, numbered or none, on pages (default: auto)',
    group: 'Output',
    choices: ['auto', 'inline', 'numbered', 'none'],
  },
  smart: { flags: '--smart', summary: 'use typographic quotation marks and dashes', group: 'Output' },
  images: { flags: '--no-images', summary: 'leave out images; their captions and descriptions stay', group: 'Output' },
  pager: { flags: '--pager', summary: 'use a pager; --no-pager to disable it', group: 'Output' },
  quiet: { flags: '-q, --quiet', summary: 'hide notices, keep errors', group: 'Output' },
  exitStatus: { flags: '-e, --exit-status', summary: 'exit with 4 if nothing matched', group: 'Output' },
}

/** Whether the option typed as `arg` (`-n`) has a value: `<` required, `[` optional, or an empty string for none. */
export function valueOf(arg: string, names: readonly OptionName[] = Object.keys(options) as OptionName[]): string {
  const flags = names.map((name) => options[name].flags).find((each) => each.split(/[ ,]+/).includes(arg))
  return /[<[]/.exec(flags ?? '')?.[0] ?? ''
}

export const selectionOptions = [
  'on',
  'since',
  'until',
  'topic',
  'tag',
  'section',
  'match',
  'by',
  'where',
  'sort',
  'reverse',
  'limit',
  'all',
  'library',
  'index',
  'trustIndex',
] as const satisfies readonly OptionName[]

export const outputOptions = [
  'format',
  'json',
  'fields',
  'template',
  'null',
  'width',
  'color',
  'links',
  'smart',
  'images',
  'pager',
  'quiet',
  'exitStatus',
] as const satisfies readonly OptionName[]
