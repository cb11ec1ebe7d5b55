import { expect, test } from 'vitest'
import { FileFault } from '../../src/model/fault.ts'
import { isBriefFile, walk } from '../../src/library/walk.ts'
import { filesOf } from '../helpers/world.ts'

test('lists the YAML files below a folder in the order of their names, files before folders', () => {
  const files = filesOf({
    'briefs/2021/b.yaml': '',
    'briefs/2021/05/a.yml': '',
    'briefs/2020/c.YAML': '',
    'briefs/z.yaml': '',
    'briefs/README.md': '',
    'briefs/yaml': '',
    'briefs/.draft.yaml': '',
    'briefs/.git/config.yaml': '',
    'briefs/2021/sources/kept.yaml': '',
    'briefs/pipe.yaml': { kind: 'other' },
    'elsewhere/d.yaml': '',
  })
  expect(walk('briefs', files).paths).toEqual([
    'briefs/z.yaml',
    'briefs/2020/c.YAML',
    'briefs/2021/b.yaml',
    'briefs/2021/05/a.yml',
  ])
})

test('paths start with the folder as it was given', () => {
  const files = filesOf({ '/desk/briefs/a.yaml': '' })
  expect(walk('/desk/briefs', files).paths).toEqual(['/desk/briefs/a.yaml'])
  expect(walk('.', files).paths).toEqual(['briefs/a.yaml'])
  expect(walk('../desk/briefs/', files).paths).toEqual(['../desk/briefs/a.yaml'])
})

test('an unreadable folder does not hide the others', () => {
  const files = filesOf({ 'briefs/a.yaml': '', 'briefs/closed/.fault': '', 'briefs/closed/b.yaml': '' })
  expect(walk('briefs', files)).toEqual({
    paths: ['briefs/a.yaml'],
    findings: [{ path: 'briefs/closed', message: 'permission denied' }],
  })
})

test('names that are not UTF-8 stay distinct and are reported', () => {
  const misnamed = { kind: 'misnamed' } as const
  const files = filesOf({
    'briefs/caf\\xE9.yaml': misnamed,
    'briefs/caf\\xE8.yaml': misnamed,
    'briefs/x\\xE8.txt': misnamed,
  })
  expect(walk('briefs', files)).toEqual({
    paths: [],
    findings: ['briefs/caf\\xE8.yaml', 'briefs/caf\\xE9.yaml'].map((path) => ({
      path,
      message: 'rename it: the name is not valid UTF-8',
    })),
  })
})

test('the folder itself must exist', () => {
  expect(() => walk('briefs', filesOf({}))).toThrow(FileFault)
})

test('deeply nested folders are walked', () => {
  const deep = `briefs/${'a/'.repeat(3000)}b.yaml`
  expect(walk('briefs', filesOf({ [deep]: '' })).paths).toEqual([deep])
})

test.each([
  ['a.yaml', true],
  ['a.YML', true],
  ['.yaml', true],
  ['a.yaml~', false],
  ['a.yaml.bak', false],
  ['yaml', false],
])('%s is a brief: %s', (name, answer) => expect(isBriefFile(name)).toBe(answer))
