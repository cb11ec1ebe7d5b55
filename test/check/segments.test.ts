import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentsOf } from '../../src/check/fidelity/segments.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** The words and signs of a text, by `Intl.Segmenter` alone. */
function expected(text: string) {
  return Array.from(segmenter.segment(text))
    .filter(({ segment, isWordLike }) => isWordLike || /[\p{Sc}%‰°]/u.test(segment))
    .map(({ segment, index }) => ({ segment, index }))
}

test.each([
  'The U.S. paid $5 for 3.5% of it, at 18:30.',
  'We don’t: rock ’n’ roll, e.g. 1,000;2',
  'Žižek’s naïve café_bar __x__ ½ of 10°',
  '市長は「遅い」と述べた。',
  'אמר ד"ר כהן',
])('%s', (text) => {
  expect(segmentsOf(text)).toEqual(expected(text))
})

test('Latin text is cut as Unicode cuts it', () => {
  const unit = fc.constantFrom(..."aZéſ19 .,;:·'’‘“”–—…-!?()[]*_/$£%°\n\t")
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      expect(segmentsOf(text)).toEqual(expected(text))
    }),
    { numRuns: 5000 },
  )
})
