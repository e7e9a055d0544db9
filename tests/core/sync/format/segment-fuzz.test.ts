import { constants, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seal } from '../../../../src-main/core/sync/format/aead.ts'
import { canonicalJson } from '../../../../src-main/core/sync/format/canonical-json.ts'
import { type FrameShape, writeFrame } from '../../../../src-main/core/sync/format/frame.ts'
import { derivedKey, fromBase64, sign } from '../../../../src-main/core/sync/format/keys.ts'
import { pack } from '../../../../src-main/core/sync/format/packing.ts'
import { padme } from '../../../../src-main/core/sync/format/padme.ts'
import { readSegment } from '../../../../src-main/core/sync/format/segment.ts'
import {
  contentOf,
  draftOf,
  hanako,
  hanakosKeys,
  org,
  organisationKey,
  reader,
  sealedBy,
  tomoe,
  tomoesKeys,
} from './given-segment.ts'

const shape: FrameShape = {
  ...{ magic: 'CLUBSEG1', end: 'ENDSEG1\n', mostHeaderBytes: 2 ** 24, mostBytes: 2 ** 28, signed: 'bytes' },
}
const kinds = ['segment', 'arriving', 'damaged', 'foreign', 'noKey', 'newer']
const files = [sealedBy(hanako, hanakosKeys, 3), sealedBy(tomoe, tomoesKeys, 5, 'x'.repeat(1_000))]
const [ours = new Uint8Array(), others = new Uint8Array()] = files

function headerOf(bytes: Uint8Array): Record<string, unknown> {
  const length = Buffer.from(bytes).readUInt32BE(8)
  return JSON.parse(Buffer.from(bytes.subarray(12, 12 + length)).toString()) as Record<string, unknown>
}

/** What a laptop that means harm can make: it has the keys, and signs and seals what it likes. */
function sealedAs(plain: Uint8Array, other: Record<string, unknown> = {}, packed = pack(plain)): Uint8Array {
  const header = { ...headerOf(ours), plainLen: plain.length, ...other, cipherLen: packed.length + 16 }
  const key = derivedKey(organisationKey, hanako, 'seg/1')
  const cipher = (head: Uint8Array) => [seal(key, fromBase64(String(headerOf(ours).nonce)), head, packed)]
  return writeFrame(shape, header, cipher, hanakosKeys.key)
}

function signedAgain(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 73) return bytes
  const signed = new Uint8Array(bytes)
  signed.set(sign(hanakosKeys.key, bytes.subarray(0, -72)), bytes.length - 72)
  return signed
}

/** So many megabytes of zeros, deflated without ever being there. */
function bombOf(megabytes: number): Uint8Array {
  const open = deflateRawSync(new Uint8Array(2 ** 20), { finishFlush: constants.Z_FULL_FLUSH })
  const deflated = Buffer.concat([...Array.from({ length: megabytes }, () => open), deflateRawSync(new Uint8Array())])
  return Buffer.concat([deflated, new Uint8Array(padme(deflated.length) - deflated.length)])
}

const at = fc.nat({ max: 5_000 })
const mutation: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  fc.tuple(at, fc.nat({ max: 255 })).map(
    ([at, byte]) =>
      (bytes: Uint8Array) =>
        bytes.with(at % bytes.length, byte),
  ),
  at.map((at) => (bytes: Uint8Array) => bytes.slice(0, at)),
  at.map((at) => (bytes: Uint8Array) => new Uint8Array(bytes).fill(0, at % bytes.length)),
  fc.tuple(at, fc.uint8Array({ minLength: 1, maxLength: 64 })).map(
    ([at, more]) =>
      (bytes: Uint8Array) =>
        Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]),
  ),
  fc.tuple(at, fc.integer({ min: 1, max: 200 })).map(
    ([at, count]) =>
      (bytes: Uint8Array) =>
        Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + count)]),
  ),
  at.map((at) => (bytes: Uint8Array) => Buffer.concat([bytes.subarray(0, at), others.subarray(at)])),
  fc.nat({ max: 2 ** 32 - 1 }).map((length) => (bytes: Uint8Array) => {
    const altered = new Uint8Array(bytes)
    if (altered.length >= 12) new DataView(altered.buffer).setUint32(8, length)
    return altered
  }),
  fc.constant(signedAgain),
)

test('no file, however it was altered, stops a laptop from reading the next', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(mutation, { minLength: 1, maxLength: 4 }), (file, mutations) => {
      const bytes = mutations.reduce<Uint8Array>((sum, mutate) => (sum.length === 0 ? sum : mutate(sum)), file)
      const read = readSegment(bytes, reader)
      seen.add(read.kind)
      expect(kinds).toContain(read.kind)
      const isWhole = files.some((whole) => Buffer.from(whole).equals(bytes))
      // A signature made anew over the very same bytes is the same (RFC 8032), so only a whole file is a segment.
      expect(read.kind === 'segment').toBe(isWhole)
    }),
    { numRuns: 3_000 },
  )
  expect(seen).toContain('damaged')
  expect(seen).toContain('arriving')
})

