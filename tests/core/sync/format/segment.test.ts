import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NONCE_BYTES } from '../../../../src-main/core/sync/format/aead.ts'
import { canonicalJson } from '../../../../src-main/core/sync/format/canonical-json.ts'
import { type FrameShape, writeFrame } from '../../../../src-main/core/sync/format/frame.ts'
import { hashOf, makeSigningPair, sign, systemRandom, toBase64 } from '../../../../src-main/core/sync/format/keys.ts'
import { readSegment, type SegmentContent, sealSegment } from '../../../../src-main/core/sync/format/segment.ts'
import {
  change,
  contentOf,
  countedRandom,
  draftOf,
  hanako,
  hanakosKeys,
  org,
  organisationKey,
  reader,
  sealedBy,
  sealing,
  tomoe,
  tomoesKeys,
} from './given-segment.ts'

const twoKilobytes = Buffer.from(countedRandom('long note')(1_300)).toString('base64')

function headerOf(bytes: Uint8Array): Record<string, unknown> {
  const length = Buffer.from(bytes).readUInt32BE(8)
  return JSON.parse(Buffer.from(bytes.subarray(12, 12 + length)).toString()) as Record<string, unknown>
}

/** The same body under another header, signed again by the same laptop. */
function underHeader(bytes: Uint8Array, header: Record<string, unknown>): Uint8Array {
  const start = 12 + Buffer.from(bytes).readUInt32BE(8)
  const shape: FrameShape = {
    ...{ magic: 'CLUBSEG1', end: 'ENDSEG1\n', mostHeaderBytes: 100_000, mostBytes: 2 ** 24, signed: 'bytes' },
  }
  const body = bytes.subarray(start, bytes.length - 72)
  return writeFrame(shape, { ...header, cipherLen: body.length }, () => [body], hanakosKeys.key)
}

test('what a laptop sends is read by the others as it was written', () => {
  const content: SegmentContent = {
    vector: { [tomoe]: [12, hashOf(Buffer.from('twelve'))] },
    changes: [
      change(hanako, 8, '髙橋 \ud842\udfb7野'),
      change(hanako, 9, '"\u0000\u2028'),
      change(hanako, 10, '\ud800'),
    ],
    adopted: [change('oldlaptop2345', 1, '前の人')],
    request: {
      label: '会計のノート',
      boxPub: hanakosKeys.pub,
      invitation: { id: '018f0000-0000-7000-8000-00000000000b', signature: Buffer.alloc(64, 7).toString('base64') },
    },
  }
  const draft = { ...draftOf(hanako, hanakosKeys, 3), ord: 2, seqFrom: 8, seqTo: 10, prev: 'cd'.repeat(32) }

  const { bytes, hash } = sealSegment(draft, content, sealing())
  const read = readSegment(bytes, reader)

  expect(read).toMatchObject({ kind: 'segment', content, hash, header: draft })
  expect(hash).toBe(hashOf(bytes))
})

test('any changes travel, and come out byte for byte', () => {
  const text = fc.string({ unit: 'binary', maxLength: 50 })
  const changes = fc.array(fc.tuple(text, text, fc.nat()), { maxLength: 10 })
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 1_000_000 }), (entries, seqFrom) => {
      const rows = entries.map(([name, actor, wall], at) => ({ ...change(hanako, seqFrom + at, name), actor, wall }))
      const draft = { ...draftOf(hanako, hanakosKeys, 0), seqFrom, seqTo: seqFrom + rows.length - 1 }
      const read = readSegment(sealSegment(draft, { vector: {}, changes: rows, adopted: [] }, sealing()).bytes, reader)
      expect(read).toMatchObject({ kind: 'segment', content: { changes: rows } })
    }),
    { numRuns: 100 },
  )
})

test('nothing of what a laptop sends can be read without the key, nor how long it is', () => {
  const short = sealedBy(hanako, hanakosKeys, 1, 'Geheimnis')
  const longer = sealedBy(hanako, hanakosKeys, 1, 'Geheimnis!')

  expect(Buffer.from(short).toString('latin1')).not.toContain('Geheimnis')
  expect(longer.length).toBe(short.length)
})

test('one bit changed anywhere in a segment, and it is not taken', () => {
  const bytes = sealedBy(hanako, hanakosKeys, 1, twoKilobytes)
  expect(bytes.length).toBeGreaterThan(2_000)
  const altered = new Uint8Array(bytes)
  const taken: number[] = []

  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const at = bit >> 3
    altered[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
    if (!['damaged', 'arriving'].includes(readSegment(altered, reader).kind)) taken.push(bit)
    altered[at] = bytes[at] ?? 0
  }

  expect(taken).toEqual([])
  expect(readSegment(altered, reader).kind).toBe('segment')
})

test('a segment cut short anywhere is still on its way', () => {
  const bytes = sealedBy(hanako, hanakosKeys, 1, twoKilobytes)
  const lengths = Array.from({ length: bytes.length }, (_, length) => length)

  expect(lengths.filter((length) => readSegment(bytes.subarray(0, length), reader).kind !== 'arriving')).toEqual([])
})

test('a segment whose end is zeros, or that something follows, is damaged', () => {
  const bytes = sealedBy(hanako, hanakosKeys, 3)
  const zeroed = new Uint8Array(bytes).fill(0, 700)

  expect(readSegment(zeroed, reader)).toEqual({ kind: 'damaged', why: 'end' })
  expect(readSegment(Buffer.concat([bytes, Buffer.from('x')]), reader)).toEqual({ kind: 'damaged', why: 'length' })
})

