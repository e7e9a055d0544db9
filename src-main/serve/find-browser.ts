import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** An installed browser that can show a window without its own bars, Edge and Chrome first where people have them. */
export function findAppBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  return candidates(env, platform).find((path) => existsSync(path)) ?? null
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA].filter((root) => root !== undefined)
    return windowsPaths.flatMap((path) => roots.map((root) => join(root, path)))
  }
  if (platform === 'darwin') return macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))
}

const windowsPaths = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe']
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium']
const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
