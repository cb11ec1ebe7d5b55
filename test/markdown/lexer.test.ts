import fc from 'fast-check'
import { Lexer } from 'marked'
import { expect, test } from 'vitest'
import { lexerFor, NewsTokenizer } from '../../src/markdown/lexer.ts'

const pieces = [
  ...['word', 'a', ' ', '  ', '    ', '\t', '\n', '\n', '\n\n', '\n \n', '\n\t\n', '\r', '.', ',', '\u00a0', 'é', '中'],
  ...['# ', '## x', '> ', '>', '- ', '* ', '+ ', '1. ', '2) ', '10', '---', '***', '___', '===', '--', '-', '=', '_'],
  ...['| a | b |', '|---|:-:|', '|-', ':-', '|', '|\n', ':', 'a | b\n- | -\n', '```', '~~~', '`x`', '~~', '**b**', '*'],
  ...['<', '<div>', '</p>', '<b>', '<!-- x -->', '<a@b.c>', '<script>', '<br>', '[', ']', '[a]: b', '[a]', '[^1]: n'],
  ...['(http://a.b)', 'https://a.b', 'www.a.b', 'a@b.c', '\\', '\\\n', '&amp;', '!', '[x] ', '[ ] '],
]

/** By hand, `RUNS=1000000 npx vitest run test/markdown/lexer.test.ts`. */
const numRuns = Number(process.env['RUNS'] ?? 3000)

test('the tokens are those of marked', () => {
  const markdown = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }).map((all) => all.join(''))
  fc.assert(
    fc.property(markdown, (text) => {
      const plain = new Lexer({ gfm: true, tokenizer: new NewsTokenizer() })
      expect(lexerFor().lex(text)).toEqual(plain.lex(text))
    }),
    { numRuns },
  )
})
