import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

// Apart from `npm test`: Electron's own program is needed, of which the machine has to have a screen.
export default defineConfig({
  test: {
    root,
    name: 'electron itself',
    include: ['tests/desktop/*.test.ts', 'tests/desktop/only-electron/*.test.ts'],
    maxWorkers: 1,
    expect: { poll: { timeout: 30_000, interval: 50 } },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
