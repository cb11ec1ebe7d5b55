import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose } from '../../src/yaml/compose.ts'
import type { Node, Tree } from '../../src/yaml/node.ts'
import { quick } from '../../src/yaml/quick.ts'
import { readingsOf } from '../../src/yaml/read.ts'
import { unified } from '../../src/yaml/source.ts'
import { documents, lines, slips } from './hostile.ts'
import { samples } from './samples.ts'

// BRIEF_RUNS=200000 npx vitest run test/yaml/quick.test.ts runs it for long; a failure prints its seed.
const numRuns = Number(process.env.BRIEF_RUNS ?? 500)

test.each(Object.entries(samples))('reads the %s without yaml', (_, sample) => {
  expect(quick(unified(sample))).toBeDefined()
})

test.each([
  'headline: a:\n',
  'headline: a\n b\n',
  'headline: a\n\n b\n',
  'headline: a\n# c\n b\n',
  'headline: "a"# c\n',
  "headline: 'a''b' # c\n",
  'headline: "a\\u00\\\\41"\n',
  'headline: "a\\x41"\n',
  'headline: a\t# c\n',
  'headline: a\u3000\n',
  'headline: a # b # c\n',
  'tags: [a: b]\n',
  'tags: [a:]\n',
  'tags: [,]\n',
  'tags: [a, ]\n',
  'tags: []\n',
  'tags: [a] b\n',
  'tags: [a]# c\n',
  'image: {alt: , credit: a}\n',
  'image: {alt: a:b, credit: c#d}\n',
  'lede: >-\n  a\n b\n',
  'lede: >-\n  a\n # c\n',
  'lede: >-\n  a\n    \n  b\n',
  'lede: |\n\n  a\n',
  'lede: |\n  a',
  'lede: |\n  a\n \n\n',
  'lede: |',
  'tags:\n- a\n- b\ntopic: c\n',
  'tags:\n - a\n- b\n',
  'tags:\n  - a\n - b\n',
  'people:\n  -  name: a\n     role: b\n',
  'people:\n  -  name: a\n    role: b\n',
  'people:\n  - name: a\n   role: b\n',
  'people:\n  - name: a\n  role: b\n',
  'people:\n  - name: a\n     role: b\n',
  'people:\n  name: a\n role: b\n',
  'image:\n---\nalt: a\n',
  'headline: a\n---\n',
  'headline: a\n--- \nheadline: b\n',
  'headline: a\n---b\n',
  'headline: a\n...\nheadline: b\n',
])('reads %j as yaml does', agrees)

test('agrees with yaml on briefs with typing errors', async () => {
  await fc.assert(fc.asyncProperty(slips(Object.values(samples)), agrees), { numRuns })
}, 1e9)

test('agrees with yaml on nested documents', async () => {
  await fc.assert(fc.asyncProperty(documents(), agrees), { numRuns })
}, 1e9)

test('agrees with yaml on nested documents with typing errors', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents().chain((text) => slips([text], 2)),
      agrees,
    ),
    { numRuns },
  )
}, 1e9)

test('agrees with yaml on text that resembles YAML', async () => {
  await fc.assert(fc.asyncProperty(lines, agrees), { numRuns })
}, 1e9)

test('agrees with yaml on text that resembles YAML below a headline', async () => {
  const under = lines.map((text) => `headline: a\nsections:\n  - label: a\n${text}`)
  await fc.assert(fc.asyncProperty(under, agrees), { numRuns })
}, 1e9)

async function agrees(text: string): Promise<void> {
  const source = unified(text)
  const roots = quick(source)
  if (!roots) return

  const trees = await compose(source)
  const held = trees.filter(({ root }) => root)
  expect(trees.flatMap(({ faults }) => faults)).toEqual([])
  expect(roots.map(bare)).toEqual(held.map(({ root }) => bare(root!)))

  const ours = readingsOf(
    roots.map((root): Tree => ({ root, faults: [] })),
    source,
  )
  const theirs = readingsOf(trees, source)
  expect(ours.map(({ brief, problems }) => ({ brief, problems }))).toEqual(
    theirs.map(({ brief, problems }) => ({ brief, problems })),
  )
}

/** Where a text ends matters only if it is plain. */
function bare(node: Node): unknown {
  switch (node.kind) {
    case 'text':
      return node.style === 'plain' ? node : { ...node, end: 0 }
    case 'list':
      return { ...node, items: node.items.map(bare) }
    case 'map':
      return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: bare(entry.value) })) }
  }
}