test('a file that is none of ours is damaged, whatever its name', () => {
  expect(readSegment(Buffer.from('[.ShellClassInfo]\r\nIconFile=x'), reader)).toEqual({ kind: 'damaged', why: 'magic' })
  expect(readSegment(new Uint8Array(5_000), reader)).toEqual({ kind: 'damaged', why: 'magic' })
})

test('fields of a header cannot be put into another, even by the laptop that signed both', () => {
  const [first, second] = [sealedBy(hanako, hanakosKeys, 2, 'いち'), sealedBy(hanako, hanakosKeys, 2, 'に')]
  const others = sealSegment(
    { ...draftOf(tomoe, hanakosKeys, 3), ord: 7, prev: 'ab'.repeat(32), schema: 51 },
    contentOf(tomoe, 3),
    sealing(),
  ).bytes
  const header = headerOf(first)
  const foreign: Record<string, unknown> = { ...headerOf(others), nonce: headerOf(second).nonce }
  const differs = (field: string) => canonicalJson(header[field]) !== canonicalJson(foreign[field])
  const swapped = Object.keys(header).filter((field) => field !== 'cipherLen' && differs(field))

  const kinds = swapped.map(
    (field) => readSegment(underHeader(first, { ...header, [field]: foreign[field] }), reader).kind,
  )

  expect(swapped.sort()).toEqual(expect.arrayContaining(['dev', 'nonce', 'ord', 'prev', 'schema', 'seqTo']))
  expect(new Set(kinds)).toEqual(new Set(['damaged']))
  expect(readSegment(underHeader(first, header), reader).kind).toBe('segment')
})

test('a header that another laptop signs is not taken for the one it names', () => {
  const bytes = sealedBy(hanako, hanakosKeys, 2)
  const resigned = new Uint8Array(bytes)
  resigned.set(sign(tomoesKeys.key, bytes.subarray(0, -72)), bytes.length - 72)

  expect(readSegment(resigned, reader)).toEqual({ kind: 'damaged', why: 'signature' })
})

test('no two of a hundred thousand segments have the same nonce', () => {
  const draft = draftOf(hanako, hanakosKeys, 0)
  const nonces = new Set<unknown>()

  // Sealing a hundred thousand takes half a minute; where most nonces come from is asked for them directly.
  for (let i = 0; i < 5_000; i++) {
    nonces.add(headerOf(sealSegment(draft, { vector: {}, changes: [], adopted: [] }, sealing()).bytes).nonce)
  }
  for (let i = 0; i < 95_000; i++) nonces.add(toBase64(systemRandom(NONCE_BYTES)))

  expect(nonces.size).toBe(100_000)
})

test('a nonce is used for one segment only, whatever stands in it', () => {
  const asked: string[] = []
  const random = (bytes: number) => {
    const given = countedRandom(`nonce ${asked.length}`)(bytes)
    asked.push(toBase64(given))
    return given
  }
  const sealed = [1, 2, 3].map((count) => {
    const keys = { ...sealing(), random }
    return headerOf(sealSegment(draftOf(hanako, hanakosKeys, count), contentOf(hanako, count), keys).bytes).nonce
  })

  expect(sealed).toEqual(asked)
})

test('a segment says who it is of and what is missing where it cannot be opened', () => {
  const bytes = sealedBy(hanako, hanakosKeys, 2)
  const header = headerOf(bytes)
  const newer = underHeader(bytes, { ...header, minReader: 51, flavour: 'matcha' })
  const unknown = underHeader(bytes, { ...header, flavour: 'matcha' })

  expect(readSegment(bytes, { org, key: () => undefined })).toEqual({ kind: 'noKey', header, hash: hashOf(bytes) })
  expect(readSegment(bytes, { org, key: () => randomBytes(32) })).toMatchObject({ kind: 'noKey' })
  expect(readSegment(bytes, { ...reader, org: 'tokyogoclub23' })).toEqual({ kind: 'foreign' })
  expect(readSegment(newer, reader)).toMatchObject({ kind: 'newer', header: { dev: hanako, minReader: 51, seqTo: 2 } })
  expect(readSegment(unknown, reader)).toEqual({ kind: 'damaged', why: 'header' })
})

test('a laptop does not seal what others would not take', () => {
  const draft = draftOf(hanako, hanakosKeys, 2)
  const seal = (content: SegmentContent, other: Partial<typeof draft> = {}) => {
    return () => sealSegment({ ...draft, ...other }, content, sealing())
  }
  const content = contentOf(hanako, 2)

  expect(seal(content)).not.toThrow()
  expect(seal(contentOf(hanako, 1))).toThrow()
  expect(seal(contentOf(tomoe, 2))).toThrow()
  expect(seal({ ...content, changes: content.changes.toReversed() })).toThrow()
  expect(seal({ ...content, adopted: [change(hanako, 9)] })).toThrow()
  expect(seal(content, { ord: 2 })).toThrow()
  expect(seal(content, { prev: 'ab'.repeat(32) })).toThrow()
  expect(seal({ ...content, changes: [change(hanako, 1), { ...change(hanako, 2), wall: 1.5 }] })).toThrow()
  expect(seal({ ...content, changes: [change(hanako, 1), { ...change(hanako, 2), body: '[]' }] })).toThrow()
  expect(seal(contentOf(hanako, 2, 'x'.repeat(2 ** 21)))).toThrow()
})

test('a signature of another laptop does not fit', () => {
  const other = makeSigningPair()
  const { bytes } = sealSegment(draftOf(hanako, hanakosKeys, 1), contentOf(hanako, 1), {
    organisationKey,
    signKey: other.key,
  })

  expect(readSegment(bytes, reader)).toEqual({ kind: 'damaged', why: 'signature' })
})
