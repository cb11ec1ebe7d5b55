import { describe, expect, test } from 'vitest'
import type { Block, Span } from '../../src/model/block.ts'
import { blocksOf, spansOf } from '../../src/markdown/blocks.ts'
import { proseBlocks } from '../../src/markdown/prose.ts'
import { proseSpans } from '../../src/markdown/prose-spans.ts'

const t = (text: string): Span => ({ kind: 'text', text })
const strong = (...spans: Span[]): Span => ({ kind: 'strong', spans })
const em = (...spans: Span[]): Span => ({ kind: 'emphasis', spans })
const strike = (...spans: Span[]): Span => ({ kind: 'strike', spans })
const code = (text: string): Span => ({ kind: 'code', text })
const link = (url: string, ...spans: Span[]): Span => ({ kind: 'link', url, spans })
const br: Span = { kind: 'break' }
const p = (...spans: (Span | string)[]): Block => ({
  kind: 'paragraph',
  spans: spans.map((span) => (typeof span === 'string' ? t(span) : span)),
})
const list = (...items: (Block | Block[])[]): Block => ({
  kind: 'list',
  items: items.map((blocks) => ({ blocks: Array.isArray(blocks) ? blocks : [blocks] })),
})

describe('inline', () => {
  test.each<[string, string, Span[]]>([
    ['nothing', '', []],
    ['white space', ' \n ', []],
    ['words', 'Night buses return', [t('Night buses return')]],
    ['a soft break is a space', 'Night \n  buses', [t('Night buses')]],
    ['but not between CJK characters', '夜间\n巴士，\n回来', [t('夜间巴士，回来')]],
    ['nor where styles meet', '夜间\n**巴士**', [t('夜间'), strong(t('巴士'))]],
    ['Korean has spaces', '밤\n버스', [t('밤 버스')]],
    ['bold', 'a **b c** d', [t('a '), strong(t('b c')), t(' d')]],
    ['italic with underscores', '_a_ b', [em(t('a')), t(' b')]],
    ['both', '***a***', [em(strong(t('a')))]],
    ['struck through', '~~a~~', [strike(t('a'))]],
    ['one tilde is "about"', 'from ~40 to~50', [t('from ~40 to~50')]],
    ['between two single tildes nothing is struck', 'x~a~y', [t('x~a~y')]],
    ['code', '`a *b*`', [code('a *b*')]],
    ['2 * 3 * 4', '2 * 3 * 4', [t('2 * 3 * 4')]],
    ['stars between digits', '2*3*4', [t('2*3*4')]],
    ['also within emphasis', '*a 2*3 b* and **5*6**', [em(t('a 2*3 b')), t(' and '), strong(t('5*6'))]],
    ['a power', '2**10 is 1,024', [t('2**10 is 1,024')]],
    ['a number in italics', 'up *3* percent', [t('up '), em(t('3')), t(' percent')]],
    ['a line break in HTML', 'a<br>b<BR />c', [t('a'), br, t('b'), br, t('c')]],
    ['a footnote without its text', 'a[^1]', [t('a[^1]')]],
    ['snake_case_words', 'snake_case_words', [t('snake_case_words')]],
    ['an escape', '\\*a\\* \\[b\\]', [t('*a* [b]')]],
    ['an entity', 'AT&amp;T &mdash; caf&eacute; &#x201C;x&#8221;', [t('AT&T — café “x”')]],
    ['an unknown entity', 'R&D &foo; &', [t('R&D &foo; &')]],
    ['an entity in code is none', '`&amp;`', [code('&amp;')]],
    ['a decoded entity is no markup', '&#42;a&#42; &lt;b&gt;', [t('*a* <b>')]],
    ['a hard break', 'a  \nb\\\nc', [t('a'), br, t('b'), br, t('c')]],
    ['no break at an end', 'a\\\n', [t('a\\')]],
    ['HTML is characters', 'a <b>c</b> <script>x</script>', [t('a <b>c</b> <script>x</script>')]],
    ['a comment too', 'a <!-- b -->', [t('a <!-- b -->')]],
    ['an escape sequence by entity', 'a&#x1b;[31mb&#155;&#127;', [t('a[31mb')]],
    ['NUL, surrogates and the impossible', '&#0;&#xD800;&#x110000;', [t('\ufffd\ufffd\ufffd')]],
    ['a newline by entity', 'a&#10;b&#13;c&#9;d', [t('a b c d')]],
    ['joiners stay', 'می\u200cخواهم 👩\u200d🚀', [t('می\u200cخواهم 👩\u200d🚀')]],
    ['Hebrew stays', 'רכבת **לילה**', [t('רכבת '), strong(t('לילה'))]],
    ['a link', '[a *b*](https://e.org/x_y)', [link('https://e.org/x_y', t('a '), em(t('b')))]],
    ['a link with a title', '[a](https://e.org "t")', [link('https://e.org', t('a'))]],
    ['a mail address', '[a](mailto:a@e.org)', [link('mailto:a@e.org', t('a'))]],
    ['no other scheme', '[a](javascript:alert(1)) [b](data:x) [c](file:///x)', [t('a b c')]],
    ['no scheme by entity', '[a](java&#115;cript:x) [b](&#104;ttps://e.org)', [t('a '), link('https://e.org', t('b'))]],
    ['no relative link', '[a](/x) [*b*](#y)', [t('a '), em(t('b'))]],
    ['a url of other characters', '[a](https://e.org/ü)', [link('https://e.org/%C3%BC', t('a'))]],
    ['an escape in a url', '[a](https://e.org/&#x1b;[31m)', [link('https://e.org/%1B[31m', t('a'))]],
    ['a link without words', '[](https://e.org)', [link('https://e.org', t('https://e.org'))]],
    ['in angle brackets', '<https://e.org>', [link('https://e.org', t('https://e.org'))]],
    ['a bare url', 'see https://e.org/a.', [t('see '), link('https://e.org/a', t('https://e.org/a')), t('.')]],
    ['a bare www', 'www.e.org', [link('http://www.e.org', t('www.e.org'))]],
    ['a bare address', 'a@e.org', [link('mailto:a@e.org', t('a@e.org'))]],
    ['an image is its text', '![a *b*](x.png) c', [t('a '), em(t('b')), t(' c')]],
    ['a heading mark in a headline', '# 1 bird', [t('# 1 bird')]],
    ['a list mark in a headline', '1. FC Köln wins', [t('1. FC Köln wins')]],
  ])('%s', async (_, markdown, spans) => {
    expect(await spansOf(markdown)).toEqual(spans)
  })
})

