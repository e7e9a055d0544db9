import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Op } from '../../../src-main/core/db/change.ts'
import { readRoot } from '../../../src-main/core/db/root.ts'
import { appliedOf } from '../../../src-main/core/sync/applied.ts'
import { READER } from '../../../src-main/core/sync/format/frame.ts'
import { makeEnvelope } from '../../../src-main/core/sync/format/key-envelope.ts'
import { hashOf, type KeyPair, makeBoxPair, makeSigningPair } from '../../../src-main/core/sync/format/keys.ts'
import { keyName, segmentName } from '../../../src-main/core/sync/format/names.ts'
import { type JoinRequest, sealSegment } from '../../../src-main/core/sync/format/segment.ts'
import type { WireChange } from '../../../src-main/core/sync/format/wire-change.ts'
import { allKeys, type HeldKey, renewKey } from '../../../src-main/core/sync/key-ring.ts'
import type { Store } from '../../../src-main/core/sync/laptop.ts'
import { removeLaptop } from '../../../src-main/core/sync/laptops.ts'
import { ownKeys } from '../../../src-main/core/sync/own-laptop.ts'
import { sealChanges } from '../../../src-main/core/sync/seal-changes.ts'
import { openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { waitingLaptops } from '../../../src-main/core/sync/waiting-laptops.ts'
import { exchangeAll, founder, joined, type SyncedLaptop } from '../../support/sync-club.ts'

/** Puts an envelope for these laptops into the store, as somebody signs it who need not be anybody. */
async function putKeys(
  { transport }: Store,
  org: string,
  keys: readonly HeldKey[],
  { sign, to }: { readonly sign: KeyPair; readonly to: readonly SyncedLaptop[] },
): Promise<void> {
  const epoch = Math.max(...keys.map((one) => one.epoch))
  const wraps = to.map(({ device, asking }) => ({ kind: 'device' as const, dev: device, boxPub: asking.boxPub }))
  const content = {
    keys: keys.map((one) => [one.epoch, one.key] as const),
    root: { dev: 'y'.repeat(13), pub: sign.pub },
  }
  const bytes = makeEnvelope({ org, epoch, made: 1, content, wraps }, { pub: sign.pub, signKey: sign.key })
  await transport.put(keyName(org, epoch, hashOf(bytes)), bytes)
}

interface Written {
  readonly org: string
  readonly dev: string
  readonly sign: KeyPair
  readonly key: HeldKey
  readonly after: { readonly ord: number; readonly hash: string | null; readonly seq: number }
  readonly changes?: readonly WireChange[]
  readonly request?: JoinRequest
}

async function putSegment(store: Store, { org, dev, sign, key, after, changes = [], request }: Written) {
  const [ord, seq] = [after.ord + 1, after.seq + changes.length]
  const { bytes, hash } = sealSegment(
    {
      ...{ org, epoch: key.epoch, dev, pub: sign.pub, ord, seqFrom: after.seq + 1, seqTo: seq },
      ...{ prev: after.hash, schema: 1, minReader: READER },
    },
    { changes: [...changes], adopted: [], vector: {}, ...(request && { request }) },
    { organisationKey: key.key, signKey: sign.key },
  )
  await store.transport.put(segmentName(org, dev, ord, hash), bytes)
  return { ord, hash, seq }
}

function orgOf({ db }: SyncedLaptop): string {
  return readRoot(db)?.org ?? ''
}

function epochsOf({ db }: SyncedLaptop): number[] {
  return allKeys(db).map(({ epoch }) => epoch)
}

test('a removed laptop gets no key of its own into the others, even with a statement of a moment when it was in', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const cara = await joined('cara', anna, store)
  cara.write(cara.ctx().ops.create('member', cara.newId(), { name: { fullName: '千葉' } }))
  await exchangeAll([anna, bert, cara], store)
  anna.clock += 3_600_000
  await anna.change(() => {
    removeLaptop(anna.hands, cara.device)
    sealChanges(anna.db, { device: anna.device, label: 'anna', now: anna.now() })
    renewKey(anna.db)
  })
  await exchangeAll([anna, bert], store)
  const before = [anna, bert].map(epochsOf)

  const [org, dev] = [orgOf(cara), cara.device]
  const { sign } = await cara.change(() => ownKeys(cara.db, dev))
  const [first] = allKeys(cara.db)
  if (first === undefined) throw new Error('cara has no key')
  const own = { epoch: 200, key: randomBytes(32) }
  await putKeys(store, org, [first, own], { sign, to: [anna, bert] })
  const said = cara.db.row<{ hlc: string }>('SELECT max(hlc) AS hlc FROM change WHERE dev = ?', dev)
  const under = await putSegment(store, { org, dev, sign, key: own, after: appliedOf(cara.db, dev) })
  const back = backdated(dev, under.seq + 1, said?.hlc ?? '', ['k', 'accept', bert.device, { upTo: 0 }])
  await putSegment(store, { org, dev, sign, key: first, after: under, changes: [back] })
  await exchangeAll([anna, bert], store)

  expect([anna, bert].map(epochsOf)).toEqual(before)
  const held = anna.db.rows<{ held: string }>('SELECT held FROM sync_segment WHERE dev = ? AND held IS NOT NULL', dev)
  expect(held.map((one) => one.held)).toEqual(['removed', 'turn'])
})

