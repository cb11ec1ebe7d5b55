import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdictOf, type VerdictKind } from '../../src/check/fidelity/verdict.ts'
import type { Reason } from '../../src/check/fidelity/reasons.ts'
import type { Change } from '../../src/check/fidelity/difference.ts'
import { harbour, sourceOf } from './sources.ts'

interface Row {
  readonly text: string
  readonly speaker?: string
  readonly is: VerdictKind
  readonly because?: readonly Reason[]
}

const rows: readonly Row[] = [
  // The words stand there.
  { text: 'We are not going to close the night ferry, and we never wanted to', speaker: 'Ana Roth', is: 'verbatim' },
  { text: "I don't think the money will last until spring.", speaker: 'Jan Vos', is: 'verbatim' },
  { text: 'It carried 4200 people last winter.', speaker: 'Roth', is: 'verbatim' },
  { text: 'the engines are older', is: 'verbatim' },
  { text: 'floating budget hole', is: 'verbatim' },
  // An editor marked what was changed.
  {
    text: 'The boats are old. … If the council delivers the new pier by May, we can talk',
    speaker: 'Ana Roth',
    is: 'marked edit',
  },
  {
    text: 'If [they] deliver[ed] the new pier by May, we can talk about a third boat',
    speaker: 'Ana Roth',
    is: 'marked edit',
  },
  { text: '[T]he engines are older.', speaker: 'Ana Roth', is: 'verbatim' },
  { text: 'we can talk about a third boat [...] and about a fare', speaker: 'Ana Roth', is: 'marked edit' },
  { text: 'It carried [thousands of] people last winter.', speaker: 'Ana Roth', is: 'marked edit' },
  // Words that a person should compare.
  {
    text: 'We are … going to close the night ferry',
    speaker: 'Ana Roth',
    is: 'look again',
    because: ['cuts a negation'],
  },
  {
    text: 'We are [certainly] going to close the night ferry',
    speaker: 'Ana Roth',
    is: 'look again',
    because: ['brackets change a negation'],
  },
  {
    text: 'going to close the night ferry',
    speaker: 'Ana Roth',
    is: 'look again',
    because: ['follows a negation that it leaves out'],
  },
  { text: 'I … think the money will last', speaker: 'Jan Vos', is: 'look again', because: ['cuts a negation'] },
  { text: 'We are …', speaker: 'Ana Roth', is: 'look again', because: ['cuts a negation'] },
  { text: 'We are [surely]', speaker: 'Ana Roth', is: 'look again', because: ['cuts a negation'] },
  {
    text: '[Never] close the night ferry',
    speaker: 'Ana Roth',
    is: 'look again',
    because: ['brackets change a negation'],
  },
  {
    text: 'It carried [9,000] people last winter.',
    speaker: 'Ana Roth',
    is: 'look again',
    because: ['brackets change a number'],
  },
  { text: 'voted on Tuesday to keep the night ferry', is: 'look again', because: ['is not in quotation marks there'] },
  {
    text: 'It carried 4,200 people last winter. … The boats are old.',
    speaker: 'Ana Roth',
    is: 'look again',
    because: ['cuts a negation', 'crosses a paragraph', 'joins two speakers', 'may have another speaker there'],
  },
  {
    text: 'we never wanted to. It carried 4,200 people',
    speaker: 'Ana Roth',
    is: 'look again',
    because: ['joins two quotations'],
  },
  {
    text: 'The engines are older.',
    speaker: 'Mira Lund',
    is: 'misattributed',
  },
  // Somebody else says it there.
  { text: 'The engines are older.', speaker: 'Orla Brennick', is: 'misattributed' },
  { text: 'Nobody asked us', speaker: 'Jan Vos', is: 'misattributed' },
  // Other words.
  { text: 'We are going to close the night ferry, and we never wanted to', speaker: 'Ana Roth', is: 'altered' },
  { text: 'It carried 5,200 people last winter.', speaker: 'Ana Roth', is: 'altered' },
  { text: 'The engines are old. The boats are older.', speaker: 'Ana Roth', is: 'altered' },
  { text: 'The boats are very old.', speaker: 'Ana Roth', is: 'altered' },
  {
    text: 'a fare that a nurse can afford on a night shift asking anybody for help',
    speaker: 'Ana Roth',
    is: 'altered',
  },
  // Words that nobody said.
  { text: 'Every heron on the marsh was counted twice.', speaker: 'Ana Roth', is: 'not found' },
  { text: 'Unsinkable', is: 'not found' },
]

describe('a quotation gets one verdict', () => {
  test.each(rows)('$is: $text ($speaker)', ({ text, speaker, is, because }) => {
    const verdict = verdictOf({ text, ...(speaker && { speaker }) }, harbour)
    expect(verdict.kind).toBe(is)
    if (because) expect(verdict).toMatchObject({ reasons: because })
  })
})

