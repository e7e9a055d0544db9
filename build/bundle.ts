import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLicences } from './licences.ts'
import { bundleProgram, bundleWorkers } from './node-bundle.ts'
import { bundleRenderer } from './renderer-bundle.ts'

// `npm run build`: everything that a packaged app runs, into out/.
const root = fileURLToPath(new URL('..', import.meta.url))
await bundleRenderer()
for (const [folder, programs] of Object.entries({
  'out/electron': { main: 'electron/main.ts', 'core-host': 'electron/core-host.ts' },
  'out/serve': { start: 'serve/start.ts', cli: 'cli/main.ts' },
})) {
  rmSync(join(root, folder), { recursive: true, force: true })
  await bundleWorkers(folder)
  for (const [name, source] of Object.entries(programs))
    await bundleProgram(folder, { name, source: `src-main/${source}` })
}
await writeLicences()
// The last of all: by it `npm start` knows that there is a whole bundle.
await bundleProgram('out/electron', { name: 'preload', source: 'src-main/electron/preload.ts', format: 'cjs' })
