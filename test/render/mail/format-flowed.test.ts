import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatFlowed } from '../../../src/render/mail/format-flowed.ts'

const long = 'The night buses return to the harbour on Monday, after two winters that went by without any of them.'

test.each([
  ['a short line', 'Night buses.', 'Night buses.'],
  [
    'a long one, whose first line ends with a space',
    long,
    'The night buses return to the harbour on Monday, after two winters that \nwent by without any of them.',
  ],
  ['a line that begins with a space is moved in', '  • The N1.', '   • The N1.'],
  ['one that would look quoted is moved in', 'From Monday on.', ' From Monday on.'],
  [
    'a quotation has its mark on each line',
    `> ${long}`,
    `> The night buses return to the harbour on Monday, after two winters \n> that went by without any of them.`,
  ],
  ['an address stays whole', `https://example.org/${'a'.repeat(90)}`, `https://example.org/${'a'.repeat(90)}`],
  ['empty lines stay', 'a\n\nb', 'a\n\nb'],
  ['no line ends with a space that its text does not need', 'a \nb', 'a\nb'],
  ['nothing', '', ''],
])('%s', (_, text, lines) => {
  expect(formatFlowed(text)).toBe(lines)
})

test('a reader of format=flowed gets the same paragraphs, and lines fit unless one word is longer', () => {
  const word = fc.constantFrom(
    'night',
    'buses',
    'return,',
    '•',
    '>',
    'From',
    'https://example.org/a/b/c',
    '夜间巴士',
    '-',
  )
  const line = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))
  const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, (given) => {
      const lines = formatFlowed(given)
      expect(lines.split('\n').filter((each) => each.trimEnd().length > 73)).toEqual([])
      expect(read(lines)).toBe(given.replace(/^(?:> ?)+/gm, quoteMarks))
    }),
  )
})

const quoteMarks = (marks: string) => `${marks.replaceAll(' ', '')} `

/** As RFC 3676, 4.2–4.4 and 4.5 read it. */
function read(text: string): string {
  const done: string[] = []
  let open: string | undefined
  for (const line of text.split('\n')) {
    const marks = /^>*/.exec(line)![0]
    const words = line.slice(marks.length).replace(/^ /, '')
    if (open === marks) done[done.length - 1] += words
    else done.push(marks ? `${marks} ${words}` : words)
    open = words.endsWith(' ') ? marks : undefined
  }
  return done.join('\n')
}
