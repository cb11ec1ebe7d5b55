import { describe, expect, test } from 'vitest'
import { minutes, words, wordsOf } from '../../src/model/words.ts'

describe('words', () => {
  test.each([
    ['', 0],
    ['—', 0],
    ['...', 0],
    ["St. Mary's", 2],
    ['night-bus drivers', 2],
    ['N1 (and N2), too.', 4],
    ['3.5% of $4', 3],
    ['24/7', 1],
    ['back—again', 2],
    ['back -- again', 2],
    ['back--again', 2],
    ['2019–2022', 1],
    ['“Hello,” he said…', 3],
    ['café au lait', 3],
    ['ספרייה ניידת', 2],
    ['نص عربي', 2],
    ['Ночной автобус', 2],
    ['밤 버스', 2],
    ['夜间巴士', 2],
    ['夜间巴', 2],
    ['NATO 扩大', 2],
    ['สวัสดีครับ', 2],
    ['👩‍🚀', 0],
  ])('%s: %i', (text, count) => {
    expect(words(text)).toBe(count)
  })

  test('the words of a brief, as written in its file', () => {
    const brief = {
      headline: 'Night buses return',
      lede: 'From **Friday** they [run all night](https://example.org/buses).',
      sections: [{ label: 'By the numbers', body: '- one\n- two\n\n| a | b |\n| - | - |' }],
      notes: [{ text: 'Corrected.' }],
    }
    expect(wordsOf(brief)).toBe(3 + 6 + 4 + 1)
  })
})

test.each([
  [0, 1],
  [265, 1],
  [266, 2],
  [530, 2],
])('%i words take %i minutes', (count, time) => {
  expect(minutes(count)).toBe(time)
})
