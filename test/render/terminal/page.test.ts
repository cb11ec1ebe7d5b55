import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { plain, type Block, type Span } from '../../../src/model/block.ts'
import { partsOf, wholeOf, type Extract } from '../../../src/model/part.ts'
import { cleanLine, cleanStyled } from '../../../src/render/clean.ts'
import { cells } from '../../../src/render/layout/width.ts'
import { briefPages } from '../../helpers/pages.ts'
import { extracts } from './arbitrary.ts'
import { emphasis, everything, kremlin, link, ol, p, plainLook, story, strong, t, ul } from './stories.ts'

const { terminal: page } = briefPages
const tagged = { ...plainLook, theme: 'tagged' } as const

async function lines(blocks: readonly Block[], columns = 40, label = ''): Promise<string> {
  const one = story({ headline: 'x' }, [], [{ ...(label && { label }), blocks }])
  const shown = await page([{ story: one, parts: partsOf(one), whole: false }], { ...plainLook, columns })
  return shown.replace(/^\n|\n\n$/g, '')
}

test('the page of a brief', async () => {
  expect(await page([wholeOf(kremlin)], { ...tagged, columns: 60, links: 'hyperlink' })).toMatchInlineSnapshot(`
    "
      <rule>━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━</rule>
      <topic>WORLD</topic>                                       <date>Jan 27, 2022</date>

      <headline>Kremlin says the U.S. answers pass</headline>
      <headline>over Russia's main NATO demand</headline>

      <caption>▏ Sergey Lavrov. </caption><credit>Photo: Dimitar Dilkoff/AFP via Getty</credit>
      <caption>▏ </caption><credit>Images</credit>

      Russian Foreign Minister Sergey Lavrov said Thursday
      that the written answers of the United States hold no
      "positive response" to what Moscow wants most, an end to
      NATO expansion, <a https://tass.example.org/politics/1394017><link>Russian state media</link></a> report.

      <label>Why it matters:</label> The Kremlin draws no conclusions before
      President Vladimir Putin has read the papers, but with
      no movement on its core concerns the crisis over Ukraine
      is unlikely to de-escalate.

      <label>The big picture:</label> After two weeks of fruitless talks
      Russia asked the West to answer its demands in writing:
      no more NATO expansion (above all to Ukraine), and
      forces back to the borders of 1997.

        <bullet>•</bullet> The U.S. and NATO handed in their proposals
          Wednesday, to offer a "diplomatic path forward," and
          warned that Russia could invade Ukraine within days.
        <bullet>•</bullet> Secretary of State Antony Blinken and NATO
          Secretary-General Jens Stoltenberg both said that
          they gave nothing away on NATO's "open door policy."
        <bullet>•</bullet> What they offer instead is cooperation on arms
          control and more openness about military exercises.

      <label>What they're saying:</label> Lavrov said the answers give "hope
      of starting serious dialogue, but only on secondary
      questions and not on the fundamental ones."

      <label>What to watch:</label> More than 120,000 troops stand on
      Ukraine's borders, and all eyes turn to Putin.

        <bullet>•</bullet> "All these papers are with the president," Kremlin
          spokesperson Dmitry Peskov told reporters. "There
          will of course be some time needed to analyze them —
          we won’t rush to any conclusions."
        <bullet>•</bullet> "There is not much cause for optimism," he added.

      <a https://www.example.org/2022/01/27/russia-ukraine-nato><label>Go deeper</label> <arrow>→</arrow></a>

    "
  `)
})

