import type { OperationLabel } from '../../../src-shared/contract/history.ts'
import type { Op } from '../db/change.ts'
import type { Clock } from '../db/clock.ts'
import type { Connection } from '../db/connection.ts'
import { founderOf } from '../db/founder-of.ts'
import { writeRoot } from '../db/root.ts'
import { OperationWriter } from '../db/write.ts'
import { appliedOf } from './applied.ts'
import type { Invitation as Proof } from './format/segment.ts'
import { newestKey, renewKey } from './key-ring.ts'
import { ownKeys } from './own-laptop.ts'
import { nextSeriesOf } from './series.ts'

/** Whose hands these are, on which laptop; all of this file runs in a transaction that may write. */
export interface Hands {
  readonly db: Connection
  readonly device: string
  readonly actor: string
  readonly clock: Clock
  readonly newId: () => string
}

/** A laptop that asks to be let in, as its first segment says. */
export interface Asking {
  readonly dev: string
  readonly label: string
  /** Ed25519 and X25519, base64. */
  readonly pub: string
  readonly boxPub: string
  readonly invitation?: Proof | undefined
}

/** Makes this laptop the one from which the right to write goes out, with a first key for the organisation. */
export function foundOrganisation(hands: Hands, { label, series }: { label: string; series: string }): void {
  const { db, device } = hands
  const { sign, box } = ownKeys(db, device)
  writeRoot(db, { org: founderOf(db) ?? device, dev: device, pub: sign.pub })
  renewKey(db)
  write(hands, 'laptop.found', label, ['k', 'grant', device, { sign: sign.pub, box: box.pub, label, series }])
}

/**
 * Lets a laptop in, under letters for its receipts that nobody else can have given.
 * @param invitation the id of the one by which it comes, where nobody compared its digits.
 */
export function grantLaptop(hands: Hands, { dev, label, pub, boxPub }: Asking, invitation?: string): void {
  const { db, device } = hands
  const own = db.row<{ series: string | null }>('SELECT series FROM device WHERE dev = ?', device)
  const series = nextSeriesOf(db, own?.series ?? '')
  const grant = { sign: pub, box: boxPub, label, series, ...(invitation !== undefined && { invitation }) }
  write(hands, invitation === undefined ? 'laptop.grant' : 'laptop.admit', label, ['k', 'grant', dev, grant])
}

/** @param until milliseconds since 1970. With the next key it is over: who knew of it then may have been removed. */
export function invite(hands: Hands, { id, pub, until }: { id: string; pub: string; until: number }): void {
  const epoch = newestKey(hands.db)?.epoch ?? 0
  write(hands, 'laptop.invite', '', ['k', 'invite', id, { pub, until, epoch }])
}

export function withdrawInvitation(hands: Hands, id: string): void {
  write(hands, 'laptop.withdraw', '', ['k', 'withdraw', id, {}])
}

/** From now on, what that laptop writes does not count. What is here of it does. */
export function removeLaptop(hands: Hands, dev: string): void {
  write(hands, 'laptop.remove', labelOf(hands.db, dev), ['k', 'remove', dev, { after: appliedOf(hands.db, dev).ord }])
}

/** What a removed laptop wrote counts after all, up to a segment. */
export function acceptFrom(hands: Hands, dev: string, upTo: number): void {
  write(hands, 'laptop.accept', labelOf(hands.db, dev), ['k', 'accept', dev, { upTo }])
}

/** Says no to a laptop that asks, on all laptops. It may be let in all the same later. */
export function refuseLaptop(hands: Hands, { dev, label }: Asking): void {
  write(hands, 'laptop.refuse', label, ['k', 'refuse', dev, { label }])
}

export function renameLaptop(hands: Hands, dev: string, label: string): void {
  write(hands, 'laptop.rename', label, ['k', 'label', dev, { label }])
}

/** What people call a laptop; empty where that is not known here. */
export function labelOf(db: Connection, dev: string): string {
  return db.row<{ label: string }>('SELECT label FROM device WHERE dev = ?', dev)?.label ?? ''
}

function write({ db, device, actor, clock, newId }: Hands, kind: OperationLabel['kind'], name: string, op: Op): void {
  const label = () => ({ kind, name, count: 1, left: 0 })
  const writer = new OperationWriter(db, clock, { device, actor }, { id: newId(), label })
  writer.add(op)
  writer.finish()
}
