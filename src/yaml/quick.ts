import { limits, type Entry, type Node, type Style } from './node.ts'

/**
 * The documents of a file written in the YAML that briefs are nearly always written in, some twenty times faster than
 * `yaml` reads them; undefined for anything else, and for anything doubtful, which is then `yaml`'s to read.
 * test/yaml/quick.test.ts holds the two equal.
 */
export function quick(text: string): Node[] | undefined {
  if (unusual.test(text)) return
  try {
    return documents(text)
  } catch (thrown) {
    if (thrown === doubt) return
    throw thrown
  }
}

// Tabs, controls, other line breaks and byte order marks.
const unusual = /[^\n -~\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]/

const doubt = Symbol('doubt')

function documents(text: string): Node[] {
  let at = 0 // the first character of the current line that is no space
  let indent = 0 // how many spaces stand before it
  let end = 0 // the end of the line
  let marks = 0

  startLine(0)
  if (isMarker()) nextLine()
  const roots = [root()]
  while (isMarker()) {
    nextLine()
    roots.push(root())
  }
  // A line that is indented more than those it could belong to is where every mapping and list ends.
  return at < text.length || marks > limits.marks ? fail() : roots

  function root(): Node {
    marks++
    return indent === 0 ? mapping(0, 0) : fail()
  }

  function isMarker(): boolean {
    return indent === 0 && end - at === 3 && text.startsWith('---', at)
  }

  function mapping(column: number, depth: number): Node {
    const start = at
    const entries: Entry[] = []
    if (depth > maxDepth) fail()
    do {
      const colon = keyEnd()
      if (colon < 0) fail()
      marks += 2
      const key = text.slice(at, colon)
      const keyAt = at
      entries.push({ key, keyAt, value: value(colon + 1, column, true, depth + 1) })
    } while (indent === column && at < end && !isMarker())
    return { kind: 'map', entries, at: start }
  }

  /** The colon of a key of letters, digits, - and _ that starts here; -1 if this is not a key. */
  function keyEnd(): number {
    let i = at
    if (!isLetter(text.charCodeAt(i))) return -1
    while (isWord(text.charCodeAt(i))) i++
    const next = text.charCodeAt(i + 1)
    return text.charCodeAt(i) === colonSign && i - at < 100 && (i + 1 >= end || next === space) ? i : -1
  }

  function list(column: number, depth: number): Node {
    const start = at
    const items: Node[] = []
    if (depth > maxDepth) fail()
    do {
      marks++
      items.push(item(column, depth + 1))
    } while (indent === column && isDash())
    return { kind: 'list', items, at: start }
  }

  function isDash(): boolean {
    return text.charCodeAt(at) === dash && text.charCodeAt(at + 1) === space
  }

  function item(column: number, depth: number): Node {
    const dashAt = at
    at = skipSpaces(at + 1)
    if (keyEnd() < 0) return value(dashAt + 1, column, false, depth)
    indent = column + at - dashAt
    return mapping(indent, depth)
  }

  /** What stands after a colon or a dash; the line after it is then the current one. */
  function value(from: number, column: number, isOfKey: boolean, depth: number): Node {
    marks += 2
    const start = skipSpaces(from)
    const first = text.charCodeAt(start)
    if (start >= end || first === hash) return isOfKey ? nested(start, column, depth) : fail()
    switch (first) {
      case doubleQuote:
        return double(start)
      case singleQuote:
        return single(start)
      case bar:
      case greater:
        return block(start, column)
      case bracket:
      case brace:
        return flow(start, first === bracket ? ']' : '}')
      default:
        return plain(start)
    }
  }

  function nested(start: number, column: number, depth: number): Node {
    comment(start)
    nextLine()
    if (at >= end || isMarker()) fail()
    if (isDash()) return indent >= column ? list(indent, depth) : fail()
    return indent > column ? mapping(indent, depth) : fail()
  }

  function plain(start: number): Node {
    if (!startsPlain(text.charCodeAt(start))) fail()
    const mark = text.slice(start, end).indexOf(' #')
    let stop = mark < 0 ? end : start + mark
    while (text.charCodeAt(stop - 1) === space) stop--
    const content = text.slice(start, stop)
    if (content.includes(': ') || content.endsWith(':')) fail()
    nextLine()
    return { kind: 'text', value: content, at: start, end: stop, style: 'plain' }
  }

  function single(start: number): Node {
    let close = text.indexOf("'", start + 1)
    while (close >= 0 && text.charCodeAt(close + 1) === singleQuote) close = text.indexOf("'", close + 2)
    if (close < 0 || close >= end) fail()
    return quoted(text.slice(start + 1, close).replaceAll("''", "'"), start, close + 1)
  }

  function double(start: number): Node {
    let close = start + 1
    for (; close < end && text.charCodeAt(close) !== doubleQuote; close++) {
      if (text.charCodeAt(close) !== backslash) continue
      close++
      marks++
    }
    if (close >= end) fail()
    const content = text.slice(start + 1, close)
    if (!content.includes('\\')) return quoted(content, start, close + 1)
    // these escapes mean the same in JSON; it has no others
    if (/\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(content.replaceAll('\\\\', ' '))) fail()
    return quoted(JSON.parse(`"${content}"`) as string, start, close + 1)
  }

  function quoted(content: string, start: number, stop: number): Node {
    comment(stop)
    nextLine()
    return { kind: 'text', value: content, at: start, end: stop, style: 'quoted' }
  }

  /** Nothing, or a comment with a space before it, may follow. */
  function comment(from: number): void {
    const next = skipSpaces(from)
    if (next < end && (text.charCodeAt(next) !== hash || text.charCodeAt(next - 1) !== space)) fail()
  }

  /** `[a, b]` and `{a: b, c: d}` of plain words on one line. */
  function flow(start: number, closing: string): Node {
    const line = text.slice(start, end)
    const close = start + line.indexOf(closing)
    if (close < start) fail()
    const items: Node[] = []
    const entries: Entry[] = []
    let from = start + 1
    for (const part of text.slice(from, close).split(',')) {
      marks += 4
      if (closing === ']') items.push(word(from, from + part.length))
      else entries.push(pair(from, from + part.length))
      from += part.length + 1
    }
    comment(close + 1)
    nextLine()
    return closing === ']' ? { kind: 'list', items, at: start } : { kind: 'map', entries, at: start }
  }

  function pair(from: number, stop: number): Entry {
    at = skipSpaces(from)
    const colon = keyEnd()
    if (colon < 0 || colon >= stop) fail()
    return { key: text.slice(at, colon), keyAt: at, value: word(colon + 1, stop) }
  }

  function word(from: number, stop: number): Node {
    const start = skipSpaces(from)
    let last = stop
    while (last > start && text.charCodeAt(last - 1) === space) last--
    const content = text.slice(start, last)
    if (!startsPlain(text.charCodeAt(start)) || /[[\]{}"'#]|:(?: |$)/.test(content)) fail()
    return { kind: 'text', value: content, at: start, end: last, style: 'plain' }
  }

  /** `|`, `|-`, `>` and `>-`, without empty lines above, and with nothing but text of one indentation under `>`. */
  function block(start: number, column: number): Node {
    const isFolded = text.charCodeAt(start) === greater
    const isStripped = text.charCodeAt(start + 1) === dash
    if (end !== start + (isStripped ? 2 : 1)) fail()

    let from = end + 1
    let stop = lineEnd(from)
    const first = skipSpaces(from)
    const margin = first - from
    if (first >= stop || margin <= column) fail()

    let content = text.slice(first, stop)
    let last = stop
    let empty = 0
    for (from = stop + 1; from < text.length; from = stop + 1) {
      stop = lineEnd(from)
      const begin = skipSpaces(from)
      if (begin >= stop) {
        if (stop - from > margin) fail()
        empty++
      } else if (begin - from < margin) break
      else {
        if (isFolded && begin - from > margin) fail()
        content +=
          (isFolded ? (empty ? '\n'.repeat(empty) : ' ') : '\n'.repeat(empty + 1)) + text.slice(from + margin, stop)
        empty = 0
        last = stop
      }
    }
    startLine(from)
    const style: Style = isFolded ? 'folded' : 'literal'
    return { kind: 'text', value: isStripped ? content : `${content}\n`, at: start, end: last, style }
  }

  function nextLine(): void {
    startLine(end + 1)
  }

  /** Goes to the first line from here on that is neither empty nor a comment. */
  function startLine(from: number): void {
    for (let start = from; ; start = end + 1) {
      at = skipSpaces(start)
      indent = at - start
      if (start >= text.length) {
        at = end = text.length
        indent = 0
        return
      }
      end = lineEnd(at)
      if (at < end && text.charCodeAt(at) !== hash) return
    }
  }

  function lineEnd(from: number): number {
    const found = text.indexOf('\n', from)
    return found < 0 ? text.length : found
  }

  function skipSpaces(from: number): number {
    let i = from
    while (text.charCodeAt(i) === space) i++
    return i
  }
}

function fail(): never {
  throw doubt
}

const maxDepth = 16

const space = 0x20
const doubleQuote = 0x22
const hash = 0x23
const singleQuote = 0x27
const dash = 0x2d
const colonSign = 0x3a
const greater = 0x3e
const bracket = 0x5b
const backslash = 0x5c
const brace = 0x7b
const bar = 0x7c

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isWord(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === dash || code === 0x5f
}

/** No character that means something to YAML at the start of a text. */
function startsPlain(code: number): boolean {
  return !'-?:,[]{}#&*!|>\'"%@`'.includes(String.fromCharCode(code))
}