test('a page has the same lines without colour', async () => {
  expect(await page([wholeOf(kremlin)], { ...plainLook, columns: 80 })).toMatchInlineSnapshot(`
    "
      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
      WORLD                                                       Jan 27, 2022

      Kremlin says the U.S. answers pass over Russia's main NATO demand

      ▏ Sergey Lavrov. Photo: Dimitar Dilkoff/AFP via Getty Images

      Russian Foreign Minister Sergey Lavrov said Thursday that the written
      answers of the United States hold no "positive response" to what Moscow
      wants most, an end to NATO expansion, Russian state media
      (https://tass.example.org/politics/1394017) report.

      Why it matters: The Kremlin draws no conclusions before President
      Vladimir Putin has read the papers, but with no movement on its core
      concerns the crisis over Ukraine is unlikely to de-escalate.

      The big picture: After two weeks of fruitless talks Russia asked the
      West to answer its demands in writing: no more NATO expansion (above all
      to Ukraine), and forces back to the borders of 1997.

        • The U.S. and NATO handed in their proposals Wednesday, to offer a
          "diplomatic path forward," and warned that Russia could invade
          Ukraine within days.
        • Secretary of State Antony Blinken and NATO Secretary-General Jens
          Stoltenberg both said that they gave nothing away on NATO's "open
          door policy."
        • What they offer instead is cooperation on arms control and more
          openness about military exercises.

      What they're saying: Lavrov said the answers give "hope of starting
      serious dialogue, but only on secondary questions and not on the
      fundamental ones."

      What to watch: More than 120,000 troops stand on Ukraine's borders, and
      all eyes turn to Putin.

        • "All these papers are with the president," Kremlin spokesperson
          Dmitry Peskov told reporters. "There will of course be some time
          needed to analyze them — we won’t rush to any conclusions."
        • "There is not much cause for optimism," he added.

      Go deeper → https://www.example.org/2022/01/27/russia-ukraine-nato

    "
  `)
})

test('a brief with every key, in a narrow window', async () => {
  expect(await page([wholeOf(everything)], { ...plainLook, columns: 40 })).toMatchInlineSnapshot(`
    "
    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
    CITY                         Nov 3, 2024

    Night buses return to the harbour,
    with every stop, driver and timetable
    that the city took away in 2019
    By Jan Vos, transport reporter · Ana Lee

    ▏ A bus at night · Chart: The Harbour
    ▏ Post

    Five lines run again from midnight on,
    every 20 minutes, holidays included.

    🚌 By the numbers:

    Line  Where it goes               Riders
    ────────────────────────────────────────
    N1    From the harbour through     1,200
          the old town and up to St.
          Mary’s hospital

    N2    東京 quarter                    85
          (https://example.org/
          tokyo)

    N15   Airport                     12,400

    Riders a night, on average.

    What they're saying:

    ▎ I have walked home for five years. Now
    ▎ I can sleep an hour longer, and so can
    ▎ my knees.
    ▎
    ▎ That is all I ever asked for.
    ▎ — Maria Okafor, nurse at St. Mary’s

    Zoom in:
      • The harbour gets three stops:
        – Pier 1, at the
        – Pier 4, which is new and has a
          roof that keeps out the rain from
          the west

      • The hospital keeps its own.

        It is lit all night.

       9. Ninth in the list, and long enough
          to need another line in most
          windows that people have.
      10. Tenth.

      • ☑ Drivers hired
      • ☐ Shelters built

    An unlabelled passage runs on from the
    one before it.

    How it works:

    The feed

      curl
      https://example.org/night-buses.json \\
          | jq .lines

    * * *

    Read the lines key.

    为什么重要：港口的夜班车回来了，每二十分
    钟一班，节假日也不例外。这是五年来的第一
    次，市民们说：“我们终于可以安心回家了。”

    למה זה חשוב: קווי הלילה חוזרים לנמל, חמש
    שנים אחרי שהעירייה ביטלה אותם.

    Correction, Nov 4, 2024: An earlier
    version of this brief gave line N2 a
    stop that it does not have.

    Note: Times are local.

    Go deeper →
    https://example.org/night-buses
    All timetables →

    Source: The Harbour Post
    (https://example.org/night-buses)
    · fictional
    Tags: buses, night life

    "
  `)
})

