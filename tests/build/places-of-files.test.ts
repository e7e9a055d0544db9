import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** An address writes 名簿 and a blank as %E5… and %20, and on Windows begins with a `/` before the drive. */
test('no program of ours takes the path of an address for the path of a file', () => {
  const sources = globSync('{build,tests,src-main,src-shared,src-renderer}/**/*.{ts,tsx}', { cwd: root })
  const wrong = sources.filter((path) =>
    /import\.meta\.url\)\s*\.pathname/.test(readFileSync(join(root, path), 'utf8')),
  )

  expect(sources.length).toBeGreaterThan(500)
  expect(wrong).toEqual([])
})
