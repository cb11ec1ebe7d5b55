/** Every problem that reading a file can find: how grave it is, and what it means. */
export const codes = {
  // the file
  'not-utf-8': ['error', 'The bytes are not UTF-8.'],
  'nul-byte': ['error', 'The file holds a NUL byte.'],
  'too-large': ['error', 'The file is larger than 8 MiB, or holds more pieces of YAML than a brief could need.'],
  'too-deep': ['error', 'Lists and mappings are nested deeper than a brief could need.'],
  'control-character': ['error', 'A control character that YAML does not allow.'],
  'empty-file': ['error', 'The file holds no brief.'],
  'many-problems': ['error', 'More problems follow than are listed.'],
  // YAML
  'tab-indent': ['error', 'A line is indented with a tab.'],
  'bad-indent': ['error', 'A line does not stand under the ones it belongs to.'],
  'quote-needed': ['error', 'A text holds characters that YAML reads as something else.'],
  'open-quote': ['error', 'A quotation mark is opened and never closed.'],
  'open-bracket': ['error', 'A bracket is not closed, or a comma is missing in it.'],
  'missing-colon': ['error', 'A key has no colon.'],
  'missing-dash': ['error', 'An item of a list has no dash.'],
  'bad-escape': ['error', 'A backslash in double quotes starts no known escape.'],
  'bad-block-header': ['error', 'Text stands on the line of a > or |.'],
  'bad-directive': ['error', 'A % line that YAML does not know.'],
  'not-yaml': ['error', 'Anything else that is no YAML.'],
  'lost-text': ['warning', 'A # cuts off what may be text.'],
  'folded-list': ['warning', 'Under > the items of a list run together.'],
  // the format
  'not-a-brief': ['error', 'A document is no mapping of keys.'],
  'unknown-key': ['error', 'A key that the format does not have.'],
  'duplicate-key': ['error', 'A key stands twice in a mapping.'],
  'complex-key': ['error', 'A key is a list or a mapping.'],
  'invisible-character': ['error', 'A key holds a character that cannot be seen.'],
  'missing-headline': ['error', 'A brief has no headline.'],
  'missing-body': ['error', 'A section has no body.'],
  'missing-name': ['error', 'A person or an author has no name.'],
  'missing-text': ['error', 'A quote, a link or a note has no text.'],
  'missing-speaker': ['error', 'A quote has no speaker.'],
  'empty-value': ['warning', 'A key or an item has no value, and is read as absent.'],
  'wrong-type': ['error', 'A text stands where a list or a mapping should, or the reverse.'],
  'bad-date': ['error', 'A date is no calendar day.'],
  'bad-url': ['error', 'An address is not http, https or mailto.'],
  'bad-lang': ['error', 'A language is no BCP 47 tag.'],
} as const satisfies { readonly [code: string]: readonly ['error' | 'warning', string] }

export type Code = keyof typeof codes
