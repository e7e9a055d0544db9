import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this person's Meibo keeps what belongs to no club: the same folder for every host on this machine. */
export function applicationDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.MEIBO_HOME) return env.MEIBO_HOME
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Meibo')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Meibo')
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'meibo')
}
