import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../../src-main/core/sync/format/canonical-json.ts'
import { CHUNK_BYTES, sealChunk, sealedBytes } from '../../../../src-main/core/sync/format/chunks.ts'
import { type FrameShape, writeFrame } from '../../../../src-main/core/sync/format/frame.ts'
import { derivedKey, hashOf, systemRandom } from '../../../../src-main/core/sync/format/keys.ts'
import { pack } from '../../../../src-main/core/sync/format/packing.ts'
import {
  readSnapshot,
  type SnapshotDraft,
  type SnapshotReading,
  writeSnapshot,
} from '../../../../src-main/core/sync/format/snapshot.ts'
import type { SegmentLine, SnapshotLine } from '../../../../src-main/core/sync/format/snapshot-line.ts'
import type { SnapshotDamaged } from '../../../../src-main/core/sync/format/snapshot-order.ts'
import type { WireChange } from '../../../../src-main/core/sync/format/wire-change.ts'
import {
  change,
  countedRandom,
  hanako,
  hanakosKeys,
  org,
  organisationKey,
  reader,
  sealing,
  tomoe,
} from './given-segment.ts'

const draft: SnapshotDraft = {
  ...{ org, epoch: 1, dev: hanako, pub: hanakosKeys.pub, ord: 4, schema: 50, minReader: 50 },
}
const vector = { [hanako]: [9, segmentHash(hanako, 9)], [tomoe]: [3, segmentHash(tomoe, 3)] }

function segmentHash(dev: string, ord: number): string {
  return hashOf(Buffer.from(`${dev} ${ord}`))
}

/** The segments in which a log has travelled. */
function segmentLines(): { segment: SegmentLine }[] {
  const devices = [hanako, tomoe].sort()
  return devices.flatMap((dev) =>
    Array.from({ length: dev === hanako ? 9 : 3 }, (_, at) => ({
      segment: [dev, at + 1, segmentHash(dev, at + 1), at + 1, at + 1, 1] as const,
    })),
  )
}

function snapshotOf(changes: readonly WireChange[], lines: readonly SnapshotLine[] = segmentLines()) {
  const writing = writeSnapshot(draft, [...lines, ...changes], sealing())
  for (;;) {
    const { done, value } = writing.next()
    if (done) return value
  }
}

/** The log of two laptops that took turns; `letters` of each entry cannot be made shorter. */
function logOf(count: number, letters: number): WireChange[] {
  const random = countedRandom('log')
  return Array.from({ length: count }, (_, at) => ({
    ...change(at % 2 === 0 ? hanako : tomoe, Math.floor(at / 2) + 1, Buffer.from(random(letters / 2)).toString('hex')),
    hlc: at.toString(16).padStart(20, '0'),
  }))
}

function partsOf(bytes: Uint8Array): { header: { cipherLen: number; nonce: string }; chunks: Uint8Array[] } {
  const file = Buffer.from(bytes)
  const start = 12 + file.readUInt32BE(8)
  const chunks: Uint8Array[] = []
  for (let at = start; at < bytes.length - 72; ) {
    const end = at + 28 + file.readUInt32BE(at)
    chunks.push(bytes.subarray(at, end))
    at = end
  }
  return { header: JSON.parse(file.subarray(12, start).toString()) as { cipherLen: number; nonce: string }, chunks }
}

const shape: FrameShape = {
  ...{ magic: 'CLUBSNP1', end: 'ENDSNP1\n', mostHeaderBytes: 2 ** 20, mostBytes: 2 ** 28, signed: 'digest' },
}

/** The same header over other chunks, signed again by the laptop that wrote it. */
function withChunks(bytes: Uint8Array, chunks: readonly Uint8Array[], other: object = {}): Uint8Array {
  const cipherLen = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  return writeFrame(shape, { ...partsOf(bytes).header, ...other, cipherLen }, () => chunks, hanakosKeys.key)
}

function changesIn(read: SnapshotReading): SnapshotLine[] {
  return read.kind === 'snapshot' ? [...read.lines()].filter((line) => 'body' in line) : []
}

/** What a reader has at the end: how many changes, or what was wrong. */
function outcomeOf(bytes: Uint8Array): number | string {
  const read = readSnapshot(bytes, reader)
  if (read.kind !== 'snapshot') return read.kind
  try {
    return changesIn(read).length
  } catch (fault) {
    return (fault as SnapshotDamaged).why
  }
}

