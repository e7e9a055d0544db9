import { defineConfig } from 'vitest/config'

const root = new URL('../..', import.meta.url).pathname

// Apart from `npm test`: these need servers that npm cannot bring.
export default defineConfig({
  test: {
    name: 'engines',
    root,
    include: ['tests/engines/**/*.test.ts'],
    setupFiles: ['tests/support/fixed-seed.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