describe('blocks', () => {
  test.each<[string, string, Block[]]>([
    ['nothing', '', []],
    ['paragraphs', 'a\nb\n\n\nc', [p('a b'), p('c')]],
    ['bullets', '- a\n- b', [list(p('a'), p('b'))]],
    ['bullets with stars', '* a\n\n* b', [list(p('a'), p('b'))]],
    ['bullets after a paragraph', 'a\n- b\n\nc', [p('a'), list(p('b')), p('c')]],
    ['a bullet over two lines', '- a\n  b\n- c', [list(p('a b'), p('c'))]],
    ['nested bullets', '- a\n  - b\n    - c', [list([p('a'), list([p('b'), list(p('c'))])])]],
    ['a bullet of two paragraphs', '- a\n\n  b', [list([p('a'), p('b')])]],
    ['an empty bullet', '- a\n-', [list(p('a'), [])]],
    [
      'numbers stay as written',
      '3. a\n7. b',
      [
        {
          kind: 'list',
          items: [
            { number: '3.', blocks: [p('a')] },
            { number: '7.', blocks: [p('b')] },
          ],
        },
      ],
    ],
    ['so do their marks', '4) a', [{ kind: 'list', items: [{ number: '4)', blocks: [p('a')] }] }]],
    ['a year at the start of a sentence', '2022. was *a*\n\n   b', [p('2022. was ', em(t('a'))), p('b')]],
    [
      'years that count up',
      '2021. a\n2022. b',
      [
        {
          kind: 'list',
          items: [
            { number: '2021.', blocks: [p('a')] },
            { number: '2022.', blocks: [p('b')] },
          ],
        },
      ],
    ],
    [
      'boxes',
      '- [ ] a\n- [x] b\n- c',
      [
        {
          kind: 'list',
          items: [{ ticked: false, blocks: [p('a')] }, { ticked: true, blocks: [p('b')] }, { blocks: [p('c')] }],
        },
      ],
    ],
    ['a quotation', '> a\n> b', [{ kind: 'quotation', blocks: [p('a b')] }]],
    [
      'who said it, on its own',
      '> a\n>\n> — Dmitry Peskov, *spokesperson*',
      [{ kind: 'quotation', blocks: [p('a')], attribution: [t('Dmitry Peskov, '), em(t('spokesperson'))] }],
    ],
    ['who said it, on the last line', '> a\n> – B', [{ kind: 'quotation', blocks: [p('a')], attribution: [t('B')] }]],
    [
      'with two hyphens',
      '> *a*\n> b\n> -- B',
      [{ kind: 'quotation', blocks: [p(em(t('a')), ' b')], attribution: [t('B')] }],
    ],
    ['after a hard break', '> a\\\n> — B', [{ kind: 'quotation', blocks: [p('a')], attribution: [t('B')] }]],
    ['a dash is no attribution if it is all', '> — a', [{ kind: 'quotation', blocks: [p('— a')] }]],
    ['nor within a line', '> a — b', [{ kind: 'quotation', blocks: [p('a — b')] }]],
    ['nor without a name', '> a\n> —', [{ kind: 'quotation', blocks: [p('a —')] }]],
    [
      'a table',
      '| a | b | c |\n|:-|:-:|--|\n| 1 \\| 2 | **3** |',
      [
        {
          kind: 'table',
          align: ['left', 'center', undefined],
          header: [[t('a')], [t('b')], [t('c')]],
          rows: [[[t('1 | 2')], [strong(t('3'))], []]],
        },
      ],
    ],
    ['code', '```js x\na\n\tb &amp;\n```', [{ kind: 'code', language: 'js', text: 'a\n\tb &amp;' }]],
    ['indented code', '    a\x1b[31m', [{ kind: 'code', text: 'a[31m' }]],
    [
      'headings',
      '# a\n\nb\n---',
      [
        { kind: 'heading', depth: 1, spans: [t('a')] },
        { kind: 'heading', depth: 2, spans: [t('b')] },
      ],
    ],
    ['a rule', 'a\n\n***', [p('a'), { kind: 'rule' }]],
    ['HTML is a paragraph', '<div onclick="x">\n*a*\n</div>\n\nb', [p('<div onclick="x"> *a* </div>'), p('b')]],
    ['reference links', '[a][1]\n\n[1]: https://e.org', [p(link('https://e.org', t('a')))]],
    ['a definition that is none stays', '[Editor]: yes\n\na', [p('[Editor]: yes'), p('a')]],
    [
      'a footnote',
      'a[^1]\n\n[^1]: b *c*\n    d\n\n    e\n\nf',
      [
        p('a', { kind: 'reference', label: '1' }),
        p('f'),
        { kind: 'footnotes', notes: [{ label: '1', blocks: [p('b ', em(t('c')), ' d'), p('e')] }] },
      ],
    ],
    ['no footnote in code', '```\n[^1]: b\n```', [{ kind: 'code', text: '[^1]: b' }]],
    ['an ordinal day', '24. Dezember war es.', [p('24. Dezember war es.')]],
    ['two that do not count up', '24. Dezember.\n\n3. Januar.', [p('24. Dezember.'), p('3. Januar.')]],
    [
      'an item that another follows',
      '24. a\n\n25. b',
      [
        {
          kind: 'list',
          items: [
            { number: '24.', blocks: [p('a')] },
            { number: '25.', blocks: [p('b')] },
          ],
        },
      ],
    ],
    [
      'an image alone in its paragraph',
      'a\n\n![A *bus*](images/a%20b.jpg "The last \\"bus\\".")',
      [p('a'), { kind: 'figure', alt: 'A bus', url: 'images/a b.jpg', caption: [t('The last "bus".')] }],
    ],
    [
      'two images of a paragraph',
      '![a](https://e.org/a)\n![b](b.png)',
      [
        { kind: 'figure', alt: 'a', url: 'https://e.org/a', caption: [] },
        { kind: 'figure', alt: 'b', url: 'b.png', caption: [] },
      ],
    ],
    ['an image among words', 'a ![b](c.png) d', [p('a b d')]],
    ['no image from elsewhere', '![a](../a.png)\n\n![b](data:x)\n\n![c](/c)', [p('a'), p('b'), p('c')]],
    ['a line break at the start of a line', '<br>a **b**', [p('a ', strong(t('b')))]],
    ['Windows line ends', 'a\r\n\r\n- b\r\n- c', [p('a'), list(p('b'), p('c'))]],
  ])('%s', async (_, markdown, blocks) => {
    expect(await blocksOf(markdown)).toEqual(blocks)
  })
})

