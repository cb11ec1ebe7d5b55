import { expect, test } from 'vitest'
import { faultOf, Failure, FileFault } from '../../src/model/fault.ts'

test('a fault is recognized by its kind, even if another bundle created it', () => {
  class UsageFault extends Error {
    readonly kind = 'usage'
  }
  const fault = new UsageFault('there is no command lits')
  expect(faultOf(fault)).toBe(fault)
})

test('a fault in a file names the file', () => {
  expect(faultOf(new FileFault('rain.yaml', 'no such file'))).toMatchObject({ kind: 'file', path: 'rain.yaml' })
})

test('a failure with extra fields is recognized', () => {
  class NoLibrary extends Failure {}
  expect(faultOf(new NoLibrary())?.kind).toBe('failure')
})

test.each([
  [new TypeError('x is not a function')],
  [Object.assign(new Error('x'), { kind: 'other' })],
  [Object.assign(new Error('x'), { kind: ['usage'] })],
  [{ kind: 'usage', message: 'no error' }],
  ['usage'],
  [undefined],
])('%j is a bug', (error) => expect(faultOf(error)).toBeUndefined())
