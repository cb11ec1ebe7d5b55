import type { Author, Brief, Edition, Image, Link, Note, Person, QuoteEntry, Section, Source } from '../model/brief.ts'

/** A key of the format, for the decoder, the writer and the JSON Schema. */
export type Key = {
  readonly doc: string
  /** A value as YAML, for messages and the schema. */
  readonly example: string
  readonly required?: true
  /** Its names in other formats, for suggestions. */
  readonly alias?: readonly string[]
} & Shape

export type Shape =
  | { readonly kind: Scalar }
  /** A list of texts. */
  | { readonly kind: 'texts' }
  | { readonly kind: 'map'; readonly keys: Keys }
  /** A list of mappings. */
  | { readonly kind: 'maps'; readonly keys: Keys }
  /** A name, a mapping, or a list of both. */
  | { readonly kind: 'authors'; readonly keys: Keys }

export type Scalar = 'text' | 'markdown' | 'day' | 'url' | 'lang' | 'file' | 'integer'

export type Keys = { readonly [name: string]: Key }

type KeysOf<T> = { readonly [K in Exclude<keyof T, 'extras'>]-?: Key }

const author = {
  name: { kind: 'text', required: true, doc: 'The full name.', example: 'Jan Vos' },
  role: {
    kind: 'text',
    doc: 'The role as introduced.',
    example: 'harbour master',
    alias: ['title', 'job', 'position'],
  },
} satisfies KeysOf<Author>

const person = {
  ...author,
  url: { kind: 'url', doc: 'A page about the person.', example: 'https://example.org/vos', alias: ['link', 'href'] },
  handle: {
    kind: 'text',
    doc: 'The name on a social network.',
    example: '"@janvos"',
    alias: ['twitter', 'mastodon', 'bluesky', 'username'],
  },
} satisfies KeysOf<Person>

const image = {
  url: {
    kind: 'file',
    doc: 'An http or https address, or a path relative to the folder of the brief.',
    example: 'images/night-bus.jpg',
    alias: ['src', 'href', 'link', 'file', 'path'],
  },
  alt: { kind: 'text', doc: 'A description of the image for readers who cannot see it.', example: 'A bus at night' },
  caption: { kind: 'text', doc: 'The caption, in inline Markdown.', example: 'The last bus of the night.' },
  credit: { kind: 'text', doc: 'Who made the image.', example: '"Photo: Mira Lund"', alias: ['photo', 'source'] },
} satisfies KeysOf<Image>

const section = {
  label: {
    kind: 'text',
    doc: 'The label as it should be printed. It runs into the first paragraph.',
    example: 'Why it matters',
    alias: ['name'],
  },
  heading: {
    kind: 'text',
    doc: 'A heading on a line of its own.',
    example: 'The timetable',
    alias: ['title', 'head', 'subheading', 'subhead'],
  },
  image: {
    kind: 'map',
    keys: image,
    doc: 'An image above the passage.',
    example: '{url: images/map.png, alt: A map of the three lines}',
    alias: ['photo', 'picture'],
  },
  body: {
    kind: 'markdown',
    required: true,
    doc: 'The passage, in Markdown.',
    example: 'Night buses return to the harbour.',
    alias: ['text', 'content', 'markdown'],
  },
} satisfies KeysOf<Section>

const quote = {
  text: {
    kind: 'text',
    required: true,
    doc: 'The words between the quotation marks.',
    example: 'We kept the lights on.',
    alias: ['quote', 'words'],
  },
  speaker: { kind: 'text', required: true, doc: 'Who said it.', example: 'Jan Vos', alias: ['name', 'by', 'source'] },
  role: author.role,
} satisfies KeysOf<QuoteEntry>

const link = {
  text: {
    kind: 'text',
    required: true,
    doc: 'The words of the link.',
    example: 'Go deeper',
    alias: ['title', 'label'],
  },
  url: {
    kind: 'url',
    doc: 'An http, https or mailto address. Without it, the text is printed alone.',
    example: 'https://example.org/story',
    alias: ['href', 'link'],
  },
} satisfies KeysOf<Link>