test('a brief with every key, in the narrowest window', async () => {
  expect(await page([wholeOf(everything)], { ...plainLook, columns: 20 })).toMatchInlineSnapshot(`
    "
    ━━━━━━━━━━━━━━━━━━━━
    CITY     Nov 3, 2024

    Night buses return
    to the harbour, with
    every stop, driver
    and timetable that
    the city took away
    in 2019
    By Jan Vos,
    transport reporter ·
    Ana Lee

    ▏ A bus at night ·
    ▏ Chart: The Harbour
    ▏ Post

    Five lines run again
    from midnight on,
    every 20 minutes,
    holidays included.

    🚌 By the numbers:

    Line: N1
    Where it goes:
      From the harbour
      through the old
      town and up to St.
      Mary’s hospital
    Riders: 1,200

    Line: N2
    Where it goes: 東
      京 quarter
      (https://example.
      org/tokyo)
    Riders: 85

    Line: N15
    Where it goes:
      Airport
    Riders: 12,400

    Riders a night,
    on average.

    What they're saying:

    ▎ I have walked home
    ▎ for five years.
    ▎ Now I can sleep an
    ▎ hour longer, and
    ▎ so can my knees.
    ▎
    ▎ That is all I ever
    ▎ asked for.
    ▎ — Maria Okafor,
    ▎ nurse at St.
    ▎ Mary’s

    Zoom in:
    • The harbour gets
      three stops:
      – Pier 1, at the
      – Pier 4, which is
        new and has a
        roof that keeps
        out the rain
        from the west

    • The hospital keeps
      its own.

      It is lit all
      night.

     9. Ninth in the
        list, and long
        enough to need
        another line in
        most windows
        that people
        have.
    10. Tenth.

    • ☑ Drivers hired
    • ☐ Shelters built

    An unlabelled
    passage runs on from
    the one before it.

    How it works:

    The feed

      curl
      https://example.
      org/night-buses.
      json \\
          | jq .lines

    * * *

    Read the lines key.

    为什么重要：港口的夜
    班车回来了，每二十分
    钟一班，节假日也不例
    外。这是五年来的第一
    次，市民们说：“我们
    终于可以安心回家
    了。”

    למה זה חשוב: קווי
    הלילה חוזרים לנמל,
    חמש שנים אחרי
    שהעירייה ביטלה אותם.

    Correction, Nov 4,
    2024: An earlier
    version of this
    brief gave line N2 a
    stop that it does
    not have.

    Note: Times are
    local.

    Go deeper →
    https://example.org/
    night-buses
    All timetables →

    Source: The Harbour
    Post
    (https://example.
    org/night-buses)
    · fictional
    Tags: buses, night
    life

    "
  `)
})

test('a page in 256 colours and in 16', async () => {
  const short = story(
    { headline: 'Buses return', topic: 'City', date: '2024-11-03' },
    [p('At ', strong('midnight'), '.')],
    [],
  )
  expect(await page([wholeOf(short)], { ...plainLook, columns: 30, level: 2 })).toBe(
    '\n\x1b[38;5;31m' +
      '━'.repeat(30) +
      '\x1b[39m\n\x1b[38;5;31m\x1b[1mCITY\x1b[22m\x1b[39m' +
      ' '.repeat(15) +
      '\x1b[2mNov 3, 2024\x1b[22m\n\n\x1b[1mBuses return\x1b[22m\n\nAt \x1b[1mmidnight\x1b[22m.\n\n',
  )
  expect(await page([wholeOf(short)], { ...plainLook, columns: 30, level: 1 })).toContain('\x1b[36m\x1b[1mCITY')
})

describe('the masthead', () => {
  test.each([
    ['has topic and date on one line', { topic: 'City', date: '2024-11-03' }, 24, ['CITY         Nov 3, 2024']],
    [
      'puts the date below a long topic',
      { topic: 'Science and space', date: '2024-11-03' },
      24,
      ['SCIENCE AND SPACE', 'Nov 3, 2024'],
    ],
    ['has a topic alone', { topic: 'City' }, 24, ['CITY']],
    ['has a date alone, on the right', { date: '2024-11-03' }, 24, ['             Nov 3, 2024']],
    ['has neither', {}, 24, []],
    [
      'writes the day of another language as in the file',
      { date: '2024-11-03', lang: 'he' },
      24,
      ['              2024-11-03'],
    ],
    ['keeps a date that is none', { date: 'some day' }, 24, ['                some day']],
  ])('%s', async (_, brief, columns, expected) => {
    const shown = await page([wholeOf(story({ headline: 'x', ...brief }, [], []))], { ...plainLook, columns })
    expect(shown.split('\n').slice(2, -4)).toEqual(expected)
  })
})

