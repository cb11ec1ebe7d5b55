import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('mandoc accepts the manual page without warnings', () => {
  expect(execFileSync('mandoc', ['-Tlint', 'dist/brief.1']).toString()).toBe('')
})
