import { createHash } from 'node:crypto'
import type { Reader } from '../../../../src-main/core/sync/format/frame.ts'
import { type KeyPair, makeSigningPair, type Random } from '../../../../src-main/core/sync/format/keys.ts'
import {
  type SealingKeys,
  type SegmentContent,
  type SegmentDraft,
  sealSegment,
} from '../../../../src-main/core/sync/format/segment.ts'
import type { WireChange } from '../../../../src-main/core/sync/format/wire-change.ts'

export const org = 'minatoigoclub'
export const hanako = 'hanakolaptop2'
export const tomoe = 'tomoelaptop23'

/** Bytes that look random and are the same in each run. */
export function countedRandom(seed: string): Random {
  let asked = 0
  return (bytes) => {
    asked += 1
    const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, at) =>
      createHash('sha256').update(`${seed} ${asked} ${at}`).digest(),
    )
    return new Uint8Array(Buffer.concat(blocks).subarray(0, bytes))
  }
}

export const organisationKey = countedRandom('organisation')(32)
export const hanakosKeys: KeyPair = makeSigningPair(countedRandom('hanako'))
export const tomoesKeys: KeyPair = makeSigningPair(countedRandom('tomoe'))

export const reader: Reader = { org, key: (epoch) => (epoch === 1 ? organisationKey : undefined) }

export function sealing(keys: KeyPair = hanakosKeys): SealingKeys {
  return { organisationKey, signKey: keys.key }
}

/** A change in which a laptop enters somebody's name. */
export function change(dev: string, seq: number, name = '山田 花子'): WireChange {
  const label = { name, count: 1, kind: 'memberSaved' }
  const ops = [['r', 'member', '018f0000-0000-7000-8000-000000000001', 'name', { familyName: name }, [[dev, 1]]]]
  return {
    dev,
    seq,
    hlc: (seq * 16).toString(16).padStart(20, '0'),
    wall: 1_790_000_000_000 + seq,
    actor: '書記 山田',
    schemaVersion: 50,
    operation: '018f0000-0000-7000-8000-00000000000a',
    last: 1,
    body: JSON.stringify({ label, undoes: null, ops }),
  }
}

/** The first segment of a laptop, with so many changes. */
export function draftOf(dev: string, keys: KeyPair, count: number): SegmentDraft {
  return {
    ...{ org, epoch: 1, dev, pub: keys.pub, ord: 1, seqFrom: 1, seqTo: count, prev: null },
    ...{ schema: 50, minReader: 50 },
  }
}

export function contentOf(dev: string, count: number, name?: string): SegmentContent {
  const changes = Array.from({ length: count }, (_, at) => change(dev, at + 1, name))
  return { vector: { [tomoe]: [3, 'ab'.repeat(32)] }, changes, adopted: [] }
}

export function sealedBy(dev: string, keys: KeyPair, count: number, name?: string): Uint8Array {
  return sealSegment(draftOf(dev, keys, count), contentOf(dev, count, name), sealing(keys)).bytes
}
