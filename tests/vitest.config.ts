import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

// Workers and programs that a test starts read the core's code again and again; Node keeps it compiled from one to the next.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache')

/** Ends a test that hangs. How long one takes on a machine that does other things besides is no fault of it. */
const longest = { testTimeout: 240_000, hookTimeout: 240_000 }

export default defineConfig({
  test: {
    root,
    // The smallest machine this runs on has two cores; most tests wait for another process half of their time.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'office',
          root,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/electron/**', 'tests/desktop/**', 'tests/engines/**'],
          // As in the app, one process has many clubs one after another; reading all code anew for each file takes a tenth.
          isolate: false,
          setupFiles: ['tests/support/fixed-seed.ts'],
          ...longest,
        },
      },
      {
        test: {
          // Each file puts an Electron of its own in the place of the real one.
          name: 'electron',
          root,
          include: ['tests/electron/**/*.test.ts'],
          ...longest,
        },
      },
      {
        test: {
          // The bundle as it is packaged, on a stand-in for Electron; `npm run test:electron` runs the same on the real one.
          name: 'desktop',
          root,
          retry: 2,
          include: ['tests/desktop/*.test.ts'],
          globalSetup: ['tests/desktop/support/built-bundle.ts'],
          expect: { poll: { timeout: 30_000, interval: 50 } },
          ...longest,
        },
      },
      {
        test: {
          name: 'e2e',
          isolate: false,
          // On a machine that does other things besides, a browser misses a moment now and then. `npm test` names
          // every test that needed another try.
          retry: 2,
          root,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/one-chromium.ts'],
          expect: { poll: { timeout: 30_000, interval: 50 } },
          ...longest,
        },
      },
    ],
  },
})