describe('blocks', () => {
  test.each([
    ['a label runs in', [p('Five lines run again.')], 'Why it matters', 'Why it matters: Five lines run again.'],
    ['a label that ends in a mark has no colon', [p('Ask.')], 'Yes, but?', 'Yes, but? Ask.'],
    ['a Chinese label has a Chinese colon', [p('夜班车。')], '为什么重要', '为什么重要：夜班车。'],
    ['a label stands on bullets', [ul('One', 'Two')], 'Zoom in', 'Zoom in:\n  • One\n  • Two'],
    ['a label alone', [], 'Go deeper', 'Go deeper:'],
    [
      'bullets hang',
      [ul('A bullet that is longer than a line of it')],
      '',
      '  • A bullet that is longer than a line\n    of it',
    ],
    ['bullets nest', [ul([p('One'), ul([p('Two'), ul('Three')])])], '', '  • One\n    – Two\n      ◦ Three'],
    [
      'bullets of several paragraphs stand apart',
      [ul([p('One'), p('more')], 'Two')],
      '',
      '  • One\n\n    more\n\n  • Two',
    ],
    ['numbers stay and align', [ol(['9.', 'Nine'], ['2022.', 'Year'])], '', '     9. Nine\n  2022. Year'],
    ['a hard break', [p('One', { kind: 'break' }, 'two')], '', 'One\ntwo'],
    ['a link is followed by its url', [p(link('Read', 'https://a.org/b'))], '', 'Read (https://a.org/b)'],
    ['a link that is its url is not', [p(link('a.org', 'https://a.org/'))], '', 'a.org'],
    ['a rule', [p('a'), { kind: 'rule' }, p('b')], '', 'a\n\n* * *\n\nb'],
    ['a heading', [{ kind: 'heading', depth: 1, spans: [t('The '), emphasis('feed')] }, p('a')], '', 'The feed\n\na'],
    [
      'code keeps its lines and indentation',
      [{ kind: 'code', text: 'if x:\n    y\n\n\tz' }],
      '',
      '  if x:\n      y\n\n      z',
    ],
  ] as [string, Block[], string, string][])('%s', async (_, blocks, label, expected) => {
    expect(await lines(blocks, 40, label)).toBe(expected)
  })
})

test('a quotation has a bar on every line and its speaker below', async () => {
  const quotation: Block = {
    kind: 'quotation',
    blocks: [p('I have walked home for five years.'), p('I was tired.')],
    attribution: [t('Maria Okafor, nurse')],
  }
  expect(await lines([quotation], 30)).toBe(
    '▎ I have walked home for\n▎ five years.\n▎\n▎ I was tired.\n▎ — Maria Okafor, nurse',
  )
})

describe('a table', () => {
  const cell = (text: string) => [t(text)]
  const table = (header: string[], ...rows: string[][]): Block => ({
    kind: 'table',
    align: header.map(() => undefined),
    header: header.map(cell),
    rows: rows.map((row) => row.map(cell)),
  })
  const riders = table(
    ['Line', 'Where', 'Riders'],
    ['N1', 'From the harbour to St. Mary’s', '1,200'],
    ['N2', '東京', '85'],
  )

  test('has a rule below its header, and numbers on the right', async () => {
    expect(await lines([riders], 50)).toBe(
      [
        'Line  Where                           Riders',
        '────────────────────────────────────────────',
        'N1    From the harbour to St. Mary’s   1,200',
        'N2    東京                                85',
      ].join('\n'),
    )
  })

  test('wraps its widest column', async () => {
    expect(await lines([riders], 32)).toBe(
      [
        'Line  Where               Riders',
        '────────────────────────────────',
        'N1    From the harbour     1,200',
        '      to St. Mary’s',
        '',
        'N2    東京                    85',
      ].join('\n'),
    )
  })

  test('becomes lines of header and cell if its columns are too narrow', async () => {
    expect(await lines([riders], 20)).toBe(
      [
        'Line: N1',
        'Where: From the',
        '  harbour to St.',
        '  Mary’s',
        'Riders: 1,200',
        '',
        'Line: N2',
        'Where: 東京',
        'Riders: 85',
      ].join('\n'),
    )
  })

  test('keeps every character of its cells', async () => {
    const odd = table(['a:b', '&lt;'], [':smile: *#COLON|*', '^*||*^ `x` \ue000'])
    expect(await lines([odd], 60)).toContain(':smile: *#COLON|*  ^*||*^ `x` \ue000')
  })
})

