import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editBrief, type Change } from '../../../src/yaml/edit/edit-brief.ts'
import { keyPathOf, pathText } from '../../../src/yaml/edit/key-path.ts'
import { read } from '../../../src/yaml/read.ts'
import { writeFile } from '../../../src/yaml/write.ts'
import { brief, text as anyText } from '../briefs.ts'

/** `topic=City`, or `-topic` to remove the key. */
function changeOf(words: string): Change {
  if (words.startsWith('-')) return { path: keyPathOf(words.slice(1))! }
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(words)!
  return { path: keyPathOf(name)!, value }
}

async function edited(text: string, ...changes: string[]): Promise<string> {
  const result = await editBrief(text, 1, changes.map(changeOf))
  return 'text' in result ? result.text : JSON.stringify(result)
}

describe('a value is replaced where it stands', () => {
  test.each([
    [
      'a comment behind it stays',
      'headline: A\ntopic:   World   # desk\n',
      'topic=City',
      'headline: A\ntopic:   City   # desk\n',
    ],
    ['quoted if it must be', 'headline: A # a\n', 'headline=A: b # c', 'headline: "A: b # c" # a\n'],
    ['a quoted text over lines', 'headline: "A\n  B" # c\ntopic: X\n', 'headline=C', 'headline: C # c\ntopic: X\n'],
    ['a plain text over lines', 'headline: A\n  B # c\ntopic: X\n', 'headline=C', 'headline: C # c\ntopic: X\n'],
    ['a text on the next line', 'headline:\n  A\ntopic: X\n', 'headline=C', 'headline: C\ntopic: X\n'],
    [
      'an empty value',
      'headline: A\ntopic: # to do\nlang: en\n',
      'topic=City',
      'headline: A\ntopic: City # to do\nlang: en\n',
    ],
    ['an empty value at the end of the file', 'headline: A\ntopic:', 'topic=City', 'headline: A\ntopic: City'],
    ['one line stays on its line', 'headline: A\nlede: B\n', 'lede=C', 'headline: A\nlede: C\n'],
    [
      'several lines become a block',
      'headline: A\nlede: B # c\n\n# d\ntopic: X\n',
      'lede=C\n\nD',
      'headline: A\nlede: |- # c\n  C\n\n  D\n\n# d\ntopic: X\n',
    ],
    [
      'a block stays a block, and keeps its indentation',
      'headline: A\nlede: >- # c\n    B\n    B\n\n# d\ntopic: X\n',
      'lede=C',
      'headline: A\nlede: |- # c\n    C\n\n# d\ntopic: X\n',
    ],
    ['a block becomes a line', 'headline: |- # c\n  A\n\ntopic: X\n', 'headline=B', 'headline: B # c\n\ntopic: X\n'],
    [
      'a block that keeps blank lines',
      'headline: A\nlede: |+\n  B\n\n\ntopic: X\n',
      'lede=C',
      'headline: A\nlede: |-\n  C\ntopic: X\n',
    ],
    ['a list in brackets', 'headline: A\ntags: [a, b] # c\n', 'tags=c, d e', 'headline: A\ntags: [c, d e] # c\n'],
    [
      'a list of lines',
      'headline: A\ntags: # c\n- a\n- b\n\n# e\nlang: en\n',
      'tags=c',
      'headline: A\ntags: [c] # c\n\n# e\nlang: en\n',
    ],
    [
      'a list over lines in brackets',
      'headline: A\ntags: [\n  a,\n  b\n]\nlang: en\n',
      'tags=c',
      'headline: A\ntags: [c]\nlang: en\n',
    ],
    [
      'an item of a list',
      'headline: A\ntags:\n  - a # c\n  - b\n',
      'tags[0]=c',
      'headline: A\ntags:\n  - c # c\n  - b\n',
    ],
    ['an item in brackets', 'headline: A\ntags: [a, "b"]\n', 'tags[1]=c, d', 'headline: A\ntags: [a, "c, d"]\n'],
    [
      'in a mapping',
      'headline: A\nimage:\n    alt: B # c\n    credit: C\n',
      'image.alt=D',
      'headline: A\nimage:\n    alt: D # c\n    credit: C\n',
    ],
    [
      'in a mapping in braces',
      'headline: A\nimage: {alt: B, credit: C}\n',
      'image.alt=D: e',
      'headline: A\nimage: {alt: "D: e", credit: C}\n',
    ],
    [
      'in an item',
      'headline: A\nsections:\n- body: B\n- label: C\n  body: D # c\n',
      'sections[1].body=E\nF',
      'headline: A\nsections:\n- body: B\n- label: C\n  body: |- # c\n    E\n    F\n',
    ],
    [
      'an author',
      'headline: A\nbyline: [Mira Lund, Ana Roth] # c\n',
      'byline=Jan Vos',
      'headline: A\nbyline: Jan Vos # c\n',
    ],
    ['a number', 'headline: A\nweight: 1\n', 'weight=2', 'headline: A\nweight: 2\n'],
    [
      'in an edition',
      'edition:\n  title: T # c\n---\nheadline: A\n',
      'edition.title=U',
      'edition:\n  title: U # c\n---\nheadline: A\n',
    ],
    [
      'a key with the name of a method',
      'headline: A\nx-a: b\n',
      'x-a.constructor=c',
      '{"fault":"there is no place for \\"x-a.constructor\\"; its parent must be a mapping, or a list with that item"}',
    ],
  ])('%s', async (_, before, change, after) => {
    expect(await edited(before, change)).toBe(after)
  })
})

