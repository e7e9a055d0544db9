import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEYS_FILE } from '../../src-main/core/app/keys.ts'
import { openEncrypted } from '../../src-main/core/db/connection.ts'
import type { StartedClub } from './start-club.ts'

/** The schema that no program here knows yet. */
export const schemaOfNewer = 990

/** Closes a club and has a newer Meibo write its file: with `sql`, what it keeps otherwise than this one. */
export async function writtenByNewer(
  { api, folder }: Pick<StartedClub, 'api' | 'folder'>,
  sql = 'ALTER TABLE member ADD COLUMN aura TEXT; CREATE TABLE constellation (id TEXT PRIMARY KEY) STRICT;',
): Promise<void> {
  await api.clubs.close()
  const key = Buffer.from(JSON.parse(readFileSync(join(folder, KEYS_FILE), 'utf8')).wrappings[0].key, 'base64')
  const { db } = openEncrypted(join(folder, 'meibo.db'), key)
  db.exec(sql)
  db.pragma(`user_version = ${schemaOfNewer}`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
