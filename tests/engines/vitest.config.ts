import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))
const onScreen = 'tests/engines/**/*.e2e.test.ts'

// Apart from `npm test`: these need servers that npm cannot bring.
export default defineConfig({
  test: {
    root,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'engines',
          root,
          include: ['tests/engines/**/*.test.ts'],
          exclude: [onScreen],
          setupFiles: ['tests/support/fixed-seed.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'engines on screen',
          root,
          include: [onScreen],
          globalSetup: ['tests/e2e/support/one-chromium.ts'],
          expect: { poll: { timeout: 30_000, interval: 50 } },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