describe('a new key is added in the order of the format', () => {
  test.each([
    [
      'behind the keys before it',
      'headline: A # a\n\n# b\nlede: |-\n  B\n\n# c\ntags: [d]\n',
      'topic=City',
      'headline: A # a\ntopic: City\n\n# b\nlede: |-\n  B\n\n# c\ntags: [d]\n',
    ],
    [
      'behind a block',
      'headline: A\nlede: |-\n  B\n\n# c\ntags: [d]\n',
      'source.publisher=C',
      'headline: A\nlede: |-\n  B\nsource:\n  publisher: C\n\n# c\ntags: [d]\n',
    ],
    [
      'behind a block that keeps blank lines',
      'headline: A\nlede: |+\n  B\n\ntags: [d]\n',
      'byline=C',
      'headline: A\nbyline: C\nlede: |+\n  B\n\ntags: [d]\n',
    ],
    [
      'behind a block that keeps blank lines, at the end',
      'headline: A\nlede: |+\n  B\n\n',
      'lang=en',
      'headline: A\nlede: |+\n  B\n\nlang: en\n',
    ],
    ['before all others', '# a\nlede: B\n', 'headline=A', '# a\nheadline: A\nlede: B\n'],
    ['at the end of a file without a last line break', 'headline: A', 'lang=en', 'headline: A\nlang: en'],
    ['of a writer’s own', 'headline: A\nlang: en # c\n', 'x-desk=night', 'headline: A\nlang: en # c\nx-desk: night\n'],
    [
      'in a mapping',
      'headline: A\nimage:\n  credit: C # c\n# d\n',
      'image.alt=B',
      'headline: A\nimage:\n  alt: B\n  credit: C # c\n# d\n',
    ],
    [
      'in braces',
      'headline: A\nimage: { credit: C } # c\n',
      'image.alt=B',
      'headline: A\nimage: { credit: C, alt: B } # c\n',
    ],
    [
      'in an item',
      'headline: A\nsections:\n  - body: B # c\n',
      'sections[0].label=C',
      'headline: A\nsections:\n  - body: B # c\n    label: C\n',
    ],
    ['a text for people to edit', 'headline: A\n', 'lede=B', 'headline: A\nlede: |-\n  B\n'],
    [
      'in the second document only',
      'headline: A\n---\nheadline: B\n',
      'topic=City',
      'headline: A\ntopic: City\n---\nheadline: B\n',
    ],
  ])('%s', async (_, before, change, after) => {
    expect(await edited(before, change)).toBe(after)
  })
})

