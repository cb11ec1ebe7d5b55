import { expect, test } from 'vitest'
import { recent } from '../../src/model/recent.ts'

test('the values of the last keys are cached, and no others', () => {
  const made: string[] = []
  const lengthOf = recent(2, (key: string) => made.push(key) && key.length)
  expect(['a', 'bb', 'a', 'bb', 'ccc', 'bb', 'a'].map(lengthOf)).toEqual([1, 2, 1, 2, 3, 2, 1])
  expect(made).toEqual(['a', 'bb', 'ccc', 'a'])
})