describe('the speaker that a brief names', () => {
  const source = sourceOf(
    'Ana Roth, who chairs the board, answered Jan Vos. “It is late,” said Roth.',
    'Her press officer, Mira Lund, said that “the pier is safe.”',
    'A rally for Orla Brennick was called “a waste of a good evening” by Mr. King.',
    'Brennick’s aides said the mayor had “no idea” of boats. “I have sailed,” the mayor said.',
    'Petra Novak thanked Mayor Silas Kent.',
    'Roth called Mr. Vos, who left, “a good captain,” according to the Saltmere News.',
    '“LUND: The tide was high.”',
    'Asked about Petra Novak, Tomas Elgin said the boats were “quite unsafe.”',
  )
  const speakers: readonly (readonly [text: string, speaker: string, is: RegExp])[] = [
    ['It is late', 'Ana Roth', /verbatim/],
    ['It is late', 'Jan Vos', /look again/],
    ['It is late', 'Petra Novak', /misattributed/],
    ['the pier is safe.', 'her press officer, Mira Lund,', /verbatim/],
    ['the pier is safe.', 'Lund', /verbatim/],
    ['the pier is safe.', 'Mr. King', /look again|misattributed/],
    ['a waste of a good evening', 'Mr. King', /verbatim/],
    ['a waste of a good evening', 'Orla Brennick', /look again/],
    ['no idea', 'Brennick’s aides', /verbatim/],
    ['no idea', 'Orla Brennick', /look again/],
    // The source calls him mayor elsewhere.
    ['I have sailed,', 'Silas Kent', /verbatim/],
    ['I have sailed,', 'Petra Novak', /look again/],
    ['a good captain,', 'the Saltmere News', /verbatim/],
    ['LUND: The tide was high.', 'Mira Lund', /verbatim/],
    ['quite unsafe.', 'Petra Novak', /look again/],
  ]
  test.each(speakers)('“%s”, said %s: %s', (text, speaker, is) => {
    expect(verdictOf({ text, speaker }, source).kind).toMatch(is)
  })
})

test('an initial that the source has in brackets is a part of its word', () => {
  const source = sourceOf('“[W]e are reminded of the many boats that never came home,” said Ana Roth.')
  const quote = { text: 'We are remind[ed] of the many boats … came home', speaker: 'Ana Roth' }
  expect(verdictOf({ ...quote, text: '[W]e are reminded of the many boats' }, source).kind).toBe('verbatim')
  expect(verdictOf({ ...quote, text: 'We are remind[ful] of the … boats' }, source).kind).toBe('marked edit')
  expect(verdictOf(quote, source)).toMatchObject({ kind: 'look again', reasons: ['cuts a negation'] })
})

describe('marks that change what was said', () => {
  const source = sourceOf(
    '“The boats may fail in May. They refused to sail. I say it is late,” said Ana Roth.',
    '“The pier is safe,” said Roth. The meeting went on. “The fare is low,” she said.',
  )
  test.each([
    ['The boats [will] fail in May.', 'look again', ['brackets change “may” to “will”']],
    ['The [ferries] may fail in May.', 'marked edit', undefined],
    ['They … sail.', 'look again', ['cuts a negation']],
    ['I say[s] it is late', 'marked edit', undefined],
    ['The pier is safe … The fare is low', 'look again', ['joins two quotations']],
    ['The pier is safe [and] the fare is low', 'look again', ['joins two quotations']],
  ] as const)('%s: %s', (text, kind, reasons) => {
    const verdict = verdictOf({ text, speaker: 'Ana Roth' }, source)
    expect(verdict.kind).toBe(kind)
    expect('reasons' in verdict ? verdict.reasons : undefined).toEqual(reasons)
  })
})

test('two quotations without a mark between them are joined', () => {
  const source = sourceOf('“The boats are old.”', '“The engines are older,” said Ana Roth, “and loud.”')
  expect(verdictOf({ text: 'The boats are old. The engines are older' }, source)).toMatchObject({
    kind: 'look again',
    reasons: ['joins two quotations'],
  })
  expect(verdictOf({ text: 'The engines are older, and loud.' }, source).kind).toBe('look again')
})

test('a currency sign and a percent sign are words', () => {
  const source = sourceOf('“We paid $5 for 3% of it,” said Ana Roth.')
  expect(verdictOf({ text: 'We paid $5 for 3% of it,' }, source).kind).toBe('verbatim')
  expect(verdictOf({ text: 'We paid £5 for 3% of it,' }, source).kind).toBe('altered')
  expect(verdictOf({ text: 'We paid $5 for 3 of it,' }, source).kind).toBe('altered')
})

