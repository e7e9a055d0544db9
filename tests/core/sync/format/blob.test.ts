import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blobNameOf, MOST_BLOB_CONTENT, openBlob, sealBlob } from '../../../../src-main/core/sync/format/blob.ts'
import { hashOf } from '../../../../src-main/core/sync/format/keys.ts'
import { countedRandom, org, organisationKey } from './given-segment.ts'

const secondKey = countedRandom('second')(32)
const first = { org, epoch: 1, organisationKey, firstKey: organisationKey }
const second = { org, epoch: 2, organisationKey: secondKey, firstKey: organisationKey }
const keys = [organisationKey, secondKey]
const reader = { org, key: (epoch: number) => keys[epoch - 1], firstKey: organisationKey }
const portrait = countedRandom('portrait')(300)

test('a file that one laptop keeps is opened by the others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000 }), (length) => {
      const content = new Uint8Array(length).fill(7)
      const { name, bytes } = sealBlob(content, first)
      const read = openBlob(bytes, name, reader)
      expect(read.kind === 'blob' && Buffer.from(read.content).equals(content)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('the same file has the same name and bytes on every laptop, and after a new key the same name', () => {
  const here = sealBlob(portrait, first)
  const there = sealBlob(new Uint8Array(portrait), first)
  const later = sealBlob(portrait, second)

  expect(there).toEqual(here)
  expect(here.name).toBe(blobNameOf(organisationKey, hashOf(portrait)))
  expect(here.name).toMatch(/^[a-z2-7]{52}$/)
  expect(later.name).toBe(here.name)
  expect(later.bytes).not.toEqual(here.bytes)
  expect(openBlob(later.bytes, later.name, reader)).toEqual({ kind: 'blob', name: here.name, content: portrait })
})

test('neither name nor bytes tell what a file is, nor its length', () => {
  const content = new Uint8Array(Buffer.from('%PDF-1.7 Geheimnis'.repeat(100)))
  const { name, bytes } = sealBlob(content, first)

  expect(blobNameOf(secondKey, hashOf(content))).not.toBe(name)
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('Geheimnis')
  expect(sealBlob(content.subarray(1), first).bytes.length).toBe(bytes.length)
})

test('one bit changed anywhere in a file, or its end cut off, and it is not opened', () => {
  const { name, bytes } = sealBlob(portrait, first)
  const altered = new Uint8Array(bytes)
  const opened: number[] = []

  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const at = bit >> 3
    altered[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
    if (openBlob(altered, name, reader).kind === 'blob') opened.push(bit)
    altered[at] = bytes[at] ?? 0
  }
  expect(opened).toEqual([])

  const lengths = Array.from({ length: bytes.length }, (_, length) => length)
  expect(lengths.filter((length) => openBlob(bytes.subarray(0, length), name, reader).kind !== 'arriving')).toEqual([])
})

test('chunks of a file cannot be moved or left out', () => {
  const content = countedRandom('scan')(2_500_000)
  const { name, bytes } = sealBlob(content, first)
  const start = 12 + Buffer.from(bytes).readUInt32BE(8)
  const size = 28 + 1024 * 1024 + 16
  const swapped = Buffer.concat([
    bytes.subarray(0, start),
    bytes.subarray(start + size, start + 2 * size),
    bytes.subarray(start, start + size),
    bytes.subarray(start + 2 * size),
  ])
  const dropped = Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + size)])

  expect(openBlob(swapped, name, reader)).toEqual({ kind: 'damaged', why: 'tag' })
  expect(openBlob(dropped, name, reader)).toEqual({ kind: 'arriving' })
})

test('a file under the name of another is not taken for it', () => {
  const [one, other] = [sealBlob(portrait, first), sealBlob(new Uint8Array([1]), first)]

  expect(openBlob(one.bytes, other.name, reader)).toEqual({ kind: 'damaged', why: 'header' })
})

test('a file that cannot be opened says why', () => {
  const { name, bytes } = sealBlob(portrait, second)

  expect(openBlob(bytes, name, { ...reader, key: () => undefined })).toMatchObject({
    kind: 'noKey',
    header: { epoch: 2 },
  })
  expect(openBlob(bytes, name, { ...reader, org: 'tokyogoclub23' })).toEqual({ kind: 'foreign' })
  expect(openBlob(bytes, name, { ...reader, firstKey: secondKey })).toEqual({ kind: 'damaged', why: 'content' })
  expect(() => sealBlob(new Uint8Array(MOST_BLOB_CONTENT + 1), first)).toThrow(RangeError)
})
