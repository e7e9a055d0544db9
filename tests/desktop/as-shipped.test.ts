import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rendererFolder } from '../../src-main/serve/built.ts'

test('what the journeys run is React as it is shipped, though a test had it built', () => {
  const assets = join(rendererFolder, 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const forDevelopment = scripts.filter((name) => readFileSync(join(assets, name), 'utf8').includes('jsxDEV'))

  expect(scripts.length).toBeGreaterThan(20)
  expect(forDevelopment).toEqual([])
})
