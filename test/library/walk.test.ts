import { expect, test } from 'vitest'
import { FileFault } from '../../src/model/fault.ts'
import { isBriefFile, walk } from '../../src/library/walk.ts'
import { filesOf } from '../helpers/world.ts'

test('the YAML files below a folder, in the order of their names, files before folders', () => {
  const files = filesOf({
    'briefs/2021/b.yaml': '',
    'briefs/2021/05/a.yml': '',
    'briefs/2020/c.YAML': '',
    'briefs/z.yaml': '',
    'briefs/README.md': '',
    'briefs/yaml': '',
    'briefs/.draft.yaml': '',
    'briefs/.git/config.yaml': '',
    'briefs/pipe.yaml': { kind: 'other' },
    'elsewhere/d.yaml': '',
  })
  expect(walk('briefs', files)).toEqual([
    'briefs/z.yaml',
    'briefs/2020/c.YAML',
    'briefs/2021/b.yaml',
    'briefs/2021/05/a.yml',
  ])
})

test('paths begin as the folder was given', () => {
  const files = filesOf({ '/desk/briefs/a.yaml': '' })
  expect(walk('/desk/briefs', files)).toEqual(['/desk/briefs/a.yaml'])
  expect(walk('.', files)).toEqual(['briefs/a.yaml'])
  expect(walk('../desk/briefs/', files)).toEqual(['../desk/briefs/a.yaml'])
})

test('a folder inside that may not be read does not hide the others', () => {
  const files = filesOf({ 'briefs/a.yaml': '', 'briefs/closed/.fault': '', 'briefs/closed/b.yaml': '' })
  expect(walk('briefs', files)).toEqual(['briefs/a.yaml'])
})

test('the folder itself must be there', () => {
  expect(() => walk('briefs', filesOf({}))).toThrow(FileFault)
})

test('a library of many folders inside each other is walked', () => {
  const deep = `briefs/${'a/'.repeat(3000)}b.yaml`
  expect(walk('briefs', filesOf({ [deep]: '' }))).toEqual([deep])
})

test.each([
  ['a.yaml', true],
  ['a.YML', true],
  ['.yaml', true],
  ['a.yaml~', false],
  ['a.yaml.bak', false],
  ['yaml', false],
])('%s is a brief: %s', (name, answer) => expect(isBriefFile(name)).toBe(answer))
