import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../../build/find-chromium.ts'
import { buildIfOlder, rendererFolder } from '../../../src-main/serve/built.ts'
import { featuresOff } from '../../support/chromium-features.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one Chromium of the run listens. */
    chromium: string
    /** The built renderer, in a copy that a build beside the tests cannot pull away. */
    renderer: string
  }
}

/** One Chromium serves every end-to-end test; each test has a browser context of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('The browser tests need a Chromium: install one, or set CHROMIUM.')
  if (!(await buildIfOlder('renderer', () => undefined))) throw new Error('The renderer could not be built.')

  const renderer = mkdtempSync(join(tmpdir(), 'meibo-renderer-'))
  cpSync(rendererFolder, renderer, { recursive: true })
  const browser = await chromium.launchServer({
    executablePath,
    timeout: 120_000,
    args: ['--no-sandbox', '--disable-gpu', featuresOff],
    // Where the machine names no language, Chromium cannot write 領収書.pdf.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  })
  project.provide('chromium', browser.wsEndpoint())
  project.provide('renderer', renderer)

  return async () => {
    await browser.close()
    rmSync(renderer, { recursive: true, force: true })
  }
}