describe('the quick reader', () => {
  test.each([
    'One or two sentences.\nOver two lines.\n\nSt. Mary\'s "night bus" runs 24/7 — we won’t stop; R&D, ~40%, $5.',
    'More than **120,000 troops** stand there.\n\n- "All these papers," Peskov said.\n- A [link](https://example.org/a?b=c&d=1#e) and *more*.\n  On a second line.\n\nThe end',
    '* Ein Stern\n* noch einer',
    '夜间巴士\n回来了',
    '島の人口は**312人**、平均年齢は*61*歳。',
    'Sie sagte: „**Heute** fährt nichts“.',
    'Before:\n\n> We kept\n> the lights on.\n>\n> **Always.**\n>\n> — Jan Vos, driver\n\n> Another one.\n\nAfter',
    'Three steps:\n\n1. **March:** one\n   line more.\n2. *April:* two.\n10. Ten.\n\nAfter',
    '| Year | Riders |\n| :--- | -----: |\n| 2019 | **900** |\n| 2020 |  |\n\nAfter\n\n|a|\n|-|',
  ])('takes %j', (markdown) => {
    expect(proseBlocks(markdown)).toBeDefined()
  })

  test.each([
    '1. a',
    '2022. was a year',
    '- a\n  - b',
    '- a\nlazy',
    '- a\n* b',
    '1. a\n\n2. b',
    '1. a\n2) b',
    '1. a\n2. b\n\n- c',
    '1. a\n  b\n2. c',
    '> a\nlazy',
    '> - a',
    '> > a',
    '> ```',
    '>a',
    '# a',
    'a\n---',
    'a\n| b |\n| - |',
    'a  \nb',
    ' a',
    '`a`',
    'a_b_',
    'a&amp;b',
    '<b>',
    '\\*',
    '*a **b***',
    'a**b**',
    '[a]',
    '[a](b)',
    '![a](https://e.org)',
    'https://e.org',
    'www.e.org',
    'a@e.org',
    '| a | b |\n|---|',
    '| a |\n| - |\n| b | c |',
    '| a |\n| b |',
    '| a |\n| - |\nb',
    '| a |',
    '中**「a」**中',
    'a\x1b[31m',
    '- [ ] a',
  ])('leaves %j to marked', (markdown) => {
    expect(proseBlocks(markdown)).toBeUndefined()
  })

  test('a headline may start like a list', () => {
    expect(proseSpans('1. FC Köln wins')).toEqual([t('1. FC Köln wins')])
  })
})