test('whatever a laptop with all keys says in a header, the others read it or say why not', () => {
  const field = fc.constantFrom(...Object.keys(headerOf(ours)), '__proto__', 'constructor', 'more')
  const value = fc.oneof(
    fc.constantFrom<unknown>(null, true, -1, 0, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER, '', org, hanako, [], {}),
    fc.string(),
    fc.integer(),
  )
  const plain = Buffer.from(canonicalJson(contentOf(hanako, 3)))
  fc.assert(
    fc.property(fc.array(fc.tuple(field, value), { minLength: 1, maxLength: 3 }), (said) => {
      const other = Object.fromEntries(said.filter(([name]) => name !== '__proto__'))
      expect(kinds).toContain(readSegment(sealedAs(plain, other), reader).kind)
    }),
    { numRuns: 1_000 },
  )
})

test('whatever a laptop with all keys seals, only changes are taken', () => {
  const content = contentOf(hanako, 3)
  const junk = fc.oneof(fc.json(), fc.string(), fc.constant('['.repeat(100_000)), fc.constant('{"changes":1}'))
  const part = fc.constantFrom('vector', 'changes', 'adopted', 'request', 'more', 'toString')
  const altered = fc.tuple(part, fc.jsonValue()).map(([name, value]) => JSON.stringify({ ...content, [name]: value }))
  fc.assert(
    fc.property(fc.oneof(junk, altered), (text) => {
      const read = readSegment(sealedAs(Buffer.from(text)), reader)
      expect(['segment', 'damaged']).toContain(read.kind)
      if (read.kind === 'segment') expect(read.content.changes).toEqual(content.changes)
    }),
    { numRuns: 1_000 },
  )
})

test('keys that would change what objects are do not get in', () => {
  const [first, ...rest] = contentOf(hanako, 3).changes
  const withBody = (body: string) => ({ ...contentOf(hanako, 3), changes: [{ ...first, body }, ...rest] })
  const inBody = '{"label":{},"undoes":null,"ops":[["r","member",{"__proto__":{"x":1}}]]}'
  const escaped = '{"label":{},"undoes":null,"ops":[["r","member",{"\\u005f_proto__":{"x":1}}]]}'
  const asText = '{"label":{},"undoes":null,"ops":[["r","member","__proto__"]]}'
  const kindOf = (text: string) => readSegment(sealedAs(Buffer.from(text)), reader).kind

  expect(kindOf(canonicalJson(withBody(inBody)))).toBe('damaged')
  expect(kindOf(canonicalJson(withBody(escaped)))).toBe('damaged')
  expect(kindOf(canonicalJson(withBody(asText)))).toBe('segment')
  expect(kindOf(canonicalJson(contentOf(hanako, 3)).replace('"vector":{', '"vector":{"__proto__":[1,"x"],'))).toBe(
    'damaged',
  )
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

test('a segment that unpacks to more than it says, or may, takes no more memory than that', () => {
  const bomb = bombOf(512)
  const before = process.resourceUsage().maxRSS

  const said = [100, 4 * 1024 * 1024, 4 * 1024 * 1024 + 1, 2 ** 29]
  const kinds = said.map((plainLen) => readSegment(sealedAs(new Uint8Array(), { plainLen }, bomb), reader))

  expect(kinds.map(({ kind }) => kind)).toEqual(said.map(() => 'damaged'))
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(64 * 1024)
})

test('nothing can be hidden behind what a segment holds', () => {
  const plain = Buffer.from(canonicalJson(contentOf(hanako, 3)))
  const packed = pack(plain)
  const kindOf = (bytes: Uint8Array) => readSegment(sealedAs(plain, {}, bytes), reader).kind

  expect(packed.at(-1)).toBe(0)
  expect(kindOf(packed)).toBe('segment')
  expect(kindOf(packed.with(packed.length - 1, 1))).toBe('damaged')
  expect(kindOf(Buffer.concat([packed, new Uint8Array(100)]))).toBe('damaged')
  expect(kindOf(packed.subarray(0, -1))).toBe('damaged')
  expect(readSegment(sealedAs(plain, { plainLen: plain.length + 1 }), reader).kind).toBe('damaged')
})

test('a segment longer than any may be is not looked into', () => {
  expect(readSegment(new Uint8Array(8 * 1024 * 1024 + 1), reader)).toEqual({ kind: 'damaged', why: 'size' })
  const longHeader = new Uint8Array(ours)
  new DataView(longHeader.buffer).setUint32(8, 4_097)
  expect(readSegment(longHeader, reader)).toEqual({ kind: 'damaged', why: 'header' })
  const long = sealedAs(new Uint8Array(), { plainLen: 100 }, new Uint8Array(9 * 1024 * 1024))
  expect(readSegment(long.subarray(0, 1_000), reader)).toEqual({ kind: 'damaged', why: 'size' })
})

test('the draft that is altered here is one that is taken', () => {
  const plain = Buffer.from(canonicalJson(contentOf(hanako, 3)))

  expect(readSegment(sealedAs(plain), reader)).toMatchObject({
    kind: 'segment',
    header: draftOf(hanako, hanakosKeys, 3),
  })
})
