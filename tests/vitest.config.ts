import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          name: 'office',
          root,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/one-chromium.ts'],
          expect: { poll: { timeout: 20_000, interval: 50 } },
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
