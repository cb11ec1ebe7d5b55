import { expect, test } from 'vitest'
import { main } from '../../../src/main.ts'
import { worldOf } from '../../helpers/world.ts'

test.each([
  [3, 1],
  [2, 0],
])('memory is saved once, after a megabyte of output: %s briefs of 400 KB', async (count, times) => {
  const lede = 'The lights are on. '.repeat(21_000)
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`briefs/${i}.yaml`, `headline: Brief ${i}\nlede: ${lede}\n`]),
  )
  const { world } = worldOf({ files })
  let saved = 0
  expect(await main(['show', '--all'], { ...world, saveMemory: () => saved++ })).toBe(0)
  expect(saved).toBe(times)
})
