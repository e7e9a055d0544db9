import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfOlder } from '../src-main/serve/built.ts'
import { electronBinary } from '../src-main/serve/electron-binary.ts'
import { runVitest } from './run-vitest.ts'

// `npm run test:electron`: the journeys of tests/desktop on Electron's own program, which is fetched when it is lacking,
// and what only that program can show. On Linux it wants a screen, such as `xvfb-run` gives.

const folder = mkdtempSync(join(tmpdir(), 'meibo-electron-'))
const binary = await electronBinary(folder, { fetching: () => undefined })
rmSync(folder, { recursive: true, force: true })
if (binary === null) {
  console.error('Electron’s program is not here and could not be fetched, so nothing was tested on it.')
  process.exit(1)
}
if (!(await buildIfOlder('everything', () => undefined))) {
  console.error('The bundle could not be built, so nothing was tested.')
  process.exit(1)
}
const { passed, failed } = runVitest(['--config', 'tests/desktop/electron.config.ts'], { DESKTOP: 'electron' })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
