import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Arch, build, Platform } from 'electron-builder'
import { distConfiguration, type Target } from './dist-config.ts'
import { packedPackages } from './packed-packages.ts'

export const project = fileURLToPath(new URL('..', import.meta.url))

const platforms = { linux: Platform.LINUX, mac: Platform.MAC, win: Platform.WINDOWS }
const nodeNames = { linux: 'linux', mac: 'darwin', win: 'win32' } as const

export interface Packed {
  readonly folder: string
  readonly platform: 'linux' | 'darwin' | 'win32'
}

/** What `npm run dist` makes for a platform; Electron is fetched where this machine has not got it yet. */
export async function makePackages(target: Target, env: NodeJS.ProcessEnv): Promise<string[]> {
  const config = distConfiguration(target, await packedPackages(project), env)
  const electronDist = env.MEIBO_ELECTRON_DIST
  return await build({
    projectDir: project,
    publish: 'never',
    targets: platforms[target].createTarget(),
    config: electronDist ? { ...config, electronDist } : config,
  })
}

/** The unpacked program alone, around an Electron that lies in a folder already. Nothing is signed. */
export async function packAround(electronDist: string, target: Target, output: string): Promise<Packed> {
  const config = distConfiguration(target, await packedPackages(project), {})
  await build({
    projectDir: project,
    publish: 'never',
    targets: platforms[target].createTarget('dir', Arch.x64),
    config: { ...config, electronDist, directories: { output } },
  })
  const folder = { linux: 'linux-unpacked', mac: 'mac', win: 'win-unpacked' }[target]
  return { folder: join(output, folder), platform: nodeNames[target] }
}
