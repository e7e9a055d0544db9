import { z } from 'zod'
import { NONCE_BYTES } from './aead.ts'
import { canonicalJson } from './canonical-json.ts'
import { CHUNK_BYTES, openChunks, sealChunk, sealedBytes } from './chunks.ts'
import { commonHeader, damaged, type FrameShape, openFrame, type Reader, type Unread, writeFrame } from './frame.ts'
import { derivedKey, hashOf, kidOf, systemRandom, toBase64 } from './keys.ts'
import { pack, unpack } from './packing.ts'
import type { SealingKeys } from './segment.ts'
import type { SnapshotLine } from './snapshot-line.ts'
import { linesToChunks, readLines } from './snapshot-lines.ts'
import { SnapshotDamaged, SnapshotOrder } from './snapshot-order.ts'
import { deviceId, epoch, key32, nonce24, ord, vector, version } from './wire-change.ts'

/** Most bytes that a snapshot's file has. */
export const MOST_SNAPSHOT_BYTES = 256 * 1024 * 1024

export type SnapshotHeader = Readonly<z.infer<typeof fullHeader>>
/** What the header of every version holds. */
export type StableSnapshotHeader = Readonly<z.infer<typeof stableHeader>>

/** What whoever writes a snapshot says of it; its lines are counted on the way. */
export type SnapshotDraft = Omit<
  SnapshotHeader,
  'kid' | 'vector' | 'counts' | 'comp' | 'plainLen' | 'cipherLen' | 'nonce'
>

export interface Snapshot {
  readonly kind: 'snapshot'
  readonly header: SnapshotHeader
  /** Hex SHA-256 of the whole file. */
  readonly hash: string
  /**
   * What it holds, a megabyte of text at a time: witnesses, segments in the order of (dev, ord), changes in that of
   * (hlc, dev, seq). Throws `SnapshotDamaged` where its author sealed something else: read it to its end before anything
   * of it is believed.
   */
  lines(): Generator<SnapshotLine, void>
}

export type SnapshotReading =
  | Snapshot
  | { readonly kind: 'noKey'; readonly header: SnapshotHeader; readonly hash: string }
  | { readonly kind: 'newer'; readonly header: StableSnapshotHeader; readonly hash: string }
  | Unread

/**
 * The bytes of a snapshot. Yields after each megabyte, so that others may have their turn. Throws where the lines are not
 * in their order or there are too many for one file. Never holds the whole text.
 */
export function* writeSnapshot(
  draft: SnapshotDraft,
  lines: Iterable<SnapshotLine>,
  { organisationKey, signKey, random = systemRandom }: SealingKeys,
): Generator<void, { readonly header: SnapshotHeader; readonly bytes: Uint8Array; readonly hash: string }> {
  const order = new SnapshotOrder()
  const chunks: Uint8Array[] = []
  let [plainLen, cipherLen] = [0, 0]
  for (const plain of linesToChunks(lines, order)) {
    const packed = pack(plain)
    chunks.push(packed)
    plainLen += plain.length
    cipherLen += sealedBytes(packed.length)
    if (cipherLen > MOST_SNAPSHOT_BYTES) throw new RangeError('too large for one file')
    yield
  }
  const kid = kidOf(organisationKey)
  const nonce = toBase64(random(NONCE_BYTES))
  const counted = { vector: order.vector(), counts: order.counts(), plainLen, cipherLen }
  const header = fullHeader.parse({ ...draft, ...counted, kid, comp: 'deflate-raw', nonce })
  const key = snapshotKey(organisationKey, header)
  function* body(head: Uint8Array) {
    for (const [index, bytes] of chunks.entries()) {
      yield sealChunk(key, head, random(NONCE_BYTES), { index, last: index === chunks.length - 1, bytes })
    }
  }
  const bytes = writeFrame(shape, header, body, signKey)
  return { header, bytes, hash: hashOf(bytes) }
}

/** Never throws, whatever the bytes; its `lines()` may. The author's right to write is not looked at. */
export function readSnapshot(bytes: Uint8Array, reader: Reader): SnapshotReading {
  const frame = openFrame(bytes, shape, { full: fullHeader, stable: stableHeader }, reader)
  if (frame.kind === 'noKey' || frame.kind === 'newer') return { ...frame, hash: hashOf(bytes) }
  if (frame.kind !== 'open') return frame
  const { header, head, body, organisationKey } = frame
  const key = snapshotKey(organisationKey, header)
  if (openChunks(key, head, body, MOST_CHUNK_BYTES).next().value === undefined) return damaged('tag')
  const lines = () => linesOf(header, openChunks(key, head, body, MOST_CHUNK_BYTES))
  return { kind: 'snapshot', header, hash: hashOf(bytes), lines }
}

const shape: FrameShape = {
  magic: 'CLUBSNP1',
  end: 'ENDSNP1\n',
  mostHeaderBytes: 1024 * 1024,
  mostBytes: MOST_SNAPSHOT_BYTES,
  signed: 'digest',
}
/** Deflated and padded, text that cannot be deflated gets a little longer. */
const MOST_CHUNK_BYTES = CHUNK_BYTES * 1.25

const stable = { org: deviceId, epoch, dev: deviceId, pub: key32, ord, minReader: version }
const stableHeader = z.object(stable)
const fullHeader = z.strictObject({
  ...commonHeader,
  ...stable,
  /** The newest schema version the writer knew. */
  schema: version,
  vector,
  /** How many changes of each device it holds: 1 to this. */
  counts: z.record(deviceId, z.int().min(1)),
  comp: z.literal('deflate-raw'),
  plainLen: z
    .int()
    .min(0)
    .max(4 * 1024 ** 3),
  /** Makes the key that of this one file. */
  nonce: nonce24,
})

function snapshotKey(organisationKey: Uint8Array, { dev, nonce }: SnapshotHeader): Uint8Array {
  return derivedKey(organisationKey, `${dev}${nonce}`, 'snp/1')
}

function* linesOf(header: SnapshotHeader, chunks: Iterable<Uint8Array | undefined>): Generator<SnapshotLine, void> {
  const order = new SnapshotOrder()
  for (const line of readLines(plainOf(header, chunks))) {
    order.take(line)
    yield line
  }
  const found = canonicalJson([order.counts(), order.vector()])
  if (found !== canonicalJson([header.counts, header.vector])) throw new SnapshotDamaged('counts')
}

/** Every chunk is as long as it has to be, so nothing inflates to more than the header says. */
function* plainOf({ plainLen }: SnapshotHeader, chunks: Iterable<Uint8Array | undefined>): Generator<Uint8Array> {
  let left = plainLen
  for (const packed of chunks) {
    const length = Math.min(left, CHUNK_BYTES)
    const plain = packed && unpack(packed, length)
    if (plain === undefined) throw new SnapshotDamaged(packed === undefined ? 'tag' : 'content')
    yield plain
    left -= length
  }
  if (left > 0) throw new SnapshotDamaged('length')
}
