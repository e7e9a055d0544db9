import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { isAcceptable, kdf } from '../sync/format/derive-key.ts'
import { flushFile, flushFolder } from './backup/durable-file.ts'

const made = { id: z.string().min(1).max(64), madeAt: z.iso.datetime() }

/** A file of somebody else's making must not ask for more work than this laptop can do. */
const limitedKdf = kdf.refine(isAcceptable)

const wrapping = z.discriminatedUnion('kind', [
  /** The key itself, for this user's eyes only, until the club is protected. */
  z.object({ kind: z.literal('file'), key: z.base64() }),
  z.object({ kind: z.literal('passphrase'), ...made, label: z.string().max(60), kdf: limitedKdf, sealed: z.base64() }),
  z.object({ kind: z.literal('recovery'), ...made, provedAt: z.iso.datetime().nullable(), sealed: z.base64() }),
  z.object({ kind: z.literal('keychain'), ...made, sealed: z.base64().max(10_000) }),
])
export type Wrapping = z.infer<typeof wrapping>
export type WrappingOf<K extends Wrapping['kind']> = Extract<Wrapping, { kind: K }>

/** The wrappings of a club's data key. Version 1 held nothing but the key itself. */
const keysFile = z.object({ version: z.literal([1, 2]), wrappings: z.array(wrapping).min(1).max(32) })

export const KEYS_FILE = 'keys.json'
const DRAFT = `${KEYS_FILE}.new`

/** How the key of the database in this folder is kept. */
export function readWrappings(folder: string): readonly Wrapping[] {
  const path = join(folder, KEYS_FILE)
  if (!existsSync(path)) throw refuse('KEY_MISSING', { path })
  const parsed = keysFile.safeParse(parseJson(readFileSync(path, 'utf8')))
  if (!parsed.success) throw refuse('KEY_MISSING', { path })
  return parsed.data.wrappings
}

export function ofKind<K extends Wrapping['kind']>(wrappings: readonly Wrapping[], kind: K): WrappingOf<K>[] {
  return wrappings.filter((one): one is WrappingOf<K> => one.kind === kind)
}

/** The key itself does not lie in this folder. */
export function isProtected(folder: string): boolean {
  return ofKind(readWrappings(folder), 'file').length === 0
}

/** The 32-byte key of the database in this folder, where it lies there as it is; null in a protected one. */
export function bareKey(wrappings: readonly Wrapping[]): Uint8Array | null {
  const [bare] = ofKind(wrappings, 'file')
  return bare === undefined ? null : Buffer.from(bare.key, 'base64')
}

export function createKey(folder: string): Uint8Array {
  const key = randomBytes(32)
  writeWrappings(folder, [fileWrapping(key)])
  return key
}

export function fileWrapping(key: Uint8Array): WrappingOf<'file'> {
  return { kind: 'file', key: Buffer.from(key).toString('base64') }
}

/** Whole or not at all, even through a power cut; never without a way in that a person holds. */
export function writeWrappings(folder: string, wrappings: readonly Wrapping[]): void {
  const isOpenable = ['file', 'passphrase', 'recovery'].some((kind) => wrappings.some((one) => one.kind === kind))
  if (!isOpenable) throw new Error('nothing would open the club any more')
  const content = keysFile.parse({ version: wrappings.every(({ kind }) => kind === 'file') ? 1 : 2, wrappings })

  const draft = join(folder, DRAFT)
  rmSync(draft, { force: true })
  writeFileSync(draft, JSON.stringify(content, null, 2), { mode: 0o600, flag: 'wx' })
  chmodSync(draft, 0o600)
  flushFile(draft)
  renameSync(draft, join(folder, KEYS_FILE))
  flushFolder(folder)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
