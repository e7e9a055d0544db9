import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { refuse } from '../../../src-shared/domain/refusal.ts'

/** The wrappings of a club's data key. Until a passphrase is set the key itself lies here, for this user's eyes only. */
const keysFile = z.object({
  version: z.literal(1),
  wrappings: z.array(z.object({ kind: z.literal('file'), key: z.base64() })).min(1),
})

export const KEYS_FILE = 'keys.json'

/** The 32-byte key of the database in this folder. */
export function readKey(folder: string): Uint8Array {
  const path = join(folder, KEYS_FILE)
  if (!existsSync(path)) throw refuse('KEY_MISSING', { path })
  const parsed = keysFile.safeParse(parseJson(readFileSync(path, 'utf8')))
  const wrapping = parsed.data?.wrappings[0]
  if (wrapping === undefined) throw refuse('KEY_MISSING', { path })
  return Buffer.from(wrapping.key, 'base64')
}

export function createKey(folder: string): Uint8Array {
  const key = randomBytes(32)
  const content = { version: 1, wrappings: [{ kind: 'file', key: key.toString('base64') }] }
  const path = join(folder, KEYS_FILE)
  writeFileSync(path, JSON.stringify(content, null, 2), { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
  return key
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