test('nor does it bring anything in by a statement that it says it made before what it said last', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const cara = await joined('cara', anna, store)
  cara.write(cara.ctx().ops.create('member', cara.newId(), { name: { fullName: '千葉' } }))
  await exchangeAll([anna, bert, cara], store)
  anna.clock += 3_600_000
  await anna.change(() => {
    removeLaptop(anna.hands, cara.device)
    sealChanges(anna.db, { device: anna.device, label: 'anna', now: anna.now() })
    renewKey(anna.db)
  })
  await exchangeAll([anna, bert], store)
  const before = [anna, bert].map(epochsOf)

  const [org, dev] = [orgOf(cara), cara.device]
  const { sign } = await cara.change(() => ownKeys(cara.db, dev))
  const [first] = allKeys(cara.db)
  if (first === undefined) throw new Error('cara has no key')
  const own = { epoch: 200, key: randomBytes(32) }
  await putKeys(store, org, [first, own], { sign, to: [anna, bert] })
  const last = appliedOf(cara.db, dev)
  const later = (cara.clock + 36_000_000).toString(16).padStart(12, '0').padEnd(20, '0')
  const entry = backdated(dev, last.seq + 1, later, ['c', 'member', anna.newId(), { name: { fullName: '侵入' } }])
  const under = await putSegment(store, { org, dev, sign, key: own, after: last, changes: [entry] })
  const early = backdated(dev, under.seq + 1, '0', ['k', 'remove', anna.device, { after: 0 }])
  await putSegment(store, { org, dev, sign, key: first, after: under, changes: [early] })
  await exchangeAll([anna, bert], store)

  expect([anna, bert].map(epochsOf)).toEqual(before)
  expect(anna.db.rows("SELECT 1 FROM member WHERE full_name = '侵入'")).toEqual([])
})

/** What it says it had said right after its last word. */
function backdated(dev: string, seq: number, last: string, op: Op): WireChange {
  const body = { label: { kind: 'laptop.accept', name: '', count: 1, left: 0 }, undoes: null, ops: [op] }
  return {
    ...{ dev, seq, hlc: (BigInt(`0x${last}`) + 1n).toString(16).padStart(20, '0'), wall: 0, actor: '' },
    ...{ schemaVersion: 1, operation: '00000000-0000-7000-8000-000000000001', last: 1, body: JSON.stringify(body) },
  }
}

test('whoever has the store and no key of the club cannot ask to be let in', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  const [sign, box, dev, org] = [makeSigningPair(), makeBoxPair(), 'z'.repeat(13), orgOf(anna)]
  const key = { epoch: 5, key: randomBytes(32) }

  await putKeys(store, org, [key], { sign, to: [anna, bert] })
  const request = { label: '会長のパソコン', boxPub: box.pub }
  await putSegment(store, { org, dev, sign, key, after: { ord: 0, hash: null, seq: 0 }, request })
  await exchangeAll([anna, bert], store)

  expect(waitingLaptops(anna.db, anna.device)).toEqual([])
  expect(anna.db.row('SELECT held FROM sync_segment WHERE dev = ?', dev)).toEqual({ held: 'noKey' })
})
