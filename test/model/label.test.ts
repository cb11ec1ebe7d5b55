import { expect, test } from 'vitest'
import { labelOf, partsNamed } from '../../src/model/label.ts'
import type { Part } from '../../src/model/part.ts'

const labels = ['Why it matters', 'What they’re saying', 'What to watch', 'Yes, but', '', 'By the numbers', '🚌 Buses']
const parts: Part[] = [
  { kind: 'image', image: { alt: '', caption: [], credit: [] } },
  { kind: 'lede', blocks: [] },
  ...labels.map((label, i): Part => ({ kind: 'section', number: i + 1, ...(label && { label }), blocks: [] })),
  { kind: 'notes' },
  { kind: 'links' },
]

/** The labels of what `words` names; for several or none, their kind before what it says. */
function answer(words: string, all = parts): string[] {
  const named = partsNamed(words, all)
  switch (named.kind) {
    case 'parts':
      return named.parts.map((part) => labelOf(part) || '(no label)')
    case 'several':
      return ['several:', named.word, ...named.labels]
    case 'none':
      return ['none:', named.word]
  }
}

test.each([
  ['Why it matters', ['Why it matters']],
  ['WHY IT MATTERS', ['Why it matters']],
  ['Why it matters:', ['Why it matters']],
  ["What they're saying", ['What they’re saying']],
  ['what theyre saying', ['What they’re saying']],
  ['why', ['Why it matters']],
  ['matters', ['Why it matters']],
  ['it matters', ['Why it matters']],
  ['matters why', ['Why it matters']],
  ['numb', ['By the numbers']],
  ['watch', ['What to watch']],
  ['buses', ['🚌 Buses']],
  ['🚌 Buses', ['🚌 Buses']],
  ['1', ['Why it matters']],
  ['1-3', ['Why it matters', 'What they’re saying', 'What to watch']],
  ['3-3,6', ['What to watch', 'By the numbers']],
  ['5', ['(no label)']],
  ['lede', ['lede']],
  ['image', ['image']],
  ['Notes', ['notes']],
  ['links', ['links']],
  ['why,watch', ['Why it matters', 'What to watch']],
  ['watch, why', ['What to watch', 'Why it matters']],
  ['lede,1,links', ['lede', 'Why it matters', 'links']],
  ['why,why,1', ['Why it matters']],
  ['why,,watch,', ['Why it matters', 'What to watch']],
  ['Yes, but', ['Yes, but']],
  ['yes,but', ['Yes, but']],
  ['why,yes', ['Why it matters', 'Yes, but']],
])('%j names %j', (words, named) => expect(answer(words)).toEqual(named))

test.each([
  ['what', ['several:', 'what', 'What they’re saying', 'What to watch']],
  ['why,what', ['several:', 'what', 'What they’re saying', 'What to watch']],
  ['8', ['none:', '8']],
  ['0', ['none:', '0']],
  ['weather', ['none:', 'weather']],
  ['why,weather', ['none:', 'weather']],
  ['atters', ['none:', 'atters']],
  ['', ['none:', '']],
  [',', ['none:', ',']],
  ['🚃', ['none:', '🚃']],
])('%j: %j', (words, named) => expect(answer(words)).toEqual(named))

test('a label of punctuation alone is matched as written', () => {
  const marked: Part[] = ['👀', '❗'].map((label, i) => ({ kind: 'section', number: i + 1, label, blocks: [] }))
  expect(answer('❗', marked)).toEqual(['❗'])
})

test('all sections with the same label are selected', () => {
  const twice: Part[] = [1, 2].map((number) => ({ kind: 'section', number, label: 'Zoom in', blocks: [] }))
  expect(partsNamed('zoom', twice)).toEqual({ kind: 'parts', parts: twice })
})

test('a full label wins over part of another label', () => {
  const both: Part[] = ['Watch', 'What to watch'].map((label, i) => ({
    kind: 'section',
    number: i + 1,
    label,
    blocks: [],
  }))
  expect(answer('watch', both)).toEqual(['Watch'])
})

test('a brief without sections has no labels', () => expect(answer('why', [])).toEqual(['none:', 'why']))
