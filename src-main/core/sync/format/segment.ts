import { z } from 'zod'
import { NONCE_BYTES, open, seal, TAG_BYTES } from './aead.ts'
import { canonicalJson, parseCanonical } from './canonical-json.ts'
import { commonHeader, damaged, type FrameShape, openFrame, type Reader, type Unread, writeFrame } from './frame.ts'
import { derivedKey, fromBase64, hashOf, kidOf, type Random, systemRandom, toBase64 } from './keys.ts'
import { pack, unpack } from './packing.ts'
import {
  deviceId,
  epoch,
  hash,
  invitationId,
  key32,
  nonce24,
  ord,
  signature64,
  type Vector,
  vector,
  version,
  type WireChange,
  wireChange,
} from './wire-change.ts'

/** Most bytes that a segment's payload has as JSON. */
export const MOST_SEGMENT_PLAIN = 4 * 1024 * 1024
/** Most bytes that a segment's file has. */
export const MOST_SEGMENT_BYTES = 8 * 1024 * 1024

/** Shows that a laptop's owner was given an invitation: signed with the key that comes with it. Base64 of 64 bytes. */
export interface Invitation {
  readonly id: string
  readonly signature: string
}

/** What a device that was not let in yet says of itself. */
export interface JoinRequest {
  /** What people call the laptop. */
  readonly label: string
  /** X25519, base64 of 32 bytes: what the organisation's next keys are sealed to. */
  readonly boxPub: string
  readonly invitation?: Invitation | undefined
}

export interface SegmentContent {
  readonly vector: Vector
  /** The author's own, `seqFrom` to `seqTo` without a gap. */
  readonly changes: readonly WireChange[]
  /** Of devices that the author continues. */
  readonly adopted: readonly WireChange[]
  readonly request?: JoinRequest | undefined
}

export type SegmentHeader = Readonly<z.infer<typeof fullHeader>>
/** What the header of every version holds. */
export type StableSegmentHeader = Readonly<z.infer<typeof stableHeader>>

/** What whoever seals a segment says of it. Without changes, `seqTo` is one less than `seqFrom`. */
export type SegmentDraft = Omit<SegmentHeader, 'kid' | 'comp' | 'plainLen' | 'cipherLen' | 'nonce'>

export interface SealingKeys {
  /** 32 bytes. */
  readonly organisationKey: Uint8Array
  /** Ed25519, base64: the private half of `pub`. */
  readonly signKey: string
  readonly random?: Random | undefined
}

export interface Segment {
  readonly kind: 'segment'
  readonly header: SegmentHeader
  readonly content: SegmentContent
  /** Hex SHA-256 of the whole file. */
  readonly hash: string
}

export type SegmentReading =
  | Segment
  | { readonly kind: 'noKey'; readonly header: SegmentHeader; readonly hash: string }
  | { readonly kind: 'newer'; readonly header: StableSegmentHeader; readonly hash: string }
  | Unread

/** The bytes of a segment. The same draft gives other bytes each time: seal once, keep them, send those. */
export function sealSegment(
  draft: SegmentDraft,
  content: SegmentContent,
  { organisationKey, signKey, random = systemRandom }: SealingKeys,
): { readonly bytes: Uint8Array; readonly hash: string } {
  const plain = Buffer.from(canonicalJson(withoutEmpty(content)))
  const packed = pack(plain)
  const nonce = random(NONCE_BYTES)
  const header = fullHeader.parse({
    ...draft,
    kid: kidOf(organisationKey),
    comp: 'deflate-raw',
    plainLen: plain.length,
    cipherLen: packed.length + TAG_BYTES,
    nonce: toBase64(nonce),
  })
  if (!isOfHeader(header, payload.parse(content))) throw new RangeError('the changes are not those the header names')
  const key = segmentKey(organisationKey, header.dev)
  const bytes = writeFrame(shape, header, (head) => [seal(key, nonce, head, packed)], signKey)
  return { bytes, hash: hashOf(bytes) }
}

/** Never throws, whatever the bytes. The author's right to write is not looked at: only that `header.pub` signed it. */
export function readSegment(bytes: Uint8Array, reader: Reader): SegmentReading {
  const frame = openFrame(bytes, shape, { full: fullHeader, stable: stableHeader }, reader)
  if (frame.kind === 'noKey' || frame.kind === 'newer') return { ...frame, hash: hashOf(bytes) }
  if (frame.kind !== 'open') return frame
  const { header } = frame
  const key = segmentKey(frame.organisationKey, header.dev)
  const packed = open(key, fromBase64(header.nonce), frame.head, frame.body)
  if (packed === undefined) return damaged('tag')
  const plain = unpack(packed, header.plainLen)
  const { data: content } = payload.safeParse(plain && parseCanonical(plain))
  if (content === undefined || !isOfHeader(header, content)) return damaged('content')
  return { kind: 'segment', header, content, hash: hashOf(bytes) }
}

const shape: FrameShape = {
  magic: 'CLUBSEG1',
  end: 'ENDSEG1\n',
  mostHeaderBytes: 4096,
  mostBytes: MOST_SEGMENT_BYTES,
  signed: 'bytes',
}

const stable = {
  org: deviceId,
  epoch,
  dev: deviceId,
  pub: key32,
  ord,
  seqFrom: z.int().min(1),
  seqTo: z.int().min(0),
  prev: hash.nullable(),
  minReader: version,
}

const stableHeader = z.object(stable)

const fullHeader = z
  .strictObject({
    ...commonHeader,
    ...stable,
    /** The newest schema version the writer knew. */
    schema: version,
    comp: z.literal('deflate-raw'),
    plainLen: z.int().min(2).max(MOST_SEGMENT_PLAIN),
    nonce: nonce24,
  })
  .refine(({ ord, prev }) => (ord === 1) === (prev === null))

const payload = z.strictObject({
  vector,
  changes: z.array(wireChange),
  adopted: z.array(wireChange),
  request: z
    .strictObject({
      label: z.string().min(1).max(200),
      boxPub: key32,
      invitation: z.strictObject({ id: invitationId, signature: signature64 }).optional(),
    })
    .optional(),
})

function segmentKey(organisationKey: Uint8Array, dev: string): Uint8Array {
  return derivedKey(organisationKey, dev, 'seg/1')
}

function isOfHeader({ dev, seqFrom, seqTo }: SegmentHeader, { changes, adopted }: SegmentContent): boolean {
  return (
    changes.length === seqTo - seqFrom + 1 &&
    changes.every((change, at) => change.dev === dev && change.seq === seqFrom + at) &&
    adopted.every((change) => change.dev !== dev)
  )
}

/** Canonical JSON knows no absent value. */
function withoutEmpty({ request, ...rest }: SegmentContent): object {
  if (request === undefined) return rest
  const { invitation, ...asked } = request
  return { ...rest, request: invitation === undefined ? asked : { ...asked, invitation } }
}
