import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storyOf } from '../../../src/markdown/story.ts'
import { passagesOf } from '../../../src/model/passage.ts'
import { mayMention } from '../../../src/model/query/may-mention.ts'
import { termsOf } from '../../../src/model/query/words.ts'
import { fitsText } from '../../helpers/query.ts'

test.each([
  ['The ferry is late.', 'ferry', true],
  ['The bus is late.', 'ferry', false],
  ['The fe**rr**y is late.', 'ferry', true],
  ['The U.S. ferry', 'us', true],
  ['São Jorge', 'sao', true],
  ['f&#101;rry', 'ferry', true],
  ['[fer](https://e.org)ry', 'ferry', true],
  ['ＦＥ\nＲＲＹ', 'ferry', true],
  ['fer\u0007ry', 'ferry', true],
])('%j may mention %s: %s', (lede, word, expected) => {
  expect(mayMention({ headline: 'Bus', lede }, ` ${word} `)).toBe(expected)
})

test('a brief that cannot mention a word has it in no passage', async () => {
  const pieces =
    "fer|ry|Ferry|fé|rr|y|ferry|&#101;|&eacute;|*|**|_|`|\\|<br>|[|](https://e.org/a)|[^1]|]|(|)|.|,|'|’|\u00ad|\u200b|\u0007|\n|\n\n|- |1. | | |ＦＥ|ＲＲＹ|渡|U.|S.|½|1|,000|<i>|</i>|~~|&|;|[a]: https://e.org\n\n|![x](y.png)"
  const text = fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 4 }).map((some) => `fer${some.join('')}ry`)
  const wanted = fc.constantFrom('ferry', 'fer*', 'us', '1,000', 'rr', '"ferry us"', '渡', 'x')
  await fc.assert(
    fc.asyncProperty(text, text, wanted, async (lede, body, query) => {
      const brief = { headline: 'Bus', lede, sections: [{ label: 'Why', body }] }
      const [term] = termsOf(query)
      const passages = passagesOf(await storyOf(brief))
      const isThere = passages.some((each) => fitsText([{ terms: [term!], fields: {}, not: {} }], each.text))
      expect(mayMention(brief, term!.words) || !isThere).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
