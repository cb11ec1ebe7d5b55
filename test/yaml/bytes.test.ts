import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBytes, maxBytes } from '../../src/yaml/bytes.ts'

test.each([
  ['nothing', [], ''],
  ['ASCII', [0x61, 0x0a], 'a\n'],
  ['two, three and four bytes', [0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], 'é€😀'],
  ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
  ['a replacement character', [0xef, 0xbf, 0xbd], '\ufffd'],
])('%s', (_, bytes, text) => {
  expect(decodeBytes(Uint8Array.from(bytes))).toEqual({ text })
})

test.each([
  ['a stray byte', 'a\né\u{1f600}', [0xe9], '2:3 save the file as UTF-8: the byte 0xE9 stands here (not-utf-8)'],
  [
    'a stray byte after Windows line ends',
    'a\r\n\r\nb',
    [0xff, 0x61],
    '3:2 save the file as UTF-8: the byte 0xFF stands here (not-utf-8)',
  ],
  ['a byte cut off', '\ufeff', [0xe2, 0x82], '1:1 save the file as UTF-8: the byte 0xE2 stands here (not-utf-8)'],
  ['too long a form', 'ab', [0xc0, 0x80], '1:3 save the file as UTF-8: the byte 0xC0 stands here (not-utf-8)'],
  ['half a pair', '\ufffd', [0xed, 0xa0, 0x80], '1:2 save the file as UTF-8: the byte 0xED stands here (not-utf-8)'],
  ['a NUL', 'a\nb', [0], '2:2 delete the NUL byte (nul-byte)'],
  ['UTF-16', '', [0xff, 0xfe, 0x61, 0], '1:1 save the file as UTF-8: it is UTF-16 (not-utf-8)'],
  ['UTF-16 without a mark', '', [0, 0x61, 0, 0x62], '1:1 save the file as UTF-8: it is UTF-16 (not-utf-8)'],
  ['UTF-16 the other way', '', [0x61, 0, 0x62, 0], '1:1 save the file as UTF-8: it is UTF-16 (not-utf-8)'],
])('%s', (_, before, bytes, expected) => {
  const result = decodeBytes(Uint8Array.from([...Buffer.from(before), ...bytes]))
  if (!('problem' in result)) throw new Error('no problem')
  const { code, message, position } = result.problem
  expect(`${position.line}:${position.column} ${message} (${code})`).toBe(expected)
})

test('more than 8 MiB', () => {
  expect(decodeBytes(new Uint8Array(maxBytes).fill(0x61))).toMatchObject({ text: expect.any(String) })
  expect(decodeBytes(new Uint8Array(maxBytes + 1).fill(0x61))).toMatchObject({ problem: { code: 'too-large' } })
})

test('accepts and refuses the same bytes as the Encoding Standard', () => {
  const byte = fc.oneof(
    fc.constantFrom(0x61, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xef, 0xbf, 0xbd, 0xf0, 0x90, 0xf4, 0x8f),
    fc.integer({ min: 1, max: 255 }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), fc.array(byte, { maxLength: 8 }), (random, likely) => {
      for (const bytes of [random.map((each) => each || 1), Uint8Array.from(likely)]) {
        const result = decodeBytes(bytes)
        expect('text' in result ? result.text : undefined).toBe(strictly(bytes))
      }
    }),
    { numRuns: 5000 },
  )
})

function strictly(bytes: Uint8Array): string | undefined {
  // A mark of UTF-16 is no UTF-8 either.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