test('a link is closed and opened again at each line break', async () => {
  const one = story({ headline: 'x' }, [p(link('night buses return', 'https://a.org/'))], [])
  const shown = await page([{ ...wholeOf(one), whole: false }], { ...plainLook, columns: 20, links: 'hyperlink' })
  expect(shown).toBe('\n\x1b]8;;https://a.org/\x1b\\night buses return\x1b]8;;\x1b\\\n\n')
  const narrow = story({ headline: 'x' }, [p('To read: ', link('night buses return', 'https://a.org/ü'))], [])
  expect(await page([{ ...wholeOf(narrow), whole: false }], { ...plainLook, columns: 20, links: 'hyperlink' })).toBe(
    '\nTo read: \x1b]8;;https://a.org/%C3%BC\x1b\\night\x1b]8;;\x1b\\\n\x1b]8;;https://a.org/%C3%BC\x1b\\buses return\x1b]8;;\x1b\\\n\n',
  )
})

describe('link targets', () => {
  const brief = { headline: 'x', links: [{ text: 'Go deeper', url: 'https://b.org/' }, { text: 'Ask us' }] }
  const lede = [p('Read ', link('the vote', 'https://a.org/?utm=1'), ' and ', link('a.org', 'https://a.org/'), '.')]
  const again = [p('Then ', link('the count', 'https://b.org/'), ' and ', link('it', 'https://a.org/?utm=1'), '.')]
  const one = story(brief, lede, [{ label: 'Why', blocks: again }])

  test.each([
    [
      'inline',
      'Read the vote (https://a.org/?utm=1) and a.org.',
      'Then the count (https://b.org/) and it (https://a.org/?utm=1).',
      'Go deeper → https://b.org/\nAsk us →',
    ],
    [
      'numbered',
      'Read the vote[1] and a.org.',
      'Then the count[2] and it[1].',
      'Go deeper → [2]\nAsk us →\n\n[1] https://a.org/?utm=1\n[2] https://b.org/',
    ],
    ['none', 'Read the vote and a.org.', 'Then the count and it.', 'Go deeper →\nAsk us →'],
  ] as const)('%s', async (links, first, second, below) => {
    const parts = partsOf(one)
    const shown = await page([{ story: one, parts, whole: false }], { ...plainLook, links, columns: 200 })
    expect(shown.replace(/^ +/gm, '')).toBe(`\n${first}\n\nWhy: ${second}\n\n${below}\n\n`)
  })

  test('numbers continue from brief to brief, and long addresses are indented', async () => {
    const two = story({ headline: 'y' }, [p(link('more', 'https://c.org/a-long-path/to-a-story'))], [])
    const all = [one, two].map((each) => ({ story: each, parts: partsOf(each), whole: false }))
    const shown = await page(all, { ...plainLook, links: 'numbered', columns: 26 })
    expect(shown).toContain(
      'more[3]\n\n[1] https://a.org/?utm=1\n[2] https://b.org/\n[3] https://c.org/a-long-\n    path/to-a-story\n',
    )
  })
})

