import type { DecodeContext } from './decode-context.ts'
import { patternOf, type Scalar } from './format.ts'
import type { Text } from './node.ts'
import { quoted, short } from './type-messages.ts'

/** Whether a text is what its kind asks for. */
export function fits(value: string, kind: Scalar): boolean {
  return (kind === 'day' && COMMON_DATE.test(value)) || expressionOf(kind).test(value)
}

const expressions = new Map<Scalar, RegExp>()

/** Compiled once: a library has a link in nearly every brief. */
function expressionOf(kind: Scalar): RegExp {
  const expression = expressions.get(kind) ?? new RegExp(patternOf(kind))
  expressions.set(kind, expression)
  return expression
}

/** Most dates: the whole pattern, which knows leap years and every way to write a time, takes a cold start half a millisecond. */
const COMMON_DATE =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30))(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]0\d:00))?$/

export function badText(
  { at, value }: Text,
  name: string,
  kind: Exclude<Scalar, 'text' | 'markdown'>,
  context: DecodeContext,
): void {
  switch (kind) {
    case 'day':
      return context.report(
        'bad-date',
        at,
        /^\d{4}-\d\d-\d\d$/.test(value)
          ? `write a day that exists: there is no ${value}`
          : `write the ${name} as year-month-day, as in 2022-01-27`,
      )
    case 'url':
      return context.report(
        'bad-url',
        at,
        /^(?:www\.|[a-z0-9-]+\.[a-z]{2,}(?:\/|$))\S*$/i.test(value)
          ? `write the whole address, as in https://${short(value)}`
          : 'write an http, https or mailto address, as in https://example.org/story',
      )
    case 'file':
      return context.report(
        'bad-file',
        at,
        'write an http or https address, or a path below the folder of the brief, as in images/night-bus.jpg',
      )
    case 'integer':
      return context.report('bad-number', at, `write the ${name} as a whole number, as in 1`)
    case 'lang':
      return context.report('bad-lang', at, 'write the language as a tag, as in en, he or zh-Hans')
  }
}

/** ` #` starts a comment in YAML. Two spaces before it and one after it show that a comment was meant, and so does `check-ignore`. */
export function lostText({ value, end }: Text, context: DecodeContext): boolean {
  let i = end
  while (context.text[i] === ' ' || context.text[i] === '\t') i++
  if (context.text[i] !== '#') return false
  const next = context.text[i + 1]
  const spaced = next === undefined || next === ' ' || next === '\n' || next === '\t' || next === '#'
  if (spaced && (value === '' || i - end > 1 || context.text[end] === '\t')) return false
  if (i > end && IGNORED_RULES.test(context.text.slice(i, i + 200))) return false

  const lost = short(
    context.text
      .slice(i, i + 200)
      .split('\n', 1)[0]!
      .trimEnd(),
  )
  context.report(
    'lost-text',
    i,
    `put the text in quotes to keep ${quoted(lost)}, or write two spaces and "# " before a comment`,
  )
  return true
}

/** A comment for `brief check`. */
const IGNORED_RULES = /^#[ \t]*check-ignore\b/

/** `>` joins lines: a list needs `|`. */
export function foldedList({ at, end }: Text, context: DecodeContext): void {
  const { text } = context
  let wasEmpty = true
  let number = NaN
  for (let newline = text.indexOf('\n', at); newline >= 0 && newline < end; newline = text.indexOf('\n', newline + 1)) {
    let start = newline + 1
    while (text[start] === ' ') start++
    const item = start < end ? itemAt(text, start) : undefined
    if (item !== undefined && !wasEmpty && isNext(item, number)) {
      return context.report('folded-list', start, 'write "|-" in place of ">-" above: ">" joins the lines of a list')
    }
    if (typeof item === 'number') number = item
    wasEmpty = text[start] === '\n'
  }
}

/** Whether a line starts a list or continues one. A year that a line happens to start with, as in `2000. They`, does not. */
function isNext(item: number | 'bullet', previous: number): boolean {
  return item === 'bullet' || item === 1 || item === previous + 1
}

/** What a line starts with: the bullet of `- a` or `* a`, the number of `1. a` or `1) a`. */
function itemAt(text: string, start: number): number | 'bullet' | undefined {
  let i = start
  while (isDigit(text[i])) i++
  const marks = i > start ? '.)' : '-*+•'
  if (text[i + 1] !== ' ' || i - start >= 10 || !marks.includes(text[i]!)) return undefined
  return i > start ? Number(text.slice(start, i)) : 'bullet'
}

function isDigit(character = ''): boolean {
  return character >= '0' && character <= '9'
}