describe('hostile Markdown keeps all words and does not overflow the stack', () => {
  const words = (blocks: readonly Block[]) => JSON.stringify(blocks).match(/word/g)?.length ?? 0

  test.each<[string, string]>([
    ['nested quotations', '> '.repeat(5000)],
    ['without spaces', '>'.repeat(5000)],
    ['nested bullets on a line', '- '.repeat(5000)],
    ['both', '- > '.repeat(3000)],
    ['nested bullets over lines', Array.from({ length: 400 }, (_, i) => ' '.repeat(2 * i) + '- a\n').join('')],
    ['lines of an item', '- a\n' + 'b\n'.repeat(20000)],
    ['stars', '*a **b '.repeat(5000)],
    ['underscores', '_a '.repeat(5000)],
    ['tildes', '~~a '.repeat(5000)],
    ['brackets', '['.repeat(20000)],
    ['links', '[a]('.repeat(5000)],
    ['links with angles', '[a](<'.repeat(5000)],
    ['parentheses', '[a](' + '('.repeat(5000)],
    ['backticks', '`a``'.repeat(5000)],
    ['angles', '<a '.repeat(5000)],
    ['comments', '<!--'.repeat(5000)],
    ['backslashes', '\\'.repeat(20000)],
    ['entities', '&amp;'.repeat(5000)],
    ['an address', 'a.'.repeat(20000) + '@'],
  ])('%s', async (_, markdown) => {
    expect(words(await blocksOf(`${markdown}word`))).toBe(1)
  })
})
