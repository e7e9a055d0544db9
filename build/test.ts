import { spawnSync } from 'node:child_process'
import { findChromium, installChromium } from './find-chromium.ts'
import { runVitest } from './run-vitest.ts'

// `npm test`: types of every layer, lint with the import table, packages, security, then every test. Each step counts as one check in the last line.

const chromium = findChromium() ?? installChromium()
if (chromium === null) {
  console.error('The browser tests need a Chromium, Chrome or Edge: install one, or set CHROMIUM to its path.')
  process.exit(1)
}

const checks = [
  step('types', 'node', ['build/check-types.ts']),
  step('format and lint', 'biome', ['check', '--config-path=build/lint.json', '.']),
  step('layers', 'depcruise', ['--config', 'build/layers.cjs', 'src-shared', 'src-main', 'src-renderer']),
  step('packages', 'node', ['build/dist-check.ts']),
  step('security', 'node', ['build/security/check.ts']),
]
console.log('— tests')
const tests = runVitest(['--config', 'tests/vitest.config.ts'], { CHROMIUM: chromium })

const failed = checks.filter((ok) => !ok).length + tests.failed
const passed = checks.filter((ok) => ok).length + tests.passed
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && tests.passed > 0 ? 0 : 1)

function step(name: string, program: string, args: readonly string[]): boolean {
  console.log(`— ${name}`)
  const run = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (run.status !== 0) console.error(`✗ ${name}`)
  return run.status === 0
}
