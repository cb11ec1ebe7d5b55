const measure = 100

/** A text on one line: plain where every reader of YAML, old and new, keeps it as text; else in quotes. */
export function inlineOf(text: string, isDay = false): string {
  return (isDay && /^[\w:+.-]+$/.test(text)) || isPlain(text) ? text : quoted(text)
}

/** A text inside `[…]`; undefined if it needs quotes there. */
export function wordOf(text: string): string | undefined {
  return isPlain(text) && !/[,[\]{}"'?:]/.test(text) ? text : undefined
}

/** A text of several lines as it is; a long one of one line folded. Undefined where a block would lose something. */
export function blockOf(text: string): BlockScalar | undefined {
  if (text.trimEnd().includes('\n')) return literalOf(text)
  if (text.endsWith('\n') || text.length <= measure || special.test(text) || /^ | $| {2}/.test(text)) return undefined
  return { header: '>-', lines: folded(text) }
}

/** A text as it is, behind `|-`. Undefined where that would lose something. */
export function literalOf(text: string): BlockScalar | undefined {
  const isClipped = text.endsWith('\n')
  const body = isClipped ? text.slice(0, -1) : text
  const lines = body.split('\n')
  const isWhole = lines.every((line, i) => line.trim() || (!line && i > 0)) && lines.at(-1)
  return isWhole && !special.test(body) && !/^ /.test(body) ? { header: isClipped ? '|' : '|-', lines } : undefined
}

interface BlockScalar {
  readonly header: string
  readonly lines: readonly string[]
}

/** The lines of a key and what stands on its line. */
export function keyOf(key: string, rest: string): string[] {
  const name = /^[A-Za-z][\w-]*$/.test(key) && !isReserved(key) ? key : quoted(key)
  return name.length < 1000 ? [`${name}:${rest}`] : [`? ${name}`, `:${rest}`]
}

/** Breaks at spaces, but never before a word that would look like the mark of a list. */
function folded(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > measure && !/^(?:[-*+•#>]|\d{1,9}[.)]$)/.test(word)) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

// Controls, line breaks of other kinds, byte order marks, non-characters and halves of pairs can only be escaped.
const special =
  /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function isPlain(text: string): boolean {
  return (
    /^[^\s\-?:,[\]{}#&*!|>'"%@`=<~.+\\]/.test(text) &&
    !/\n|: | #|:$|\s$/.test(text) &&
    !special.test(text) &&
    !isReserved(text)
  )
}

/** Texts that YAML 1.1 or 1.2 parses as a boolean, null, number or date. */
function isReserved(text: string): boolean {
  return /^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text) || NUMBER.test(text) || TIMESTAMP.test(text)
}

const NUMBER =
  /^(?:\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)$/i
const TIMESTAMP = /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:.*)?$/

/** In double quotes unless it holds some itself. */
export function quoted(text: string): string {
  if (!/["\\\n]/.test(text) && !special.test(text)) return `"${text}"`
  if (!special.test(text) && !text.includes('\n')) return `'${text.replaceAll("'", "''")}'`
  return JSON.stringify(text).replace(new RegExp(special, 'g'), escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
