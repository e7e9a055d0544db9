import { randomUUID } from 'node:crypto'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { recoverySheetWords } from '../../../../src-shared/texts/recovery-sheet.ts'
import { readClub } from '../../db/club-row.ts'
import { makeCode } from '../../sync/format/digit-code.ts'
import type { Club } from '../club.ts'
import {
  fileWrapping,
  isProtected,
  ofKind,
  readWrappings,
  type Wrapping,
  type WrappingOf,
  writeWrappings,
} from '../keys.ts'
import type { Office } from '../office.ts'
import type { Keychain } from './keychain.ts'
import { openBackups } from './open-backups.ts'
import { refuseWeak } from './passphrase-fit.ts'
import { recoverySheetFile } from './recovery-sheet.ts'
import { openWithCode } from './unlock-key.ts'
import { withProvedSheet, withSheet, wrapWithCode, wrapWithPassphrase } from './ways.ts'

export function protectionState(office: Office): Outputs['protection']['state'] {
  const club = office.club()
  const ways = readWrappings(club.folder).flatMap((one) => {
    if (one.kind === 'file') return []
    const { id, kind, madeAt } = one
    return [
      {
        ...{ id, kind, madeAt },
        label: one.kind === 'passphrase' ? one.label : '',
        provedAt: one.kind === 'recovery' ? one.provedAt : null,
      },
    ]
  })
  return {
    protected: isProtected(club.folder),
    ways,
    keychainPossible: office.keychain !== undefined,
    recovered: office.openedBy === 'recovery',
    openBackups: openBackups(club).length,
  }
}

export async function setPassphrase(office: Office, input: Inputs['protection']['setPassphrase']) {
  const club = office.club()
  refuseWeak(input.passphrase, office)
  const way = await wrapWithPassphrase(readWrappings(club.folder), input, making(office))
  await rewrap(club, (wrappings) => [...wrappings, way])
  office.openedBy = 'passphrase'
  return { id: way.id }
}

export async function changePassphrase(office: Office, input: Inputs['protection']['changePassphrase']): Promise<void> {
  const club = office.club()
  const known = passphraseOf(readWrappings(club.folder), input.id)
  refuseWeak(input.passphrase, office)
  const way = await wrapWithPassphrase(
    [known],
    { ...input, label: input.label || known.label, id: known.id },
    making(office),
  )
  await rewrap(club, (wrappings) => {
    passphraseOf(wrappings, input.id)
    return wrappings.map((one) => ('id' in one && one.id === input.id ? way : one))
  })
  office.openedBy = 'passphrase'
}

export async function removePassphrase(office: Office, { id }: { id: string }): Promise<void> {
  await rewrap(office.club(), (wrappings) => {
    passphraseOf(wrappings, id)
    const rest = wrappings.filter((one) => !('id' in one) || one.id !== id)
    const isLast = ofKind(rest, 'passphrase').length === 0 && ofKind(rest, 'file').length === 0
    if (isLast) throw refuse('LAST_PASSPHRASE', {})
    return rest
  })
}

/** The code exists on the sheet alone; what is kept is sealed under it. */
export async function makeRecoverySheet(office: Office, { locale }: Inputs['protection']['makeRecoverySheet']) {
  const club = office.club()
  const code = makeCode()
  const sheet = wrapWithCode(code, making(office))
  const file = recoverySheetFile({
    ...{ code, locale, madeAt: sheet.madeAt },
    club: readClub(club.ctx().read),
    words: recoverySheetWords,
  })
  await rewrap(club, (wrappings) => withSheet(wrappings, sheet))
  return { file }
}

export async function checkRecovery(office: Office, { code }: { code: string }): Promise<void> {
  const now = making(office).now
  await rewrap(office.club(), (wrappings) => {
    const found = openWithCode(ofKind(wrappings, 'recovery'), code)
    if (found === null) throw refuse('WRONG_RECOVERY_CODE', {})
    return withProvedSheet(wrappings, found.sheet.id, now)
  })
}

export async function sealClub(office: Office): Promise<void> {
  await rewrap(office.club(), (wrappings) => {
    if (ofKind(wrappings, 'passphrase').length === 0) throw refuse('PROTECTION_INCOMPLETE', { missing: 'passphrase' })
    if (ofKind(wrappings, 'recovery').length === 0) throw refuse('PROTECTION_INCOMPLETE', { missing: 'sheet' })
    return wrappings.filter(({ kind }) => kind !== 'file')
  })
}

export async function useKeychain(office: Office, { on }: { on: boolean }): Promise<void> {
  const club = office.club()
  const { keychain } = office
  if (on && keychain === undefined) throw refuse('KEYCHAIN_MISSING', {})
  const sealed = on && keychain ? await sealedBy(keychain, club.key) : null
  const madeAt = making(office).now
  await rewrap(club, (wrappings) => {
    const rest = wrappings.filter(({ kind }) => kind !== 'keychain')
    return sealed === null ? rest : [...rest, { kind: 'keychain', id: randomUUID(), madeAt, sealed }]
  })
}

/** What opens again is kept; a keychain that is there in name only is none. */
async function sealedBy(keychain: Keychain, key: Uint8Array): Promise<string> {
  const sealed = await keychain.seal(key).catch(() => null)
  const back = sealed && (await keychain.open(sealed).catch(() => null))
  if (sealed === null || back === null || !Buffer.from(back).equals(key)) throw refuse('KEYCHAIN_MISSING', {})
  return Buffer.from(sealed).toString('base64')
}

/** The key lies bare in its file again, as before there was any protection. */
export async function endProtection(office: Office): Promise<void> {
  const club = office.club()
  await rewrap(club, () => [fileWrapping(club.key)])
}

/** Reads and writes in one turn, so that of two windows neither undoes what the other did. */
async function rewrap(club: Club, change: (wrappings: readonly Wrapping[]) => readonly Wrapping[]): Promise<void> {
  await club.queue.run(() => writeWrappings(club.folder, change(readWrappings(club.folder))))
  // No table has changed; every screen that says how the club is protected reads it again.
  club.events.publish({ tables: ['protection'], operationId: null })
}

function passphraseOf(wrappings: readonly Wrapping[], id: string): WrappingOf<'passphrase'> {
  const found = ofKind(wrappings, 'passphrase').find((one) => one.id === id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'passphrase' })
  return found
}

function making(office: Office): { key: Uint8Array; now: string } {
  return { key: office.club().key, now: new Date(office.clock.now()).toISOString() }
}
