import type { YAMLError } from 'yaml'
import type { Code } from './codes.ts'
import { colonBelow, hasColonBelow, quoteWhole } from './continuation.ts'
import type { Fault } from './node.ts'
import { gluedColon, missingSpace } from './source.ts'

/** What `yaml` complains about, in our words: what to do, and where to do it. */
export function wording({ code, message, pos }: YAMLError, text: string): Fault {
  const [at] = pos
  const row = rows.find(
    (row) => row.code === code && (!row.says || message.includes(row.says)) && (row.when?.(text, at) ?? true),
  )
  if (!row)
    return {
      code: 'not-yaml',
      at,
      message: 'put the text in quotes, or correct the line: this is not valid YAML',
    }
  return { code: row.gives, at: row.at?.(text, at) ?? at, message: row.message }
}

interface Row {
  readonly code: YAMLError['code']
  /** Part of the message, where one code has several. */
  readonly says?: string
  readonly when?: (text: string, at: number) => boolean
  readonly gives: Code
  readonly message: string
  readonly at?: (text: string, at: number) => number
}

const closeBracket = 'close the bracket that is open here'

const sameColumn = 'start this line at the same column as the key above'

const rows: readonly Row[] = [
  { code: 'TAB_AS_INDENT', gives: 'tab-indent', message: 'indent with spaces: this line starts with a tab' },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    when: (text, at) => /^\?(?:\s|$)/.test(text.slice(at, at + 2)),
    gives: 'quote-needed',
    message: 'put the text in quotes: YAML reads a "? " at its start as a key',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: 'Nested mappings',
    when: (text, at) => !hasColon(text, at) && hasColonBelow(text, at),
    gives: 'quote-needed',
    message: quoteWhole,
    at: colonBelow,
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    when: hasColonBelow,
    gives: 'quote-needed',
    message: quoteWhole,
    at: colonBelow,
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: 'Nested mappings',
    when: (text, at) => !hasColon(text, at),
    gives: 'bad-indent',
    message: sameColumn,
    at: nextLine,
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: 'Nested mappings',
    gives: 'quote-needed',
    message: 'put the text in quotes: YAML reads the ": " in it as a key and a value',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    gives: 'quote-needed',
    message: 'put the text in quotes: YAML reads a "- " at its start as a list',
  },
  { code: 'BAD_INDENT', says: 'end with a', gives: 'open-bracket', message: closeBracket },
  {
    code: 'BAD_INDENT',
    gives: 'bad-indent',
    message: 'start this line at the same column as the lines it belongs to',
    at: lineText,
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    when: (text, at) => /:(?: |$)/.test(text.slice(text.lastIndexOf('\n', at) + 1, at)),
    gives: 'bad-indent',
    message: sameColumn,
    at: nextLine,
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    gives: 'bad-indent',
    message: 'indent this line if it continues the text above, or write ":" after the key',
  },
  {
    code: 'MISSING_CHAR',
    says: 'Implicit map keys',
    when: (text, at) => gluedColon.test(text.slice(at, at + 100)),
    gives: 'missing-space',
    message: missingSpace,
  },
  {
    code: 'MISSING_CHAR',
    says: 'Implicit map keys',
    gives: 'missing-colon',
    message: 'write ":" after the key, or indent this line if it continues the text above',
  },
  { code: 'MISSING_CHAR', says: 'closing', gives: 'open-quote', message: 'close the quotation mark that is open here' },
  {
    code: 'MISSING_CHAR',
    says: 'Sequence item',
    gives: 'missing-dash',
    message: 'write "- " before the item, or start this line at the same column as the key above',
    at: lineText,
  },
  {
    code: 'MISSING_CHAR',
    says: 'Comments must',
    gives: 'quote-needed',
    message: 'put the text in quotes, or a space before the "#" of a comment',
  },
  {
    code: 'MISSING_CHAR',
    says: 'Tags and anchors',
    gives: 'quote-needed',
    message: 'put the text in quotes: it starts with a special character of YAML',
  },
  {
    code: 'MISSING_CHAR',
    says: 'more-indented leading',
    gives: 'bad-indent',
    message: 'delete the spaces on the empty lines above the text',
  },
  {
    code: 'MISSING_CHAR',
    says: 'Block collection cannot start',
    gives: 'bad-indent',
    message: 'start the brief on the line after "---"',
  },
  {
    code: 'MISSING_CHAR',
    says: 'directives-end',
    gives: 'bad-directive',
    message: 'write "---" on a line of its own before the brief, or delete the "%" line',
  },
  { code: 'MISSING_CHAR', says: 'end with a', gives: 'open-bracket', message: closeBracket },
  { code: 'MISSING_CHAR', gives: 'missing-comma', message: 'write the missing "," here, or put the text in quotes' },
  {
    code: 'BAD_SCALAR_START',
    gives: 'quote-needed',
    message: 'put the text in quotes: no text in YAML may start with this character',
  },
  { code: 'BAD_DQ_ESCAPE', gives: 'bad-escape', message: 'write "\\\\" for a backslash, or use single quotes' },
  { code: 'BAD_DIRECTIVE', gives: 'bad-directive', message: 'delete the "%" line, or put the text in quotes' },
  { code: 'KEY_OVER_1024_CHARS', gives: 'missing-colon', message: 'shorten the key, or put the text in quotes' },
  { code: 'UNEXPECTED_TOKEN', says: 'extra characters', gives: 'bad-block-header', message: blockHeader() },
  { code: 'UNEXPECTED_TOKEN', says: 'block-scalar', gives: 'bad-block-header', message: blockHeader() },
  { code: 'UNEXPECTED_TOKEN', says: 'Not a YAML token', gives: 'bad-block-header', message: blockHeader() },
  {
    code: 'UNEXPECTED_TOKEN',
    says: 'on same line with key',
    gives: 'quote-needed',
    message: 'start the list on the next line; if it is Markdown, write "|-" here and indent it below',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: 'at node end',
    gives: 'quote-needed',
    message: 'put the whole text in quotes: YAML reads the quotation mark or bracket at its start',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: '-end token in YAML stream',
    gives: 'quote-needed',
    message: 'put the text in quotes: YAML reads a bracket here that closes none',
  },
  { code: 'BLOCK_IN_FLOW', gives: 'open-bracket', message: closeBracket },
  { code: 'BAD_ALIAS', gives: 'quote-needed', message: 'put the text in quotes: it starts with "*" or "&"' },
  { code: 'RESOURCE_EXHAUSTION', gives: 'too-deep', message: 'nest less deeply' },
]

function blockHeader(): string {
  return 'start the text on the next line, indented; this line may only have ">-" or "|-"'
}

function hasColon(text: string, at: number): boolean {
  return /:(?: |$)/.test(text.slice(at, lineEnd(text, at)))
}

function nextLine(text: string, at: number): number {
  return lineText(text, lineEnd(text, at) + 1)
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The first character of the line that is not a space. */
function lineText(text: string, at: number): number {
  let start = at
  while (text[start] === '\n') start++
  start = text.lastIndexOf('\n', start - 1) + 1
  while (text[start] === ' ' || text[start] === '\t') start++
  return start
}
