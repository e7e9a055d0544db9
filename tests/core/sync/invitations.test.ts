import { expect, test } from 'vitest'
import { readRoot } from '../../../src-main/core/db/root.ts'
import { admitInvited } from '../../../src-main/core/sync/admit-invited.ts'
import { endedOf } from '../../../src-main/core/sync/ended.ts'
import { makeSigningPair } from '../../../src-main/core/sync/format/keys.ts'
import { invitationNamed } from '../../../src-main/core/sync/invitations.ts'
import { renewKey } from '../../../src-main/core/sync/key-ring.ts'
import type { Store } from '../../../src-main/core/sync/laptop.ts'
import {
  acceptFrom,
  grantLaptop,
  invite,
  removeLaptop,
  withdrawInvitation,
} from '../../../src-main/core/sync/laptops.ts'
import { isMember } from '../../../src-main/core/sync/members.ts'
import { writeOwnInvitation } from '../../../src-main/core/sync/own-invitation.ts'
import { markPlace } from '../../../src-main/core/sync/store-identity.ts'
import { syncRound } from '../../../src-main/core/sync/sync-round.ts'
import { openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { digestOf, exchangeAll, founder, joined, type SyncedLaptop, stranger } from '../../support/sync-club.ts'

const ID = 'a-fresh-invitation'
const WEEK = 7 * 24 * 3600 * 1000

/** A club of two laptops in which the second has made an invitation that both know of. */
async function club() {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const pair = makeSigningPair()
  await bert.change(() => invite(bert.hands, { id: ID, pub: pair.pub, until: bert.now() + WEEK }))
  await exchangeAll([anna, bert], store)
  return { anna, bert, store, key: pair.key }
}

/** A laptop that has the digits, and the club's key with them. */
async function invited(name: string, by: SyncedLaptop, key: string): Promise<SyncedLaptop> {
  const laptop = await stranger(name, by)
  await laptop.change(() => writeOwnInvitation(laptop.db, { id: ID, key }))
  return laptop
}

/** What a laptop does by itself: it exchanges, and lets in whom an invitation lets in. */
async function run(laptop: SyncedLaptop, store: Store): Promise<void> {
  await syncRound(laptop, store, { thorough: true })
  if ((await laptop.change(() => admitInvited(laptop.hands))) > 0) await syncRound(laptop, store, { thorough: true })
}

async function runAll(laptops: readonly SyncedLaptop[], store: Store): Promise<void> {
  for (let i = 0; i < 3; i += 1) for (const laptop of laptops) await run(laptop, store)
}

function addMember(laptop: SyncedLaptop, fullName: string): void {
  laptop.write(laptop.ctx().ops.create('member', laptop.newId(), { name: { fullName } }))
}

function names({ db }: SyncedLaptop): string[] {
  return db
    .rows<{ fullName: string }>('SELECT full_name FROM member ORDER BY full_name')
    .map(({ fullName }) => fullName)
}

function stateOn({ db, clock }: SyncedLaptop): string | undefined {
  return invitationNamed(db, ID, clock)?.state
}

test('whoever shows an invitation is let in by any laptop, in the name of the one who made it', async () => {
  const { anna, bert, store, key } = await club()
  const cara = await invited('cara', anna, key)
  addMember(cara, '千葉')
  await runAll([cara, anna], store)

  expect(isMember(cara.db, cara.device)).toBe(true)
  expect(names(anna)).toEqual(['千葉'])
  const [granted] = anna.db.rows("SELECT dev, actor, label ->> 'kind' AS kind FROM operation ORDER BY hlc DESC LIMIT 1")
  expect(granted).toEqual({ dev: anna.device, actor: 'bert', kind: 'laptop.admit' })
  await runAll([bert, anna, cara], store)
  expect([anna, bert, cara].map(stateOn)).toEqual(['used', 'used', 'used'])
  expect(new Set([anna, bert, cara].map(({ db }) => digestOf(db))).size).toBe(1)
})

test('an invitation lets in one laptop; the next one waits until somebody compares its digits', async () => {
  const { anna, store, key } = await club()
  const cara = await invited('cara', anna, key)
  const dora = await invited('dora', anna, key)
  await syncRound(cara, store)
  await syncRound(dora, store)
  await runAll([anna, cara, dora], store)

  const inside = [cara, dora].filter(({ device }) => isMember(anna.db, device))
  expect(inside).toHaveLength(1)
  const late = inside[0] === cara ? dora : cara
  await anna.change(() => grantLaptop(anna.hands, late.asking))
  await runAll([anna, late], store)
  expect(isMember(late.db, late.device)).toBe(true)
})

test('an invitation that was withdrawn, or is a week old, or whose maker was removed, lets nobody in', async () => {
  for (const [end, state] of [
    [({ anna }: Ended) => withdrawInvitation(anna.hands, ID), 'withdrawn'],
    [({ anna }: Ended) => Object.assign(anna, { clock: anna.clock + WEEK + 1 }), 'expired'],
    [({ anna, bert }: Ended) => removeLaptop(anna.hands, bert.device), 'withdrawn'],
    // Who knew of it may be who was removed.
    [({ anna }: Ended) => renewKey(anna.db), 'withdrawn'],
  ] as const) {
    const { anna, bert, store, key } = await club()
    const cara = await invited('cara', anna, key)
    await anna.change(() => end({ anna, bert }))
    await runAll([cara, anna, cara], store)
    expect([state, isMember(anna.db, cara.device), stateOn(anna)]).toEqual([state, false, state])
  }
})

interface Ended {
  readonly anna: SyncedLaptop
  readonly bert: SyncedLaptop
}

test('an invitation that nobody made, and one shown by somebody without its digits, let nobody in', async () => {
  const { anna, store, key } = await club()
  const forger = await invited('cara', anna, makeSigningPair().key)
  const unknown = await stranger('dora', anna)
  await unknown.change(() => writeOwnInvitation(unknown.db, { id: 'never-made-by-anybody', key }))
  await runAll([forger, unknown, anna], store)

  expect([forger, unknown].map(({ device }) => isMember(anna.db, device))).toEqual([false, false])
  expect(stateOn(anna)).toBe('open')
})

test('two laptops that let in the same one at the same time give it one key and one letter', async () => {
  const { anna, bert, store, key } = await club()
  const cara = await invited('cara', anna, key)
  await syncRound(cara, store)
  await syncRound(anna, store)
  await syncRound(bert, store)
  for (const laptop of [anna, bert]) await laptop.change(() => admitInvited(laptop.hands))
  await runAll([anna, bert, cara], store)

  expect(anna.db.rows("SELECT 1 FROM administration WHERE subject = ? AND kind = 'grant'", cara.device)).toHaveLength(2)
  expect(new Set([anna, bert, cara].map(({ db }) => digestOf(db))).size).toBe(1)
  expect(isMember(bert.db, cara.device)).toBe(true)
})

test('of two laptops let in by one invitation in two places, the first stays; what the other had told counts everywhere', async () => {
  const { anna, bert, store, key } = await club()
  const other: Store = { id: 2, storeId: 'bbbbbbbbbbbbb', transport: openMemory() }
  await markPlace(other.transport, readRoot(anna.db)?.org ?? '', other.storeId, '')
  const cara = await invited('cara', anna, key)
  const dora = await invited('dora', anna, key)
  bert.clock += 60_000
  addMember(dora, '百田')
  // Two places that do not hear of each other.
  await runAll([cara, anna], store)
  await runAll([dora, bert, dora], other)
  expect([isMember(anna.db, cara.device), isMember(bert.db, dora.device)]).toEqual([true, true])
  addMember(dora, '森')
  await syncRound(dora, other)

  await runAll([anna, bert, cara], store)
  await runAll([bert, anna, cara], other)
  await runAll([anna, bert, cara], store)

  const all = [anna, bert, cara]
  expect(all.map(({ db }) => [isMember(db, cara.device), isMember(db, dora.device)])).toEqual(
    all.map(() => [true, false]),
  )
  expect(all.map(names)).toEqual(all.map(() => ['百田']))
  expect(new Set(all.map(({ db }) => digestOf(db))).size).toBe(1)

  expect(endedOf(anna.db, dora.device)?.why).toBe('removed')
  // Somebody who knows her may take in the rest, as of any laptop that was removed.
  const last = anna.db.row<{ ord: number }>('SELECT max(ord) AS ord FROM sync_segment WHERE dev = ?', dora.device)
  await anna.change(() => acceptFrom(anna.hands, dora.device, last?.ord ?? 0))
  await runAll(all, store)
  expect(all.map(names)).toEqual(all.map(() => ['森', '百田']))
})
