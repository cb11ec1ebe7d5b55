import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdictOf, type VerdictKind } from '../../src/check/fidelity/verdict.ts'
import type { Reason } from '../../src/check/fidelity/reasons.ts'
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
  { text: 'voted on Tuesday to keep the night ferry', is: 'look again', because: ['is not in quotation marks there'] },
  {
    text: 'It carried 4,200 people last winter. … The boats are old.',
    speaker: 'Ana Roth',
    is: 'look again',
    because: ['cuts a negation', 'crosses a paragraph', 'joins two speakers', 'its speaker is not clear there'],
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
    is: 'look again',
    because: ['its speaker is not named there'],
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
        { kind: 'same', words: ['it', 'carried'] },
        { kind: 'only in the source', words: ['4200'] },
        { kind: 'only in the brief', words: ['5200'] },
        { kind: 'same', words: ['people'] },
        { kind: 'only in the source', words: ['last'] },
        { kind: 'only in the brief', words: ['that'] },
        { kind: 'same', words: ['winter'] },
      ],
    },
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
