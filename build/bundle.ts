import { writeLicences } from './licences.ts'
import { bundleForNode, workerEntries } from './node-bundle.ts'
import { bundleRenderer } from './renderer-bundle.ts'

// `npm run build`: everything that a packaged app runs, into out/.
await bundleRenderer()
await bundleForNode({
  folder: 'out/electron',
  format: 'es',
  entries: { main: 'src-main/electron/main.ts', 'core-host': 'src-main/electron/core-host.ts', ...workerEntries() },
})
await bundleForNode({ folder: 'out/electron', format: 'cjs', entries: { preload: 'src-main/electron/preload.ts' } })
await bundleForNode({
  folder: 'out/serve',
  format: 'es',
  entries: { start: 'src-main/serve/start.ts', cli: 'src-main/cli/main.ts', ...workerEntries() },
})
await writeLicences()