test('an altered quotation shows the difference word by word', () => {
  const verdict = verdictOf({ text: 'It carried 5,200 people that winter.' }, harbour)
  expect(verdict).toMatchObject({
    kind: 'altered',
    difference: {
      changes: [
        { kind: 'same', words: ['It', 'carried'] },
        { kind: 'only in the source', words: ['4,200'] },
        { kind: 'only in the brief', words: ['5,200'] },
        { kind: 'same', words: ['people'] },
        { kind: 'only in the source', words: ['last'] },
        { kind: 'only in the brief', words: ['that'] },
        { kind: 'same', words: ['winter'] },
      ],
    },
  })
})

/** `we are [-not-] {+now+} going`: of the source, of the brief. */
function marked(changes: readonly Change[]): string {
  const texts = changes.map(({ kind, words }) => {
    const text = words.join(' ').toLowerCase()
    if (kind === 'same') return text
    return kind === 'only in the source' ? `[-${text}-]` : `{+${text}+}`
  })
  return texts.join(' ')
}

describe('a difference ends where the quotation of the source ends', () => {
  const source = sourceOf(
    'The board met for an hour. “The boats are old and slow. They will be gone by May,” said Ana Roth, who chairs it.',
  )
  const rows: readonly (readonly [text: string, shown: string])[] = [
    ['The boats are old and slow. They will be gone by June', '…will be gone by [-may-] {+june+}'],
    ['They will be gone by early June', 'they will be gone by [-may-] {+early june+}'],
    ['Those boats are old and slow.', '[-the-] {+those+} boats are old and slow'],
    ['My boats are old and slow.', '[-the-] {+my+} boats are old and slow'],
    ['Our own boats are old and slow.', '[-the-] {+our own+} boats are old and slow'],
    ['They will be gone', 'they will be gone'],
    ['The boats were old and slow.', 'the boats [-are-] {+were+} old and slow'],
  ]
  test.each(rows)('%s', (text, shown) => {
    const verdict = verdictOf({ text }, source)
    const words = verdict.kind === 'altered' ? marked(verdict.difference.changes) : text.toLowerCase()
    expect(words.slice(-shown.replace('…', '').length)).toBe(shown.replace('…', ''))
  })
})

test('brackets and an ellipsis of the source itself are verbatim', () => {
  const source = sourceOf('“He love[s] what … we do,” said Ana Roth.')
  expect(verdictOf({ text: 'He love[s] what … we do,', speaker: 'Ana Roth' }, source).kind).toBe('verbatim')
})

test('where the words stand twice, the place with the right speaker decides', () => {
  const source = sourceOf(
    '“It is late,” said Ana Roth.',
    'The meeting went on.',
    'Then it rained.',
    '“It is late,” said Jan Vos.',
  )
  expect(verdictOf({ text: 'It is late', speaker: 'Jan Vos' }, source).kind).toBe('verbatim')
  expect(verdictOf({ text: 'It is late', speaker: 'Ana Roth' }, source).kind).toBe('verbatim')
})

test('a quotation with more than twelve marked edits is not found', () => {
  const source = sourceOf(`“${'yes no '.repeat(1500)}”`)
  expect(verdictOf({ text: `${'yes … '.repeat(12)}yes` }, source).kind).toBe('look again')
  expect(verdictOf({ text: `${'yes … '.repeat(13)}yes` }, source).kind).not.toBe('look again')
})

const words = 'ferry pier harbour captain winter engine budget morning lighthouse baker council lantern'.split(' ')

describe('for any text', () => {
  const sentence = fc.shuffledSubarray(words, { minLength: 6 })

  test('an exact quotation is verbatim, and one with a changed word never is', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (all, at) => {
        const source = sourceOf(`“${all.join(' ')},” said Ana Roth.`)
        expect(verdictOf({ text: all.join(' '), speaker: 'Ana Roth' }, source).kind).toBe('verbatim')
        const changed = all.with(at % all.length, 'unheard')
        expect(verdictOf({ text: changed.join(' '), speaker: 'Ana Roth' }, source).kind).toMatch(/altered|not found/)
      }),
    )
  })

  test('words replaced by an ellipsis or brackets are a marked edit', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), fc.boolean(), (all, at, isBracket) => {
        const source = sourceOf(`“${all.join(' ')},” said Ana Roth.`)
        const edited = all.with(1 + (at % (all.length - 2)), isBracket ? '[it]' : '…')
        expect(verdictOf({ text: edited.join(' '), speaker: 'Ana Roth' }, source).kind).toBe('marked edit')
      }),
    )
  })
})
