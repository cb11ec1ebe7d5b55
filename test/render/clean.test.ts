import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, cleanLine, cleanStyled } from '../../src/render/clean.ts'

test.each([
  ['leaves plain text alone', 'Night buses\treturn\n', 'Night buses\treturn\n'],
  ['takes out an escape', 'a\x1b[31mred\x1b]0;title\x07', 'a[31mred]0;title'],
  ['takes out C1, which some terminals obey', 'a\x9b31m\x85b', 'a31mb'],
  ['takes out DEL and carriage returns', 'a\x7f\r\nb', 'a\nb'],
  ['takes out bidi overrides and isolates', 'a\u202eb\u2066c\u2069d\u202c', 'abcd'],
  ['keeps LRM, RLM and ALM', 'ה-7\u200e, \u200fא\u061c', 'ה-7\u200e, \u200fא\u061c'],
  ['keeps joiners, Hebrew points and Arabic', '👩‍👩‍👧 می‌خواهم שָׁלוֹם مَرْحَبًا', '👩‍👩‍👧 می‌خواهم שָׁלוֹם مَرْحَبًا'],
  ['makes a space of a line separator', 'a\u2028b\u2029c', 'a b c'],
  ['replaces half a surrogate pair and keeps a whole one', 'a\ud83d b\ude8c 🚌', 'a\ufffd b\ufffd 🚌'],
])('clean %s', (_, text, expected) => expect(clean(text)).toBe(expected))

test('cleanLine puts text on one line', () => {
  expect(cleanLine('Night\n\n buses\treturn\x07')).toBe('Night  buses return')
})

test.each([
  [
    'keeps colours and attributes',
    '\x1b[38;5;31m\x1b[1mWhy\x1b[22m\x1b[39m',
    '\x1b[38;5;31m\x1b[1mWhy\x1b[22m\x1b[39m',
  ],
  ['keeps a link', '\x1b]8;;https://a.org/\x1b\\x\x1b]8;;\x1b\\', '\x1b]8;;https://a.org/\x1b\\x\x1b]8;;\x1b\\'],
  [
    'takes out any other link',
    '\x1b]8;;file:///etc/passwd\x1b\\x\x1b]8;;\x1b\\',
    ']8;;file:///etc/passwd\\x\x1b]8;;\x1b\\',
  ],
  ['takes out a title and a cleared screen', '\x1b]0;t\x07\x1b[2Jx', ']0;t[2Jx'],
  ['takes out hidden and blinking text', '\x1b[8mx\x1b[5my', '[8mx[5my'],
  ['takes out a background', '\x1b[48;5;1mx\x1b[41m', '[48;5;1mx[41m'],
  ['takes out what hides within a link', '\x1b]8;;https://a\x1b[2J\x1b\\x', ']8;;https://a[2J\\x'],
])('cleanStyled %s', (_, text, expected) => expect(cleanStyled(text)).toBe(expected))

const anything = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\x1b', '\x1b[', '[31m', '\x1b]8;;', 'https://a', '\x1b\\', '\x9b', '\u202e', '\ud800', '\udc00'),
    ),
  )
  .map((parts) => parts.join(''))

const HARMFUL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u
const OURS = /\x1b\[(?:\d{1,2}|38;5;\d{1,3})m|\x1b\]8;;(?:(?:https?:\/\/|mailto:)[!-~]*)?\x1b\\/gi

test('no control byte is printed for any input', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(clean(text)).not.toMatch(HARMFUL)
    }),
  )
})

test('styled text has only our own escape sequences for any input', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(cleanStyled(text).replace(OURS, '')).not.toMatch(HARMFUL)
    }),
  )
})

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(clean(clean(text))).toBe(clean(text))
      expect(cleanStyled(clean(text))).toBe(clean(text))
    }),
  )
})
