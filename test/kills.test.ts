import { execaNode } from 'execa'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './helpers/brief.ts'

test('writers that are killed leave the old file or the new one, and no litter', { timeout: 300_000 }, async () => {
  const { stdout, exitCode } = await execaNode(join(root, 'test', 'bench', 'kills.mjs'), ['12'], { reject: false })
  expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^12 kills: .*\nno broken file, no litter$/)])
})