/** A snapshot whose author sealed just this under that header. */
function sealedAs(parts: readonly Uint8Array[], counts: object, plainLen?: number, ends = true): Uint8Array {
  const { header } = partsOf(snapshotOf(logOf(2, 20)).bytes)
  const packed = parts.map(pack)
  const cipherLen = packed.reduce((sum, { length }) => sum + sealedBytes(length), 0)
  const said = {
    ...header,
    counts,
    plainLen: plainLen ?? parts.reduce((sum, { length }) => sum + length, 0),
    cipherLen,
  }
  const key = derivedKey(organisationKey, `${hanako}${said.nonce}`, 'snp/1')
  const chunkOf = (head: Uint8Array) => (bytes: Uint8Array, index: number) =>
    sealChunk(key, head, systemRandom(24), { index, last: ends && index === packed.length - 1, bytes })
  return writeFrame(shape, said, (head) => packed.map(chunkOf(head)), hanakosKeys.key)
}

function linesOf(changes: readonly WireChange[], before: readonly SnapshotLine[] = segmentLines()): Uint8Array {
  return Buffer.from([...before, ...changes].map((one) => `${canonicalJson(one)}\n`).join(''))
}

test('a new laptop reads from a snapshot the whole log, byte for byte', () => {
  const log = logOf(30, 60_000)

  const { bytes, hash } = snapshotOf(log)
  const read = readSnapshot(bytes, reader)

  expect(partsOf(bytes).chunks.length).toBeGreaterThan(3)
  expect(read).toMatchObject({
    kind: 'snapshot',
    hash,
    header: { ...draft, vector, counts: { [hanako]: 15, [tomoe]: 15 } },
  })
  expect(changesIn(read)).toEqual(log)
  expect(changesIn(read).length).toBe(30)
  expect(hash).toBe(hashOf(bytes))
})

test('segments signed by their authors travel along as they are', () => {
  const witness = Buffer.from('a sealed segment').toString('base64')
  const read = readSnapshot(snapshotOf(logOf(2, 20), [{ witness }, ...segmentLines()]).bytes, reader)

  expect(read.kind === 'snapshot' && [...read.lines()].slice(0, -2)).toEqual([{ witness }, ...segmentLines()])
})

test('any log is read back, wherever a chunk happens to end', () => {
  const letters = fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 8 })
  fc.assert(
    fc.property(letters, (lengths) => {
      const log = lengths.map((length, at) => change(hanako, at + 1, '名'.repeat(length)))
      const read = readSnapshot(snapshotOf(log).bytes, reader)
      expect(hashOf(Buffer.from(JSON.stringify(changesIn(read))))).toBe(hashOf(Buffer.from(JSON.stringify(log))))
    }),
    { numRuns: 15 },
  )
})

test('a log that ends with its chunk is whole', () => {
  const line = (letters: number) => `${JSON.stringify(change(hanako, 1, 'x'.repeat(letters)))}\n`.length
  const log = [change(hanako, 1, 'x'.repeat(CHUNK_BYTES - line(0)))]

  expect(outcomeOf(snapshotOf(log).bytes)).toBe(1)
  expect(outcomeOf(snapshotOf([]).bytes)).toBe(0)
})

test('chunks of a snapshot cannot be moved, left out, doubled or cut, even by the laptop that wrote it', () => {
  const log = logOf(20, 90_000)
  const { bytes } = snapshotOf(log)
  const { chunks } = partsOf(bytes)
  const others = partsOf(snapshotOf(log).bytes).chunks
  const [a, b, c, d] = chunks as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const altered = c.with(5_000, (c[5_000] ?? 0) ^ 1)

  expect([chunks.length, b.length]).toEqual([4, c.length])
  expect(outcomeOf(withChunks(bytes, chunks))).toBe(20)
  expect([
    outcomeOf(withChunks(bytes, [a, c, b, d])),
    outcomeOf(withChunks(bytes, [a, b, b, d])),
    outcomeOf(withChunks(bytes, [a, b, altered, d])),
    outcomeOf(withChunks(bytes, [a, others[1] ?? b, c, d])),
  ]).toEqual(['tag', 'tag', 'tag', 'tag'])
  expect([
    outcomeOf(withChunks(bytes, [b, a, c, d])),
    outcomeOf(withChunks(bytes, [a, c, d])),
    outcomeOf(withChunks(bytes, [a, b, c])),
    outcomeOf(withChunks(bytes, [a, b, c, d, d])),
    outcomeOf(withChunks(bytes, [a, b, c, d.subarray(0, -1)])),
    outcomeOf(withChunks(bytes, [])),
    outcomeOf(withChunks(bytes, chunks, { ord: 5 })),
  ]).toEqual(Array.from({ length: 7 }, () => 'damaged'))
})