describe('a key is removed with its lines', () => {
  test.each([
    [
      'with its comment',
      'headline: A\n# a\ntopic: B # b\n# c\nlang: en\n',
      '-topic',
      'headline: A\n# a\n# c\nlang: en\n',
    ],
    [
      'with its block',
      'headline: A\nlede: |-\n  B\n\n  C\n\n# c\nlang: en\n',
      '-lede',
      'headline: A\n\n# c\nlang: en\n',
    ],
    ['with its list', 'headline: A\ntags:\n- a\n- b\nlang: en\n', '-tags', 'headline: A\nlang: en\n'],
    ['the last, without a last line break', 'headline: A\nlang: en', '-lang', 'headline: A'],
    [
      'with a mapping that would be empty',
      'headline: A\nimage:\n  alt: B\nlang: en\n',
      '-image.alt',
      'headline: A\nlang: en\n',
    ],
    [
      'the first behind a dash',
      'headline: A\nsections:\n  - label: B # b\n    # c\n    body: C\n',
      '-sections[0].label',
      'headline: A\nsections:\n  - # c\n    body: C\n',
    ],
    ['an item', 'headline: A\ntags:\n  - a # a\n  - b\n', '-tags[0]', 'headline: A\ntags:\n  - b\n'],
    ['an item in brackets', 'headline: A\ntags: [a, b, c]\n', '-tags[1]', 'headline: A\ntags: [a, c]\n'],
    ['the last item in brackets', 'headline: A\ntags: [a, b, c] # d\n', '-tags[2]', 'headline: A\ntags: [a, b] # d\n'],
    ['in braces', 'headline: A\nimage: {alt: B, credit: C}\n', '-image.alt', 'headline: A\nimage: {credit: C}\n'],
  ])('%s', async (_, before, change, after) => {
    expect(await edited(before, change)).toBe(after)
  })
})

describe('nothing is changed', () => {
  test.each([
    [
      'by an unknown key',
      'headline: A\n',
      'topci=City',
      /change \\"topci\\" to \\"topic\\".*unknown-key|unknown-key.*change/,
    ],
    ['by a value that the format refuses', 'headline: A\n', 'date=tomorrow', /bad-date/],
    ['by a text in place of a mapping', 'headline: A\n', 'image=B', /wrong-type/],
    ['by removing what is required', 'headline: A\nlang: en\n', '-headline', /missing-headline/],
    ['if the value has comments', 'headline: A\ntags:\n  - a # c\n  - b\n', 'tags=c', /comments that would be lost/],
    ['if the brackets have comments', 'headline: A\ntags: [ # c\n  a ]\n', 'tags=c', /comments that would be lost/],
    ['if a comment is behind the text', 'headline:\n  A # c\n', 'headline=C', /comments that would be lost/],
    ['by removing everything', 'headline: A\n', '-headline', /nothing would be left/],
    ['by removing what is not there', 'headline: A\n', '-topic', /there is no \\"topic\\"/],
    ['behind the end of a list', 'headline: A\ntags: [a]\n', 'tags[1]=b', /a list with that item/],
    ['in an edition that is not there', 'headline: A\n', 'edition.title=B', /the file has no edition/],
    ['in a file that is not YAML', 'headline: A\n\ttopic: B\n', 'topic=C', /correct the YAML/],
    ['by an empty list', 'headline: A\ntags: [a]\n', 'tags=,', /needs a value/],
  ])('%s', async (_, before, change, reason) => {
    expect(await edited(before, change)).toMatch(reason)
  })
})

test('several changes count together', async () => {
  expect(await edited('headline: A\nlede: B\n', '-lede', 'date=2022-01-27', 'topic=City')).toBe(
    'headline: A\ndate: 2022-01-27\ntopic: City\n',
  )
})

