import { depths } from '../../model/digest/depth.ts'
import { groupings } from '../../model/digest/groups.ts'
import { sortKeys } from '../../model/select.ts'
import { periodExamples } from '../../model/period.ts'

/** An option, declared once: the program, its help, the completions and their tests read this table. */
export interface Option {
  /** As commander takes it: `-n, --limit <n>`. */
  readonly flags: string
  readonly summary: string
  readonly group: 'The digest' | 'How long' | 'Which quotes' | 'Which briefs' | 'How it is printed'
  /** May be given several times. */
  readonly many?: boolean
  readonly choices?: readonly string[]
  /** What completion offers for its value. */
  readonly completes?: Completable
}

export type Completable = 'brief' | 'label' | 'topic' | 'tag' | 'speaker' | 'format' | 'field' | 'period' | 'folder'

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
  readonly link?: string
  readonly home?: string
  readonly to?: readonly string[]
  readonly from?: string
  readonly replyTo?: string
  readonly subject?: string
  readonly unattributed?: boolean
  readonly sure?: boolean
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
  readonly quiet?: boolean
  readonly exitStatus?: boolean
}

export type OptionName = keyof Options

export const options: Readonly<Record<OptionName, Option>> = {
  on: {
    flags: '--on <period>',
    summary: `of a day or period (${periodExamples})`,
    group: 'Which briefs',
    completes: 'period',
  },
  since: {
    flags: '--since <period>',
    summary: 'from the first day of a period on',
    group: 'Which briefs',
    completes: 'period',
  },
  until: {
    flags: '--until <period>',
    summary: 'up to the last day of a period',
    group: 'Which briefs',
    completes: 'period',
  },
  topic: {
    flags: '--topic <topic>',
    summary: 'of this topic (again for another)',
    group: 'Which briefs',
    many: true,
    completes: 'topic',
  },
  tag: {
    flags: '--tag <tag>',
    summary: 'with this tag (again for another)',
    group: 'Which briefs',
    many: true,
    completes: 'tag',
  },
  section: {
    flags: '--section <label>',
    summary: 'with a section so labelled',
    group: 'Which briefs',
    many: true,
    completes: 'label',
  },
  match: {
    flags: '--match <words>',
    summary: 'with these words: "a phrase", -not, OR, pre*',
    group: 'Which briefs',
    many: true,
  },
  by: {
    flags: '--by <name>',
    summary: 'that quote this speaker, by any part of the name',
    group: 'Which briefs',
    many: true,
    completes: 'speaker',
  },
  where: {
    flags: '--where <condition>',
    summary: "by any field: lang=fr, 'words>300', headline~ferry, '!image' (see: brief help where)",
    group: 'Which briefs',
    many: true,
  },
  sort: { flags: '--sort <key>', summary: `by ${sortKeys.join(', ')}`, group: 'Which briefs', choices: sortKeys },
  reverse: { flags: '--reverse', summary: 'the other way round', group: 'Which briefs' },
  limit: { flags: '-n, --limit <n>', summary: 'the first n', group: 'Which briefs' },
  all: { flags: '-a, --all', summary: 'the whole library', group: 'Which briefs' },
  index: { flags: '--no-index', summary: 'read every file, without the index', group: 'Which briefs' },
  trustIndex: {
    flags: '--trust-index',
    summary: 'ask only folders whether they changed, and the files shown',
    group: 'Which briefs',
  },
  library: { flags: '--library <folder>', summary: 'look in this folder', group: 'Which briefs', completes: 'folder' },
  depth: {
    flags: '--depth <depth>',
    summary: 'of each brief: headline, lede, key (lede, first labelled section, best quote) or full; key',
    group: 'The digest',
    choices: depths,
  },
  group: {
    flags: '--group <by>',
    summary: 'by topic, by day or none; topic, of several days day',
    group: 'The digest',
    choices: groupings,
  },
  title: { flags: '--title <text>', summary: 'its name; Digest', group: 'The digest' },
  link: {
    flags: '--link <address>',
    summary: "where each brief is: 'https://example.org/{slug}'; its source",
    group: 'The digest',
  },
  home: {
    flags: '--home <address>',
    summary: 'the home page of a feed: https://example.org; the site of --link',
    group: 'The digest',
  },
  from: {
    flags: '--from <address>',
    summary: "who sends the e-mail: 'Mira Lund <mira@example.org>'",
    group: 'The digest',
  },
  to: { flags: '--to <address>', summary: 'who gets the e-mail (again for another)', group: 'The digest', many: true },
  replyTo: { flags: '--reply-to <address>', summary: 'who gets the answers', group: 'The digest' },
  subject: { flags: '--subject <text>', summary: 'its subject; title, day and first headline', group: 'The digest' },
  kind: {
    flags: '--kind <kind>',
    summary: 'sentence, fragment or block (again for another)',
    group: 'Which quotes',
    many: true,
    choices: ['sentence', 'fragment', 'block'],
  },
  minWords: { flags: '--min-words <n>', summary: 'of at least n words', group: 'How long' },
  maxWords: { flags: '--max-words <n>', summary: 'of at most n words; a digest in all', group: 'How long' },
  unattributed: { flags: '--unattributed', summary: 'only those without a speaker', group: 'Which quotes' },
  sure: {
    flags: '--sure',
    summary: 'name only speakers that are right 99 times in 100',
    group: 'Which quotes',
  },
  guess: { flags: '--guess', summary: 'name the most likely speaker, however uncertain', group: 'Which quotes' },
  context: { flags: '--context', summary: 'with the sentence each stands in', group: 'Which quotes' },
  random: { flags: '--random [n]', summary: 'n at random (1), of the whole library', group: 'Which quotes' },
  today: { flags: '--today', summary: 'one, the same all day, of the whole library', group: 'Which quotes' },
  around: { flags: '-C, --around <n>', summary: 'and n passages on either side', group: 'How it is printed' },
  before: { flags: '-B, --before <n>', summary: 'and the n passages before it', group: 'How it is printed' },
  after: { flags: '-A, --after <n>', summary: 'and the n passages after it', group: 'How it is printed' },
  slugs: { flags: '-l, --slugs', summary: 'only the slugs', group: 'How it is printed' },
  count: { flags: '-c, --count', summary: 'only how many', group: 'How it is printed' },
  rebuild: { flags: '--rebuild', summary: 'make it anew', group: 'Which briefs' },
  verify: { flags: '--verify', summary: 'compare all of it with the files', group: 'Which briefs' },
  format: { flags: '-f, --format <name>', summary: 'how to write it', group: 'How it is printed', completes: 'format' },
  json: {
    flags: '--json [fields]',
    summary: 'JSON; with fields (a,b) only those',
    group: 'How it is printed',
    completes: 'field',
  },
  fields: {
    flags: '--fields <fields>',
    summary: 'these fields of each record: with csv, jsonl, json or tsv (which it means alone)',
    group: 'How it is printed',
    completes: 'field',
  },
  template: {
    flags: '--template <text>',
    summary: "a line each, fields in braces: '{date} {headline}'",
    group: 'How it is printed',
  },
  null: {
    flags: '-0, --null',
    summary: 'end each record with a NUL in place of a newline',
    group: 'How it is printed',
  },
  width: {
    flags: '--width <n>',
    summary: 'wrap pages and text, not data, to n columns (20 to 400)',
    group: 'How it is printed',
  },
  color: {
    flags: '--color <when>',
    summary: 'auto, always or never',
    group: 'How it is printed',
    choices: ['auto', 'always', 'never'],
  },
  smart: { flags: '--smart', summary: 'typographic quotation marks and dashes', group: 'How it is printed' },
  pager: { flags: '--pager', summary: 'through a pager, or --no-pager', group: 'How it is printed' },
  quiet: { flags: '-q, --quiet', summary: 'no talk on stderr; errors stay', group: 'How it is printed' },
  exitStatus: { flags: '-e, --exit-status', summary: 'exit 4 when nothing matches', group: 'How it is printed' },
}

/** How the value of an option, as it is typed (`-n`), stands in the table: `<`, `[` where it may be left out, or nothing. */
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
  'smart',
  'pager',
  'quiet',
  'exitStatus',
] as const satisfies readonly OptionName[]
