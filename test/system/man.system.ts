import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('mandoc has nothing to say about the manual page', () => {
  expect(execFileSync('mandoc', ['-Tlint', 'dist/brief.1']).toString()).toBe('')
})
