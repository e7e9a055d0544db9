import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where a package keeps its parts. A folder is what the builder makes: of macOS, the one that holds the bundle. */
export function resourcesOf(folder: string, platform: string): string {
  return platform === 'darwin' ? join(folder, 'Meibo.app/Contents/Resources') : join(folder, 'resources')
}

/** What is started; of macOS the bundle, whose fuses lie in the framework inside. */
export function programOf(folder: string, platform: string): string {
  return join(folder, { darwin: 'Meibo.app', win32: 'Meibo.exe' }[platform] ?? 'meibo')
}

/** The platform that a packaged folder is for. */
export function platformOf(folder: string): 'darwin' | 'win32' | 'linux' {
  if (existsSync(join(folder, 'Meibo.app'))) return 'darwin'
  return readdirSync(folder).includes('Meibo.exe') ? 'win32' : 'linux'
}
