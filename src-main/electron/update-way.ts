import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Here {
  readonly packaged: boolean
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the package keeps what lies beside the program. */
  readonly resources: string
  readonly keys: readonly string[]
}

/** What a newer version comes as here, or why none can be put in place of this one. */
export function updateWay(here: Here): { way: 'here'; ending: string } | { way: 'byHand' | 'unsigned' } {
  const ending = here.packaged ? installerEnding(here) : null
  if (ending === null) return { way: 'byHand' }
  const isBuiltForIt = here.keys.length > 0 && feedAddress(here.resources) !== null
  return isBuiltForIt ? { way: 'here', ending } : { way: 'unsigned' }
}

/** The address that the package was built with. The installer keeps it beside the program; what it leads to must be signed. */
export function feedAddress(resources: string): string | null {
  const file = join(resources, 'app-update.yml')
  const said = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return /^url: ['"]?([^\s'"]+)['"]?\s*$/m.exec(said)?.[1] ?? null
}

function installerEnding({ platform, env, resources }: Here): string | null {
  if (platform === 'win32') return env.PORTABLE_EXECUTABLE_FILE ? null : '-setup.exe'
  if (platform === 'darwin') return '.zip'
  if (platform !== 'linux') return null
  const kind = join(resources, 'package-type')
  if (existsSync(kind) && readFileSync(kind, 'utf8').trim() === 'deb') return '.deb'
  return env.APPIMAGE ? '.AppImage' : null
}
