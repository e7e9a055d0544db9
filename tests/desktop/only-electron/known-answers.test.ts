import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { freshHome, launch } from '../support/desktop-app.ts'
import type { Electron } from '../support/program.ts'

test('the process of the core seals, signs and agrees as the standards say', async () => {
  const program = await bundledAnswers()
  const app = await launch({ home: freshHome() })

  const outcomes = await app.program.evaluate(runUtility, program)

  expect(Object.keys(outcomes).length).toBeGreaterThan(7)
  expect(Object.entries(outcomes).filter(([, came]) => came !== 'ok')).toEqual([])
})

/** The tests of the format with all that they use, in one file that needs nothing but Node's own modules. */
async function bundledAnswers(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'meibo-answers-'))
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }))
  await build({
    root: join(import.meta.dirname, '../support'),
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { vitest: join(import.meta.dirname, '../support/plain-tests.ts') } },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(import.meta.dirname, '../support/known-answers-program.ts'),
      outDir,
      target: 'node24',
      minify: false,
      rolldownOptions: { external: [/^node:/], output: { entryFileNames: 'answers.mjs' } },
    },
  })
  return join(outDir, 'answers.mjs')
}

function runUtility({ utilityProcess }: Electron, program: string): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const child = utilityProcess.fork(program)
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
}