const note = {
  kind: { kind: 'text', doc: 'What kind of note: correction, update, …', example: 'correction', alias: ['type'] },
  date: { kind: 'day', doc: 'The day of the note.', example: '2022-01-28' },
  text: {
    kind: 'markdown',
    required: true,
    doc: 'The note, in Markdown.',
    example: 'An earlier version misspelled a name.',
    alias: ['body', 'note'],
  },
} satisfies KeysOf<Note>

const source = {
  publisher: { kind: 'text', doc: 'Who published the story.', example: 'The Harbour Post', alias: ['name'] },
  title: { kind: 'text', doc: 'The title of the story there.', example: 'Night buses are back', alias: ['headline'] },
  url: { kind: 'url', doc: 'Where it was published.', example: 'https://example.org/story', alias: ['link', 'href'] },
  id: { kind: 'text', doc: 'The identifier of the feed entry.', example: '"tag:example.org,2022:1"', alias: ['guid'] },
  note: { kind: 'text', doc: 'What a reader should know about it.', example: 'Fictional.', alias: ['text'] },
} satisfies KeysOf<Source>

const edition = {
  title: {
    kind: 'text',
    doc: 'The name of the edition.',
    example: 'The Morning Post',
    alias: ['name', 'headline', 'heading'],
  },
  number: { kind: 'text', doc: 'The number of the edition.', example: '214', alias: ['issue', 'no'] },
  date: {
    kind: 'day',
    doc: 'The date of each brief without a date.',
    example: '2022-01-27',
    alias: ['day', 'published'],
  },
  intro: {
    kind: 'markdown',
    doc: 'A text before the briefs, in Markdown.',
    example: 'Good morning.',
    alias: ['introduction', 'greeting', 'lede', 'lead'],
  },
  outro: {
    kind: 'markdown',
    doc: 'A text after the briefs, in Markdown.',
    example: 'Until tomorrow.',
    alias: ['end', 'closing', 'footer'],
  },
  sponsor: {
    kind: 'markdown',
    doc: 'Who pays for the edition, in Markdown.',
    example: 'Presented by the Harbour Bank.',
    alias: ['sponsors', 'advertisement', 'ad'],
  },
} satisfies KeysOf<Edition>

/** The keys of the first document of a file, where it frames the briefs. */
export const frame = {
  edition: {
    kind: 'map',
    required: true,
    keys: edition,
    doc: 'What is common to the briefs of a file, alone in its first document.',
    example: '{title: The Morning Post, intro: Good morning.}',
  },
} satisfies Keys