test('parts of several briefs are below their headlines', async () => {
  const part = (headline: string): Extract => ({
    ...wholeOf(story({ headline, date: '2024-11-03' }, [p('Text.')], [])),
    whole: false,
  })
  expect(await page([part('Buses'), part('Herons')], { ...plainLook, columns: 30 })).toBe(
    '\nNov 3, 2024 · Buses\n\nText.\n\nNov 3, 2024 · Herons\n\nText.\n\n',
  )
})

test('without a width nothing is wrapped', async () => {
  const { columns: _, ...look } = plainLook
  const shown = await page([wholeOf(kremlin)], look)
  expect(shown.split('\n').filter((line) => line.includes('Lavrov said the answers'))).toHaveLength(1)
  expect(shown).toContain('and not on the fundamental ones."')
})

test.each([0, 1, 2, 5, 11, 19])(
  'a window of %i columns, too narrow for words, still shows all of them',
  async (columns) => {
    const shown = await page([wholeOf(everything)], { ...plainLook, columns })
    expect(shown.replace(/[\s▎]/g, '')).toContain('ThatisallIeveraskedfor.')
  },
)

const anyLook = fc.record({
  columns: fc.integer({ min: 20, max: 200 }),
  links: fc.constantFrom('hyperlink' as const, 'inline' as const, 'numbered' as const, 'none' as const),
  smart: fc.boolean(),
})
const SEQUENCES = /\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\/g

test('no line is wider than the window or ends in a space', async () => {
  await fc.assert(
    fc.asyncProperty(extracts, anyLook, async (all, look) => {
      const margin = look.columns < 60 ? 0 : 2
      const most = margin + (margin ? Math.min(look.columns - 4, 72) : look.columns)
      const shown = await page(all, { ...plainLook, ...look })
      for (const line of shown.replace(SEQUENCES, '').split('\n')) {
        expect(cells(line)).toBeLessThanOrEqual(most)
        expect(stringWidth(line)).toBeLessThanOrEqual(most)
        expect(line).not.toMatch(/ $/)
      }
    }),
  )
})

test('the lines are the same with and without colour, and contain only our own escape sequences', async () => {
  await fc.assert(
    fc.asyncProperty(
      extracts,
      anyLook,
      fc.constantFrom(1 as const, 2 as const, 3 as const),
      async (all, look, level) => {
        const coloured = await page(all, { ...plainLook, ...look, level })
        expect(coloured.replace(SEQUENCES, '')).toBe(
          (await page(all, { ...plainLook, ...look })).replace(SEQUENCES, ''),
        )
        expect(cleanStyled(coloured)).toBe(coloured)
      },
    ),
    { numRuns: 60 },
  )
})

test('the characters of every block are on the page', async () => {
  const solid = (text: string) => cleanLine(text).replace(/[-\s\u200b\xad▎]+/g, '')
  await fc.assert(
    fc.asyncProperty(extracts, fc.integer({ min: 20, max: 200 }), async (all, columns) => {
      const shown = solid((await page(all, { ...plainLook, columns, links: 'hyperlink' })).replace(SEQUENCES, ''))
      for (const { story } of all) {
        for (const text of [...story.lede, ...story.sections.flatMap(({ blocks }) => blocks)].flatMap(texts)) {
          expect(shown).toContain(solid(text))
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** The marks of footnotes and of struck words as they are printed. */
function marked(span: Span): Span {
  const tildes: readonly Span[] = span.kind === 'strike' ? [{ kind: 'text', text: '~~' }] : []
  if ('spans' in span) return { ...span, spans: [...tildes, ...span.spans.map(marked), ...tildes] }
  return span.kind === 'reference' ? { kind: 'text', text: `[${span.label}]` } : span
}

/** The texts of blocks that stay in one piece on a page. */
function texts(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plain(block.spans.map(marked))]
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(texts))
    case 'quotation':
      return block.blocks.flatMap(texts)
    case 'code':
      return [block.text]
    case 'footnotes':
      return block.notes.flatMap(({ blocks }) => blocks.flatMap(texts))
    case 'figure':
    case 'table':
    case 'rule':
      return []
  }
}