test('what a laptop sealed that is no log is found out, and never grows past what it says', () => {
  const [a, b, c, d] = logOf(4, 20) as [WireChange, WireChange, WireChange, WireChange]
  const both = { [hanako]: 2, [tomoe]: 2 }
  const whole = linesOf([a, b, c, d])
  const bomb = new Uint8Array(64 * 1024 * 1024)

  expect(outcomeOf(sealedAs([whole], both))).toBe(4)
  expect(outcomeOf(sealedAs([linesOf([b, a, c, d])], both))).toBe('order')
  expect(outcomeOf(sealedAs([linesOf([b, c, d])], both))).toBe('order')
  expect(outcomeOf(sealedAs([linesOf([a, b, c])], both))).toBe('counts')
  expect(outcomeOf(sealedAs([linesOf([a, b, c, d], segmentLines().slice(0, -1))], both))).toBe('counts')
  expect(outcomeOf(sealedAs([linesOf([a, b, c, d], segmentLines().toReversed())], both))).toBe('order')
  expect(outcomeOf(sealedAs([linesOf([a, b, c, d], segmentLines().slice(1))], both))).toBe('order')
  expect(outcomeOf(sealedAs([linesOf([a, b, c, d], [...segmentLines(), { witness: 'AAAA' }])], both))).toBe('order')
  expect(outcomeOf(sealedAs([linesOf([a, b, c, d], [{ witness: 'AA?A' }, ...segmentLines()])], both))).toBe('content')
  expect(outcomeOf(sealedAs([whole], { ...both, [tomoe]: 3 }))).toBe('counts')
  expect(outcomeOf(sealedAs([whole.subarray(0, -1)], both))).toBe('content')
  expect(outcomeOf(sealedAs([Buffer.from('{}\n')], both))).toBe('content')
  expect(outcomeOf(sealedAs([Buffer.from(whole.toString().replace('"wall"', ' "wall"'))], both))).toBe('content')
  expect(outcomeOf(sealedAs([bomb], both))).toBe('content')
  expect(outcomeOf(sealedAs([bomb], both, 100))).toBe('content')
  expect(outcomeOf(sealedAs([whole, whole], both))).toBe('content')
  expect(outcomeOf(sealedAs([whole], both, whole.length, false))).toBe('damaged')
})

test('a snapshot cut short anywhere is still on its way, and with one bit changed it is damaged', () => {
  const { bytes } = snapshotOf(logOf(1, 20))
  const lengths = Array.from({ length: bytes.length }, (_, length) => length)
  const altered = new Uint8Array(bytes)
  const taken: number[] = []

  expect(lengths.filter((length) => readSnapshot(bytes.subarray(0, length), reader).kind !== 'arriving')).toEqual([])
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const at = bit >> 3
    altered[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
    if (!['damaged', 'arriving'].includes(readSnapshot(altered, reader).kind)) taken.push(bit)
    altered[at] = bytes[at] ?? 0
  }
  expect(taken).toEqual([])
})

test('a log that is out of order or has a gap is no snapshot', () => {
  const [a, b, c, d] = logOf(4, 20) as [WireChange, WireChange, WireChange, WireChange]

  expect(() => snapshotOf([a, b, c, d])).not.toThrow()
  expect(() => snapshotOf([b, a, c, d])).toThrow()
  expect(() => snapshotOf([b, c, d])).toThrow()
  expect(() => snapshotOf([a, a])).toThrow()
})

test('a snapshot is for those with the key', () => {
  const { bytes, hash } = snapshotOf(logOf(2, 20))

  expect(readSnapshot(bytes, { org, key: () => undefined })).toMatchObject({ kind: 'noKey', hash, header: { ord: 4 } })
  expect(readSnapshot(bytes, { ...reader, org: 'tokyogoclub23' })).toEqual({ kind: 'foreign' })
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('memberSaved')
})
