import { spawnSync } from 'node:child_process'

/**
 * One `tsc -p` a layer: each has its own lib and types, so a layer that reaches for a foreign API does not compile.
 * What was found last time is kept beside the packages, so that only what changed is looked at again.
 */
const layers = [
  'src-shared',
  'src-main/core',
  'src-main/serve',
  'src-main/cli',
  'src-main/electron',
  'src-renderer',
  'tests',
]

const red = layers.filter((layer) => {
  const kept = `node_modules/.cache/types/${layer.replaceAll('/', '-')}.tsbuildinfo`
  const how = ['-p', layer, '--noEmit', '--incremental', '--tsBuildInfoFile', kept]
  const run = spawnSync('tsc', how, { stdio: 'inherit', shell: process.platform === 'win32' })
  return run.status !== 0
})
if (red.length > 0) console.error(`types: ${red.join(', ')} failed`)
process.exit(red.length === 0 ? 0 : 1)
