import type { LockedClub, Secret } from '../../../../src-shared/contract/ways-in.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { deriveKey } from '../../sync/format/derive-key.ts'
import { bareKey, ofKind, readWrappings, type Wrapping, type WrappingOf } from '../keys.ts'
import type { Keychain } from './keychain.ts'
import { readCode } from './read-code.ts'
import { KEY_BYTES, keyOfCode, openKey, placeOf } from './seal-key.ts'

export interface UnlockedKey {
  readonly key: Uint8Array
  readonly by: Wrapping['kind']
}

interface Given {
  /** As the person knows the club or the backup, for the refusal. */
  readonly name: string
  /** Empty for a backup. */
  readonly path: string
  readonly secret?: Secret | undefined
  readonly keychain?: Keychain | undefined
}

/**
 * The key of the database in this folder. A secret is proved against its own envelope before the database is touched,
 * so that a database which then does not open is a damaged one.
 */
export async function unlockKey(folder: string, given: Given): Promise<UnlockedKey> {
  const wrappings = readWrappings(folder)
  const bare = bareKey(wrappings)
  if (bare !== null) return { key: bare, by: 'file' }
  if (given.secret !== undefined) return openWith(wrappings, given.secret)

  const kept = given.keychain && (await openFromKeychain(wrappings, given.keychain))
  if (kept) return { key: kept, by: 'keychain' }
  throw refuse('CLUB_LOCKED', lockedClub(folder, given))
}

/** What may be told of a club without its key. */
export function lockedClub(folder: string, { path, name }: { path: string; name: string }): LockedClub {
  const ways = readWrappings(folder).flatMap((one) =>
    one.kind === 'file' ? [] : [{ kind: one.kind, label: one.kind === 'passphrase' ? one.label : '' }],
  )
  return { path, name, ways }
}

async function openWith(wrappings: readonly Wrapping[], secret: Secret): Promise<UnlockedKey> {
  if ('recoveryCode' in secret) {
    const key = openWithCode(ofKind(wrappings, 'recovery'), secret.recoveryCode)?.key
    if (key === undefined) throw refuse('WRONG_RECOVERY_CODE', {})
    return { key, by: 'recovery' }
  }
  const key = await openWithPassphrase(ofKind(wrappings, 'passphrase'), secret.passphrase)
  if (key === null) throw refuse('WRONG_PASSPHRASE', {})
  return { key, by: 'passphrase' }
}

/** Which of the sheets a code is of. */
export function openWithCode(
  sheets: readonly WrappingOf<'recovery'>[],
  code: string,
): { readonly sheet: WrappingOf<'recovery'>; readonly key: Uint8Array } | null {
  const under = keyOfCode(readCode(code))
  for (const sheet of sheets) {
    const key = openKey(sheet.sealed, under, placeOf(sheet))
    if (key !== null) return { sheet, key }
  }
  return null
}

/** Passphrases of one club are stretched alike, so that several cost no more time than one. */
async function openWithPassphrase(
  envelopes: readonly WrappingOf<'passphrase'>[],
  passphrase: string,
): Promise<Uint8Array | null> {
  const derived = new Map<string, Uint8Array>()
  for (const envelope of envelopes) {
    const how = JSON.stringify(envelope.kdf)
    const under = derived.get(how) ?? (await deriveKey({ kind: 'passphrase', text: passphrase }, envelope.kdf)).key
    derived.set(how, under)
    const key = openKey(envelope.sealed, under, placeOf(envelope))
    if (key !== null) return key
  }
  return null
}

/** A keychain that has lost it, or of another computer, is no reason to fail: the passphrase is asked for. */
async function openFromKeychain(wrappings: readonly Wrapping[], keychain: Keychain): Promise<Uint8Array | null> {
  for (const { sealed } of ofKind(wrappings, 'keychain')) {
    const key = await keychain.open(Buffer.from(sealed, 'base64')).catch(() => null)
    if (key?.length === KEY_BYTES) return key
  }
  return null
}
