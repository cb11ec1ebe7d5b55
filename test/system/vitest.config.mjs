import { defineConfig } from 'vitest/config'

// Tests that need programs of the system: `npm run test:system`. See needs.ts for which.
export default defineConfig({
  define: { VERSION: '"0.0.0"' },
  test: {
    include: ['test/system/**/*.system.ts'],
    globalSetup: 'test/system/needs.ts',
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
})
