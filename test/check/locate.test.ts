import { expect, test } from 'vitest'
import { locatorOf } from '../../src/check/locate.ts'

interface Row {
  readonly what: string
  readonly file: string
  readonly words: string
  readonly skip?: number
  readonly brief?: number
  /** `line:column:length` */
  readonly at: string | undefined
}

const edition = [
  'edition: {title: Morning}',
  '---',
  'headline: Ferry',
  'lede: It is late.',
  '---',
  '# a comment',
  'headline: Pier',
  'lede: It is late.',
].join('\n')

const rows: readonly Row[] = [
  { what: 'plain text', file: 'headline: Ferry\nlede: It is late.\n', words: 'It is late.', at: '2:7:10' },
  { what: 'code points, not UTF-16 units', file: 'lede: 🛳🛳 It is late\n', words: 'It is late', at: '1:10:10' },
  { what: 'a line break and its indent', file: 'lede: >-\n  It is\n  late.\n', words: 'It is late', at: '2:3:5' },
  { what: 'Windows line ends', file: 'headline: A\r\nlede: It is late\r\n', words: 'It is late', at: '2:7:10' },
  { what: 'emphasis', file: 'lede: It *is* very **late**\n', words: 'It is very late', at: '1:7:19' },
  {
    what: 'a link in the middle',
    file: 'lede: We [never](https://a.org/b) went\n',
    words: 'We never went',
    at: '1:7:32',
  },
  { what: 'marks of another shape', file: "lede: We'll go -- now\n", words: 'We’ll go — now', at: '1:7:15' },
  { what: 'a whole word only', file: 'lede: Fernando read an ad.\n', words: 'ad', at: '1:24:2' },
  { what: 'the case counts', file: 'lede: It may rain in May.\n', words: 'May', at: '1:22:3' },
  { what: 'a currency sign', file: 'lede: It cost £5, not $5.\n', words: '$5', at: '1:23:2' },
  { what: 'the second place', file: 'lede: It is late. It is late.\n', words: 'It is late', skip: 1, at: '1:19:10' },
  { what: 'more places than there are', file: 'lede: It is late.\n', words: 'It is late', skip: 3, at: '1:7:10' },
  {
    what: 'the first words of a changed text',
    file: 'lede: It is so <b>late</b>\n',
    words: 'It is so late',
    at: '1:7:8',
  },
  { what: 'scripts without spaces', file: 'lede: 市長は「遅い」と述べた。\n', words: '遅い', at: '1:11:2' },
  { what: 'words that are not there', file: 'lede: It is late.\n', words: 'Never again', at: undefined },
  { what: 'no word', file: 'lede: It is late.\n', words: '—', at: undefined },
  {
    what: 'escapes in double quotation marks',
    file: 'headline: A\nlede: "said \\"We \\u00e9tions l\\xe0 \\\n  late\\" and\\nWe left."\n',
    words: 'We étions là late',
    at: '2:15:22',
  },
  { what: 'behind an escape', file: 'lede: "One.\\n\\nIt is late."\n', words: 'It is late', at: '1:16:10' },
  { what: 'an escape beyond Unicode', file: 'lede: "\\UFFFFFFFF It is late."\n', words: 'It is late', at: '1:19:10' },
  { what: 'the first brief of an edition', file: edition, words: 'It is late', at: '4:7:10' },
  { what: 'the second brief of an edition', file: edition, words: 'It is late', brief: 2, at: '8:7:10' },
  {
    what: 'a brief behind a directive',
    file: `%YAML 1.2\n---\nheadline: A\n---\nheadline: A\n`,
    words: 'A',
    brief: 2,
    at: '5:11:1',
  },
]

test.each(rows)('$what', ({ file, words, skip, brief, at }) => {
  const place = locatorOf(file)(brief ?? 1, words, skip)
  expect(place && `${place.line}:${place.column}:${place.length}`).toBe(at)
})
