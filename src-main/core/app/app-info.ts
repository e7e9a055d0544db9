import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { dayIn } from '../db/clock.ts'
import { newestVersion } from '../db/migrate.ts'
import { migrations } from '../db/migrations/all.ts'
import { isProtected, KEYS_FILE } from './keys.ts'
import type { Office } from './office.ts'

export function appInfo(office: Office): Outputs['app']['info'] {
  return {
    version: appVersion(),
    host: office.host,
    schemaVersion: newestVersion(migrations),
    actor: office.installation.actor,
    today: dayIn(office.current?.timeZone ?? 'Asia/Tokyo', office.clock.now()),
    protection: office.current !== null && isGuarded(office.current.folder) ? 'passphrase' : 'none',
  }
}

/** Where the key file was lost while the club is open, the screens go on. */
function isGuarded(folder: string): boolean {
  return existsSync(join(folder, KEYS_FILE)) && isProtected(folder)
}

/** A fault on a screen goes to this laptop's log, never anywhere else. */
export function reportFault(office: Office, { where, message }: { where: string; message: string }): void {
  office.log(where, message)
}

let known: string | undefined

/** The version of this program. */
export function appVersion(): string {
  known ??= (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version
  return known
}
