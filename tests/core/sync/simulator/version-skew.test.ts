import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// How long it takes on a machine that does other things besides is no fault of it.
const patiently = { timeout: 1_200_000 }

const RUNS = 200

/** In a process of its own: two versions of the program run in it side by side. */
test('a laptop with an earlier version exchanges with newer ones and equals them once it is updated', patiently, () => {
  const program = fileURLToPath(new URL('main.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'skew', '1', String(RUNS)], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })

  expect([stdout.replace(/, .*/s, ''), stderr, status]).toEqual([`0 of ${RUNS} failed`, '', 0])
})
