import { fromLatin1 } from './windows-1252.ts'

/** The text of a source, with what a user should know of how it was read; or why it could not be read, and where. */
export type Decoded =
  | { readonly text: string; readonly notices: readonly string[] }
  | { readonly fault: string; readonly line: number; readonly column: number }

/** Bytes of a source above which it is refused. */
export const maxSourceBytes = 10 * 1024 * 1024

/**
 * The text of a source's bytes. The charset is that of the byte order mark, else the one of the HTTP header, else that of
 * a page's meta element, else UTF-8; a page that is no UTF-8 is read as Windows-1252, as browsers do.
 */
export function decode(
  bytes: Uint8Array,
  { header, isHtml = false }: { header?: string; isHtml?: boolean } = {},
): Decoded {
  if (bytes.length > maxSourceBytes) return faultAt('', 'split the source: it is larger than 10 MiB')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const isPage = isHtml || /<(?:!doctype|html|head|meta|body|h1|p|div|article)\b/i.test(start)
  const named = markOf(bytes) ?? header ?? (isPage ? charsetOf(start) : undefined)
  const decoder = decoderOf(named ?? 'utf-8')
  if (!decoder)
    return isPage
      ? guessed(bytes, `the charset "${named}" is unknown`)
      : faultAt('', `the charset "${named}" is unknown; save the file as UTF-8`)
  if (!named && isPage && !isValid(bytes)) return guessed(bytes, 'the page is no UTF-8 and names no charset')
  return checked(textOf(bytes, decoder), isPage, decoder.encoding)
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

function charsetOf(start: string): string | undefined {
  const named =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding=["']([\w:.-]+)/i.exec(start)?.[1]
  // A page that could be read so far is not in UTF-16.
  return named && /^utf-?16/i.test(named) ? 'utf-8' : named
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

function textOf(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): string {
  const text = decoder.decode(bytes)
  return decoder.encoding === 'windows-1252' ? fromLatin1(text) : text
}

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function guessed(bytes: Uint8Array, why: string): Decoded {
  const charset = isValid(bytes) ? 'utf-8' : 'windows-1252'
  const read = checked(textOf(bytes, new TextDecoder(charset)), true, charset)
  return 'text' in read ? { ...read, notices: [`${why}; it was read as ${charset}`, ...read.notices] } : read
}

/** Bytes that are no characters are an error in a text; a page is read in spite of them, and the user is told. */
function checked(text: string, isPage: boolean, charset: string): Decoded {
  if (isBinary(text)) return faultAt('', 'save the source as text or HTML: this is a binary file')
  const bad = text.indexOf('\ufffd')
  const nul = text.indexOf('\0')
  if (!isPage && nul >= 0) return faultAt(text.slice(0, nul), 'delete the NUL byte, or save the file as UTF-8')
  if (!isPage && bad >= 0) return faultAt(text.slice(0, bad), `save the file as UTF-8: a byte here is no ${charset}`)
  const count = bad < 0 ? 0 : text.split('\ufffd').length - 1
  const notices = count
    ? [`${count} ${count === 1 ? 'character is' : 'characters are'} no ${charset} and stand as U+FFFD`]
    : []
  return { text: withoutControls(text), notices }
}

/** Whether more than one character in fifty is a control character that no text holds. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 10_000)
  return (start.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0) > Math.max(10, start.length / 50)
}

/** Text without control characters except tab and line breaks, and without bidi controls. C1 is kept: it may be repairable damage. */
export function withoutControls(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g, '')
}

function faultAt(before: string, fault: string): Decoded {
  const lines = before.split(/\r\n?|\n/)
  return { fault, line: lines.length, column: [...lines.at(-1)!].length + 1 }
}
