import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newestVersion } from '../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../src-main/core/db/migrations/all.ts'
import { readRoot } from '../../../src-main/core/db/root.ts'
import { appliedOf, vectorOf } from '../../../src-main/core/sync/applied.ts'
import { applyNextSegment } from '../../../src-main/core/sync/apply-segments.ts'
import { READER } from '../../../src-main/core/sync/format/frame.ts'
import { hashOf } from '../../../src-main/core/sync/format/keys.ts'
import { sealSegment } from '../../../src-main/core/sync/format/segment.ts'
import type { WireChange } from '../../../src-main/core/sync/format/wire-change.ts'
import { addKey, newestKey } from '../../../src-main/core/sync/key-ring.ts'
import { ownKeys } from '../../../src-main/core/sync/own-laptop.ts'
import { settleFork } from '../../../src-main/core/sync/settle-forks.ts'
import { takeSegment } from '../../../src-main/core/sync/take-segment.ts'
import { openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import { exchangeAll, founder, joined, type SyncedLaptop } from '../../support/sync-club.ts'

interface Key {
  readonly epoch: number
  readonly key: Uint8Array
}

/** What a laptop would write next in its name, with one new member, under a key of the organisation. */
function nextOf(
  { db, device, asking }: SyncedLaptop,
  familyName: string,
  { epoch, key }: Key,
  last = appliedOf(db, device),
): Uint8Array {
  const seq = last.seq + 1
  const op = ['c', 'member', `00000000-0000-7000-8000-00000000000${epoch}`, { name: { familyName } }]
  const label = { kind: 'member.add', name: '', count: 1, left: 0 }
  const change: WireChange = {
    ...{
      dev: device,
      seq,
      hlc: 'f'.repeat(20),
      wall: 1,
      actor: '',
      schemaVersion: newestVersion(migrations),
      last: 1 as const,
    },
    ...{ operation: `00000000-0000-7000-8000-00000000001${epoch}` },
    body: JSON.stringify({ label, undoes: null, ops: [op] }),
  }
  const header = {
    ...{ org: readRoot(db)?.org ?? '', epoch, dev: device, pub: asking.pub, ord: last.ord + 1, prev: last.hash },
    ...{ seqFrom: seq, seqTo: seq, schema: newestVersion(migrations), minReader: READER },
  }
  const content = { vector: vectorOf(db), changes: [change], adopted: [] }
  return sealSegment(header, content, { organisationKey: key, signKey: ownKeys(db, device).sign.key }).bytes
}

async function settle(laptop: SyncedLaptop): Promise<string[]> {
  while ((await laptop.change(() => settleFork(laptop.db) ?? applyNextSegment(laptop.db))) !== null);
  return laptop.db.rows<{ familyName: string }>('SELECT family_name FROM member').map(({ familyName }) => familyName)
}

test('of two ways a copied laptop went, one that could not be read when it came is judged once its key is here', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  await exchangeAll([anna, bert], store)
  const newer = { epoch: 2, key: randomBytes(32) }
  const known = nextOf(bert, 'known', newestKey(anna.db) as Key)
  let unread = nextOf(bert, 'unread', newer)
  // The one that counts is the one with the smaller hash.
  while (hashOf(unread) > hashOf(known)) unread = nextOf(bert, 'unread', newer)
  await anna.change(() => [known, unread].map((bytes) => takeSegment(anna.db, bytes, 1)))
  expect(await settle(anna)).toEqual(['known'])

  await anna.change(() => addKey(anna.db, newer))

  expect(await settle(anna)).toEqual(['unread'])
})

test('what goes on from another line of a laptop than the one that was followed is kept aside', async () => {
  const { laptop: anna, store } = await founder('anna', openMemory())
  const bert = await joined('bert', anna, store)
  await exchangeAll([anna, bert], store)
  const elsewhere = { ...appliedOf(bert.db, bert.device), hash: 'a'.repeat(64) }
  const astray = nextOf(bert, 'astray', newestKey(anna.db) as Key, elsewhere)
  await anna.change(() => takeSegment(anna.db, astray, 1))

  expect(await settle(anna)).toEqual([])
  expect(anna.db.rows('SELECT held FROM sync_segment WHERE hash = ?', hashOf(astray))).toEqual([{ held: 'fork' }])
})
