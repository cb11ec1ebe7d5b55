import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { run, textOf, type Run } from '../../../src/render/layout/run.ts'
import { cells } from '../../../src/render/layout/width.ts'
import { balance, prose, wrap } from '../../../src/render/layout/wrap.ts'

function lines(text: string, width: number): string[] {
  return wrap([{ text, marks: [] }], width).map(textOf)
}

describe('a line', () => {
  test.each([
    ['ends at a space', 'The night buses return', 9, ['The night', 'buses', 'return']],
    ['may be full', 'night buses', 11, ['night buses']],
    ['neither starts nor ends with a space', '  night   buses  ', 6, ['night', 'buses']],
    ['keeps spaces within it', 'a   b', 9, ['a   b']],
    ['keeps a no-break space', 'costs 5\u00a0million', 10, ['costs', '5\u00a0million']],
    ['ends at a hard break', 'Monday\nTuesday', 20, ['Monday', 'Tuesday']],
    ['may be empty between two hard breaks', 'a\n\nb', 20, ['a', '', 'b']],
    ['ends at the hyphen of a word that is too wide', 'a Secretary-General', 14, ['a Secretary-', 'General']],
    ['does not end at a hyphen of a word that fits', 'the Secretary-General', 18, ['the', 'Secretary-General']],
    [
      'breaks a url after a slash',
      'See https://example.org/2022/01/27/russia',
      29,
      ['See https://example.org/2022/', '01/27/russia'],
    ],
    ['breaks a long word anywhere', 'Donaudampfschiff', 6, ['Donaud', 'ampfsc', 'hiff']],
    ['does not break a cluster', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['shows the soft hyphen at which it ends', 'incompre\u00adhen\u00adsible', 12, ['incomprehen-', 'sible']],
    ['shows no other soft hyphen', 'night\u00adbus stop', 9, ['nightbus', 'stop']],
    ['does not end at a soft hyphen that starts or is a word', 'bus \u00ad \u00adstop', 4, ['bus', 'stop']],
    ['has room for the hyphen', 'night\u00adbus', 5, ['night', 'bus']],
    ['ends between CJK characters', '郵便船が冬も毎日', 7, ['郵便船', 'が冬も', '毎日']],
    ['does not start with a closing mark', '郵便船。冬も', 6, ['郵便', '船。冬', 'も']],
    ['does not end with an opening mark', '島の「船」', 6, ['島の', '「船」']],
    ['ends between CJK and Latin', '郵便船MailBoat号', 8, ['郵便船', 'MailBoat', '号']],
    ['ends at an ideographic space', '郵便\u3000船', 4, ['郵便', '船']],
    ['keeps a French semicolon with its word', 'Il dit oui ; non.', 10, ['Il dit', 'oui ; non.']],
    ['keeps each French mark with its word', 'mot ? mot ! mot : fin', 7, ['mot ?', 'mot !', 'mot :', 'fin']],
    ['keeps guillemets with their words', 'Il dit « oui » et puis', 9, ['Il dit', '« oui »', 'et puis']],
    ['keeps French quotes also beside CJK', '船 « oui » et puis 船', 7, ['船', '« oui »', 'et puis', '船']],
    ['keeps a per cent sign with its number', 'plus de 20 % ici', 10, ['plus de', '20 % ici']],
    ['does not take a German opening mark for a closing one', 'Er sagte »Ja« laut', 9, ['Er sagte', '»Ja« laut']],
    ['may end before a colon that starts a word', 'see the :smile: face', 8, ['see the', ':smile:', 'face']],
    ['breaks a mark that no line has room for', 'abcdef ; abc', 7, ['abcdef', '; abc']],
    ['does not start with a middle dot', '列夫·托尔斯泰', 4, ['列', '夫·', '托尔', '斯泰']],
    ['does not start with a degree sign', '气温三十℃左右', 8, ['气温三', '十℃左右']],
    ['does not start with a double exclamation mark', '快来看‼真的', 6, ['快来', '看‼真', '的']],
    ['does not start with a slash', '北京／上海', 4, ['北', '京／', '上海']],
    ['keeps a numero sign with its number', 'line № 5 runs', 7, ['line', '№ 5', 'runs']],
    ['does not end with a numero sign before a space', 'the line № 5', 10, ['the line', '№ 5']],
    ['does not end with a section sign', 'under § 12', 7, ['under', '§ 12']],
    ['does not end with a numero sign in Chinese text', '巴士№ 5路', 6, ['巴士', '№ 5路']],
    ['does not end with a numero sign', '巴士№五号', 5, ['巴士', '№五号']],
    ['keeps a no-break space beside Han', '共有五\xa0百万人', 6, ['共有', '五\xa0百', '万人']],
    ['keeps a word joiner beside Han', '共有五\u2060百万', 6, ['共有', '五\u2060百万']],
    ['ends between Thai words', 'รถเมล์กลับมาแล้ว', 7, ['รถเมล์', 'กลับมา', 'แล้ว']],
    ['keeps Thai marks with their word', 'เร็วๆนี้', 4, ['เร็วๆ', 'นี้']],
    ['keeps Hangul words whole', '밤 버스가 온다', 8, ['밤', '버스가', '온다']],
    ['breaks up a cluster that is wider than a line', 'क\u0903\u0903\u0903', 2, ['क\u0903', '\u0903\u0903']],
    ['of nothing is one empty line', '', 8, ['']],
    ['is never narrower than a wide character', '東京', 1, ['東', '京']],
  ])('%s', (_, text, width, expected) => expect(lines(text, width)).toEqual(expected))
})

test('without a width nothing is wrapped', () => {
  expect(wrap([run('night buses '.repeat(99))]).length).toBe(1)
})

test('a line has the styles of its characters', () => {
  expect(wrap([run('Why it matters: ', 'label'), run('Buses return')], 16)).toEqual([
    [{ text: 'Why it matters:', marks: ['label'] }],
    [{ text: 'Buses return', marks: [] }],
  ])
  expect(wrap([run('Why it matters', 'label'), run(' now')], 10)).toEqual([
    [{ text: 'Why it', marks: ['label'] }],
    [
      { text: 'matters', marks: ['label'] },
      { text: ' ', marks: [] },
      { text: 'now', marks: [] },
    ].slice(0, 1),
    [{ text: 'now', marks: [] }],
  ])
})

test('a link continues on the next line', () => {
  const link: Run = { text: 'night buses', marks: [], url: 'https://example.org' }
  expect(wrap([link], 6)).toEqual([[{ ...link, text: 'night' }], [{ ...link, text: 'buses' }]])
})

test.each([
  [
    'gives a last word company',
    'Buses go back behind the borders of 1997.',
    36,
    ['Buses go back behind the borders', 'of 1997.'],
  ],
  [
    'leaves two words',
    'Buses go back behind the borders of 1997.',
    33,
    ['Buses go back behind the borders', 'of 1997.'],
  ],
  ['leaves a line long enough', 'Night conversations return', 19, ['Night conversations', 'return']],
  ['leaves what a hard break divides', 'Five lines run again\nMonday', 30, ['Five lines run again', 'Monday']],
  ['leaves a word of nothing', 'Five lines run again \xad Monday', 24, ['Five lines run again', 'Monday']],
  ['leaves a single line', 'Monday', 30, ['Monday']],
])('prose %s', (_, text, width, expected) => expect(prose([{ text, marks: [] }], width).map(textOf)).toEqual(expected))

test.each([
  ['Night buses return to the harbour this week', 30, ['Night buses return to', 'the harbour this week']],
  ['Night buses return', 30, ['Night buses return']],
  ['A headline with an averyveryverylongword', 22, ['A headline with an', 'averyveryverylongword']],
])('balance makes lines of %j even', (text, width, expected) =>
  expect(balance([run(text)], width).map(textOf)).toEqual(expected),
)

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'night',
    'https://example.org/a/b?c=d',
    '郵便船が。「冬」も',
    '👩‍👩‍👧',
    'in\u00adcom\u00adpre',
    '\u00ad',
    '\u00ad京\u00ad',
    '\n',
    'x'.repeat(99),
  ),
)
const texts = fc.array(
  fc.array(word, { maxLength: 12 }).map((all) => all.join(' ')),
  { maxLength: 4 },
)

