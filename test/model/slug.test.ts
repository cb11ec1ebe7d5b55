import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugFor } from '../../src/model/slug.ts'

test.each([
  ['Night buses return to the harbour', 'night-buses-return-to-the-harbour'],
  ['U.S. answers, "in writing": Moscow isn’t happy', 'us-answers-in-writing-moscow-isnt-happy'],
  ['One two three four five six seven eight nine', 'one-two-three-four-five-six-seven-eight'],
  ['Über Łódź: ça va?', 'uber-łodz-ca-va'],
  ['İstanbul', 'istanbul'],
  ['../../etc/passwd', 'etc-passwd'],
  ['...', 'brief'],
  ['/ . \\ : * ? " < > |', 'brief'],
  ['', 'brief'],
  ['🚍🌙', 'brief'],
  ['❤️ 👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'brief'],
  ['1️⃣ big thing', '1-big-thing'],
  ['\u3164\u115f', 'brief'],
  ['CON', 'con-brief'],
  ['LPT¹', 'lpt1-brief'],
  ['com7.txt', 'com7txt'],
  ['Con artists', 'con-artists'],
  ['אוטובוסי הלילה חוזרים לנמל', 'אוטובוסי-הלילה-חוזרים-לנמל'],
  ['か\u3099いこく', 'がいこく'],
  ['夜'.repeat(500), '夜'.repeat(40)],
  ['a'.repeat(500), 'a'.repeat(60)],
])('%s becomes %s', (headline, slug) => {
  expect(slugFor(headline)).toBe(slug)
})

test('every headline becomes a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (headline) => {
      const slug = slugFor(headline)
      expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u)
      expect(slug).toBe(slug.normalize('NFC'))
      expect(slug).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i)
      expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(126)
    }),
  )
})