/** Every key of a brief, in the order in which a brief is written. */
export const format = {
  headline: {
    kind: 'text',
    required: true,
    doc: 'The headline, in inline Markdown. The one required key.',
    example: 'Night buses return to the harbour',
    alias: ['title', 'head', 'heading'],
  },
  dek: {
    kind: 'text',
    doc: 'The standfirst below the headline, in inline Markdown.',
    example: 'Three lines will run until four',
    alias: ['deck', 'standfirst', 'subheadline', 'subhead', 'subtitle', 'subheading', 'strapline', 'kicker'],
  },
  date: {
    kind: 'day',
    doc: 'The day of the brief, or a full timestamp.',
    example: '2022-01-27',
    alias: ['day', 'published', 'pubdate', 'publication', 'created'],
  },
  updated: {
    kind: 'day',
    doc: 'When the brief was last changed: a day, or a full timestamp.',
    example: '2022-01-27T18:05:00Z',
    alias: ['modified', 'changed', 'revised', 'update'],
  },
  topic: {
    kind: 'text',
    doc: 'The subject, such as World or City.',
    example: 'World',
    alias: ['category', 'desk', 'subject'],
  },
  weight: {
    kind: 'integer',
    doc: 'The position among the briefs of a day: lower numbers first, briefs without a weight last.',
    example: '1',
    alias: ['order', 'priority', 'rank', 'position'],
  },
  byline: {
    kind: 'authors',
    keys: author,
    doc: 'Who wrote it: a name, a mapping of name and role, or a list of these.',
    example: 'Mira Lund',
    alias: ['author', 'authors', 'by'],
  },
  image: {
    kind: 'map',
    keys: image,
    doc: 'The image under the headline: address, alternative text, caption and credit.',
    example: '{url: images/night-bus.jpg, alt: A bus at night}',
    alias: ['photo', 'picture'],
  },
  lede: {
    kind: 'markdown',
    doc: 'One or two sentences of Markdown that tell the story.',
    example: 'Night buses return to the harbour on Monday.',
    alias: ['lead', 'summary', 'intro', 'description'],
  },
  sections: {
    kind: 'maps',
    keys: section,
    doc: 'The passages of the brief, each with an optional label or heading.',
    example: '[{label: Why it matters, body: Nurses travel at night.}]',
    alias: ['passages', 'paragraphs', 'parts'],
  },
  people: {
    kind: 'maps',
    keys: person,
    doc: 'Full names and roles, used to attribute quotes.',
    example: '[{name: Jan Vos, role: harbour master}]',
    alias: ['speakers', 'persons'],
  },
  quotes: {
    kind: 'maps',
    keys: quote,
    doc: 'Quotes that are not in the text, or whose speaker the text does not name.',
    example: '[{text: We kept the lights on., speaker: Jan Vos}]',
  },
  links: {
    kind: 'maps',
    keys: link,
    doc: 'Links to further reading.',
    example: '[{text: Go deeper, url: https://example.org/story}]',
  },
  notes: {
    kind: 'maps',
    keys: note,
    doc: "Editor's notes and corrections.",
    example: '[{kind: correction, text: An earlier version misspelled a name.}]',
    alias: ['corrections'],
  },
  source: {
    kind: 'map',
    keys: source,
    doc: 'Where the story came from.',
    example: '{publisher: The Harbour Post, url: https://example.org/story}',
    alias: ['publisher', 'origin'],
  },
  tags: { kind: 'texts', doc: 'Keywords.', example: '[buses, harbour]', alias: ['keywords'] },
  lang: { kind: 'lang', doc: 'The language of the brief, as a BCP 47 tag.', example: 'en', alias: ['language'] },
} satisfies KeysOf<Omit<Brief, 'edition'>>

/** What `x-…` keys start with: kept, and otherwise ignored. */
export const extra = 'x-'

/** What a text must hold; a kind without its own pattern takes anything that is not blank. */
export function patternOf(kind: Scalar): string {
  return kind in patterns ? patterns[kind as keyof typeof patterns] : '\\S'
}

// A day that exists: 31, 30 or 28 days, or the 29 February of a leap year.
const day =
  '^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))' +
  '|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)' +
  '(?:[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?: ?(?:[Zz]|[+\\-](?:0\\d|1[0-4])(?::?[0-5]\\d)?))?)?$'

const url =
  '^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#\\u0000-\\u001f\\u007f-\\u009f]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\\s\\u0000-\\u001f\\u007f-\\u009f])' +
  '[^\\s\\u0000-\\u001f\\u007f-\\u009f]*$'

const lang = '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$'

// An address as above, or a path without a scheme that does not leave its folder.
const file =
  '^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#\\u0000-\\u001f\\u007f-\\u009f][^\\s\\u0000-\\u001f\\u007f-\\u009f]*' +
  '|(?![/\\s])(?!(?:.*/)?\\.\\.(?:/|$))[^:\\\\\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*[^\\s:\\\\\\u0000-\\u001f\\u007f-\\u009f])$'

const integer = '^-?(?:0|[1-9]\\d{0,8})$'

const patterns = { day, url, lang, file, integer }