test('a file that is invalid already can be corrected key by key', async () => {
  expect(await edited('headline: A\ndate: soon\nlang: 1\n', 'date=2022-01-27')).toBe(
    'headline: A\ndate: 2022-01-27\nlang: 1\n',
  )
})

/** Comments and blank lines around the keys of a file, as people write them. */
const comments = fc.array(fc.constantFrom('', '# note', '#', '# a: b', '# "'), { maxLength: 2 })
const trailing = fc.constantFrom('', ' # note', '   # a: "b', ' #')

const commentedFile = fc
  .tuple(
    brief,
    fc.array(fc.tuple(comments, trailing), { minLength: 40, maxLength: 40 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\ufeff'),
  )
  .map(([written, notes, ending, mark]) => {
    const lines = writeFile([written]).split('\n')
    const commented = lines.flatMap((line, i) => {
      const [above, behind] = notes[i % notes.length]!
      if (!/^[a-z]+:( |$)/.test(line)) return [line]
      // Blank lines and comments above a key could belong to the block before it.
      return [...(/[|>]\+/.test(lines.join('\n')) ? [] : above), line + behind]
    })
    return mark + commented.join(ending)
  })

const scalarKeys = ['headline', 'dek', 'topic', 'lede', 'source.note', 'image.caption', 'x-desk'] as const

test('whatever a file holds: the value is what was set, and the other lines are the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(commentedFile, fc.constantFrom(...scalarKeys), anyText, async (file, name, value) => {
      const before = (await read(file))[0]!
      fc.pre(before.brief !== undefined)
      const result = await editBrief(file, 1, [{ path: keyPathOf(name)!, value }])
      if (!('text' in result)) throw new Error(JSON.stringify(result))
      const after = (await read(result.text))[0]!
      expect(after.brief).toEqual(withText(before.brief!, name, value))
      const own = name.split('.')[0]!
      expect(withoutKey(result.text, own)).toEqual(withoutKey(file, own))
    }),
    { numRuns: 100 },
  )
})

test('setting a key and removing it again gives the file back', async () => {
  await fc.assert(
    fc.asyncProperty(commentedFile, anyText, async (file, value) => {
      fc.pre(!/^x-new/m.test(file) && (await read(file))[0]!.brief !== undefined)
      const set = await editBrief(file, 1, [{ path: ['x-new'], value }])
      if (!('text' in set)) throw new Error(JSON.stringify(set))
      expect(await editBrief(set.text, 1, [{ path: ['x-new'] }])).toMatchObject({ text: file })
    }),
    { numRuns: 50 },
  )
})

test('a path is written as it was read', () => {
  for (const path of ['topic', 'image.alt', 'sections[12].image.credit', 'x-desk.rota'])
    expect(pathText(keyPathOf(path)!)).toBe(path)
  for (const path of ['', '.', 'a.', '[0]', 'a[', 'a[-1]', 'a b', 'a..b', '__proto__.x'])
    expect(keyPathOf(path)).toBeUndefined()
})

/** The lines that do not belong to a key of the brief; its own are those that are indented, without blank lines at the end. */
function withoutKey(text: string, name: string): string[] {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.replace(/^\ufeff/, '').startsWith(`${name}:`))
  if (from < 0) return lines
  const next = lines.findIndex((line, i) => i > from && /^[^ \r]/.test(line))
  let to = next < 0 ? lines.length : next
  while (/^ *\r?$/.test(lines[to - 1]!)) to--
  return [...lines.slice(0, from), ...lines.slice(to)]
}

function withText(brief: object, name: string, value: string): object {
  const [first = '', second] = name.split('.')
  if (first.startsWith('x-')) return { ...brief, extras: { ...(brief as { extras?: object }).extras, [first]: value } }
  const inner = (brief as Record<string, object | undefined>)[first]
  return { ...brief, [first]: second === undefined ? value : { ...inner, [second]: value } }
}
