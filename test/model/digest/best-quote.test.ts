import { expect, test } from 'vitest'
import { bestQuote } from '../../../src/model/digest/best-quote.ts'
import type { Part } from '../../../src/model/part.ts'
import type { Quote } from '../../../src/model/quote.ts'

type Change = { readonly [Key in keyof Quote]?: Quote[Key] | undefined }

const base: Quote = {
  id: 'x',
  text: '',
  kind: 'sentence',
  speaker: 'Jan Vos',
  rule: 'said',
  confidence: 1,
  group: 1,
  path: 'sections[1].blocks[0]',
}
const whole = { text: 'We kept the lights on all night for the nurses.' }
const other = { text: 'The council will vote on all of it in May.' }
const shown: readonly Part[] = [
  { kind: 'lede', blocks: [] },
  { kind: 'section', number: 1, label: 'Why it matters', blocks: [] },
]

test.each<[string, readonly Change[], string | undefined]>([
  ['the earliest of two', [whole, other], whole.text],
  ['not one without a speaker', [{ ...whole, speaker: undefined }, other], other.text],
  ['not one in the lede that is shown', [{ ...whole, path: 'lede[0]' }, other], other.text],
  ['not one in the section that is shown', [{ ...whole, path: 'sections[0].blocks[2]' }, other], other.text],
  [
    'one of a later section with the same first digit',
    [{ ...whole, path: 'sections[10].blocks[0]' }, other],
    whole.text,
  ],
  ['not one of the headline', [{ ...whole, path: 'headline' }, other], other.text],
  ['not one of a caption', [{ ...whole, path: 'caption' }, other], other.text],
  ['not one of a note', [{ ...whole, path: 'notes[0][0]' }, other], other.text],
  ['not one that only the file lists', [{ ...whole, path: undefined }, other], other.text],
  ['a whole sentence before a clause', [{ text: 'and kept the lights on for all of the night' }, other], other.text],
  ['a whole sentence before a short one', [{ text: 'We kept the lights.' }, other], other.text],
  ['a whole sentence before a speech', [{ text: 'On and on. '.repeat(11) }, other], other.text],
  [
    'a sentence in a script without capitals',
    [{ text: 'שמרנו על האור דולק כל הלילה בשביל האחיות' }, other],
    'שמרנו על האור דולק כל הלילה בשביל האחיות',
  ],
  ['a block quotation', [{ ...whole, kind: 'block' }, other], whole.text],
  ['a short one where there is no better', [{ text: 'We kept the lights.' }, { text: 'Yes.' }], 'We kept the lights.'],
  [
    'a clause where there is no better',
    [{ text: 'and kept the lights on for all of the night' }],
    'and kept the lights on for all of the night',
  ],
  ['never a fragment', [{ text: 'the lights on all of the long night there', kind: 'fragment' }], undefined],
  ['never three words', [{ text: 'We are back.' }], undefined],
  ['none where there are none', [], undefined],
])('%s', (_, quotes, text) => {
  expect(
    bestQuote(
      quotes.map((quote) => ({ ...base, ...quote }) as Quote),
      shown,
    )?.text,
  ).toBe(text)
})

test('a quote in the lede can represent a brief whose lede is not printed', () => {
  expect(bestQuote([{ ...base, ...whole, path: 'lede[0]' }], [shown[1]!])?.text).toBe(whole.text)
})
