import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { key, startWebdav } from './webdav-engine.ts'

export function startRclone(cacheMode: 'off' | 'writes'): Promise<Engine> {
  return startWebdav(async ({ folder, port }) => ({
    command: '/usr/bin/rclone',
    args: [
      ...['serve', 'webdav', join(folder, 'www')],
      ...['--addr', `127.0.0.1:${port}`],
      ...['--user', key.user, '--pass', key.password],
      ...['--vfs-cache-mode', cacheMode],
      ...['--cache-dir', join(folder, 'cache'), '--config', join(folder, 'rclone.conf')],
    ],
  }))
}
