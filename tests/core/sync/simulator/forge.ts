import { newestVersion } from '../../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../../src-main/core/db/migrations/all.ts'
import { readRoot } from '../../../../src-main/core/db/root.ts'
import { appliedOf, vectorOf } from '../../../../src-main/core/sync/applied.ts'
import { READER } from '../../../../src-main/core/sync/format/frame.ts'
import { makeSigningPair } from '../../../../src-main/core/sync/format/keys.ts'
import { segmentName } from '../../../../src-main/core/sync/format/names.ts'
import { sealSegment } from '../../../../src-main/core/sync/format/segment.ts'
import { newestKey } from '../../../../src-main/core/sync/key-ring.ts'
import type { SimAct } from './case.ts'
import type { Machine, World } from './world.ts'

/**
 * Whoever holds the organisation's key puts a file in another laptop's name: with that one's public key and a signature
 * that is not its own, or with a key of his own.
 */
export function forge(world: World, { laptop }: Machine, { which }: SimAct): void {
  const victim = world.machines[which % world.machines.length]?.laptop
  const root = readRoot(laptop.db)
  const organisationKey = newestKey(laptop.db)
  if (victim === undefined || root === null || organisationKey === undefined) return
  const { device: dev } = victim
  const last = appliedOf(laptop.db, dev)
  const seq = Math.max(last.seq, lastSeqIn(laptop.db, dev)) + 1
  const operation = laptop.newId()
  const member = ['c', 'member', laptop.newId(), { name: { familyName: 'forged' } }]
  const body = JSON.stringify({
    label: { kind: 'member.add', name: '', count: 1, left: 0 },
    undoes: null,
    ops: [member],
  })
  const written = {
    hlc: 'f'.repeat(20),
    wall: 1,
    actor: 'x',
    schemaVersion: newestVersion(migrations),
    last: 1,
  } as const
  const forger = makeSigningPair()
  const prev = last.ord === 0 ? null : last.hash
  const { bytes, hash } = sealSegment(
    {
      ...{ org: root.org, epoch: organisationKey.epoch, dev, ord: last.ord + 1, prev, seqFrom: seq, seqTo: seq },
      ...{ pub: which % 2 === 0 ? victim.asking.pub : forger.pub },
      ...{ schema: newestVersion(migrations), minReader: READER },
    },
    { vector: vectorOf(laptop.db), changes: [{ dev, seq, operation, body, ...written }], adopted: [] },
    { organisationKey: organisationKey.key, signKey: forger.key },
  )
  world.forged.add(operation)
  world.store.files.set(segmentName(root.org, dev, last.ord + 1, hash), bytes)
}

function lastSeqIn(db: Machine['laptop']['db'], dev: string): number {
  return db.row<{ last: number }>('SELECT coalesce(max(seq), 0) AS last FROM change WHERE dev = ?', dev)?.last ?? 0
}