test('no line is wider than the limit, or starts or ends with a space', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 100 }), (all, width) => {
      const runs = all.map((text) => ({ text, marks: [] }))
      for (const line of [...wrap(runs, width), ...prose(runs, width)].map(textOf)) {
        expect(cells(line)).toBeLessThanOrEqual(width)
        expect(line).not.toMatch(/^[ \t]|[ \t]$/)
      }
    }),
  )
})

test('all characters of the text are kept', () => {
  const solid = (text: string) => text.replace(/[\s\u200b\xad]+/g, '').replaceAll('-', '')
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 100 }), (all, width) => {
      const runs = all.map((text) => ({ text, marks: [] }))
      expect(solid(wrap(runs, width).map(textOf).join(' '))).toBe(solid(all.join('')))
      expect(solid(prose(runs, width).map(textOf).join(' '))).toBe(solid(all.join('')))
      expect(solid(balance(runs, width).map(textOf).join(' '))).toBe(solid(all.join('')))
    }),
  )
})

test('balanced wrapping uses as many lines as greedy wrapping', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 100 }), (all, width) => {
      const runs = all.map((text) => ({ text, marks: [] }))
      expect(balance(runs, width).length).toBe(wrap(runs, width).length)
    }),
  )
})

test('the fast path for plain text gives the same lines as the general one', () => {
  const plain = fc
    .array(fc.constantFrom('night', 'to', ' ', '  ', 'de-escalate', '“won’t”', 'x'.repeat(25), 'a/b?c=d/'))
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(plain, fc.integer({ min: 2, max: 60 }), (text, width) => {
      expect(lines(text, width)).toEqual(lines(`${text}\n`, width).slice(0, -1))
    }),
    { numRuns: 300 },
  )
})
