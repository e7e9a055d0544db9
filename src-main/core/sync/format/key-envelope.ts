import { z } from 'zod'
import { NONCE_BYTES, open, seal } from './aead.ts'
import { canonicalJson, parseCanonical } from './canonical-json.ts'
import { type DerivedKey, isAcceptable, kdf } from './derive-key.ts'
import {
  derivedKey,
  fromBase64,
  makeBoxPair,
  type Random,
  sharedSecret,
  sign,
  systemRandom,
  toBase64,
  verify,
} from './keys.ts'
import { deviceId, epoch, invitationId, key32, nonce24, signature64 } from './wire-change.ts'

/** Most bytes a key envelope has. */
export const MOST_ENVELOPE_BYTES = 1024 * 1024
const FORMAT = 'meibo-key-1'

/** What an envelope keeps: all keys so far, and where trust begins. */
export interface EnvelopeContent {
  /** The organisation's keys so far, 32 bytes each. Two laptops may have made one for the same epoch: both are kept. */
  readonly keys: Iterable<readonly [epoch: number, key: Uint8Array]>
  /** The laptop that made the shared place, and its Ed25519 public key in base64. */
  readonly root: { readonly dev: string; readonly pub: string }
}

/** For whom the content is sealed. A code or passphrase is derived anew for each envelope. */
export type WrapRequest =
  | { readonly kind: 'passphrase' | 'recovery'; readonly derived: DerivedKey }
  | { readonly kind: 'invitation'; readonly id: string; readonly derived: DerivedKey }
  | { readonly kind: 'device'; readonly dev: string; readonly boxPub: string }

export interface EnvelopeDraft {
  readonly org: string
  /** The newest of the keys. */
  readonly epoch: number
  /** Milliseconds since 1970. */
  readonly made: number
  readonly content: EnvelopeContent
  readonly wraps: readonly WrapRequest[]
}

export type Wrap = Readonly<z.infer<typeof wrap>>
export type Envelope = Readonly<z.infer<typeof envelope>>

export type EnvelopeReading =
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  /** Cut short: it may still be on its way. */
  | { readonly kind: 'arriving' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer' }
  /** Asks for more work than this program does for a file. */
  | { readonly kind: 'refused' }

/** Made once and never changed; another passphrase, code or laptop is another envelope. `signKey` is the private half of `pub`. */
export function makeEnvelope(
  draft: EnvelopeDraft,
  { pub, signKey, random = systemRandom }: { pub: string; signKey: string; random?: Random },
): Uint8Array {
  const { org, made, content } = draft
  if (Math.max(...[...content.keys].map(([epoch]) => epoch)) !== draft.epoch)
    throw new RangeError('the newest key is of another epoch')
  const wraps = draft.wraps.map((asked) => sealWrap(draft, asked, contentBytes(content), random))
  const unsigned = { format: FORMAT, org, epoch: draft.epoch, made, wraps, pub }
  const signature = toBase64(sign(signKey, Buffer.from(canonicalJson(unsigned))))
  const full = envelope.parse({ ...unsigned, signature })
  const bytes = new Uint8Array(Buffer.from(`${canonicalJson(full)}\n`))
  if (bytes.length > MOST_ENVELOPE_BYTES) throw new RangeError('too many wraps for one envelope')
  return bytes
}

/** Reads all that is not sealed. Never throws. The maker's right to make it is not looked at: only that `pub` signed it. */
export function readEnvelope(bytes: Uint8Array, { org }: { org?: string } = {}): EnvelopeReading {
  if (bytes.length > MOST_ENVELOPE_BYTES) return { kind: 'damaged' }
  // Text in this form has its only line end at its end.
  if (bytes.at(-1) !== LINE_END) return { kind: 'arriving' }
  const { data: loose } = looseEnvelope.safeParse(parseCanonical(bytes.subarray(0, -1)))
  if (loose === undefined) return { kind: 'damaged' }
  const { signature, ...unsigned } = loose
  if (!verify(loose.pub, Buffer.from(canonicalJson(unsigned)), fromBase64(signature))) return { kind: 'damaged' }
  if (org !== undefined && loose.org !== org) return { kind: 'foreign' }
  if (loose.format !== FORMAT) return { kind: 'newer' }
  const { data } = envelope.safeParse(loose)
  if (data === undefined) return { kind: 'damaged' }
  const areAcceptable = data.wraps.every((wrap) => wrap.kind === 'device' || isAcceptable(wrap.kdf))
  return areAcceptable ? { kind: 'envelope', envelope: data } : { kind: 'refused' }
}

/** What a wrap seals, by the key that its passphrase or code was made into; null where that is another. */
export function openWithKey(envelope: Envelope, wrap: Wrap, key: Uint8Array): EnvelopeContent | null {
  const { sealed, ...said } = wrap
  const bytes = open(key, fromBase64(wrap.nonce), boundTo(envelope, said), fromBase64(sealed))
  const { data } = sealedContent.safeParse(bytes && parseCanonical(bytes))
  if (data === undefined) return null
  return { keys: data.keys.map(([epoch, key]) => [epoch, fromBase64(key)] as const), root: data.root }
}

/** The same for the wrap of a device, by its private X25519 key in base64. */
export function openWithBox(
  envelope: Envelope,
  wrap: Wrap & { kind: 'device' },
  boxKey: string,
): EnvelopeContent | null {
  const key = boxedKey(boxKey, wrap.ephemeral, wrap)
  return key === undefined ? null : openWithKey(envelope, wrap, key)
}

const LINE_END = 0x0a

const sealedParts = { nonce: nonce24, sealed: z.base64().max(100_000) }

const wrap = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), kdf, ...sealedParts }),
  z.strictObject({ kind: z.literal('recovery'), kdf, ...sealedParts }),
  z.strictObject({ kind: z.literal('invitation'), id: invitationId, kdf, ...sealedParts }),
  z.strictObject({ kind: z.literal('device'), dev: deviceId, boxPub: key32, ephemeral: key32, ...sealedParts }),
])

const envelope = z.strictObject({
  format: z.literal(FORMAT),
  org: deviceId,
  epoch,
  made: z.int(),
  wraps: z.array(wrap).min(1).max(500).refine(areDistinct),
  pub: key32,
  signature: signature64,
})

/** What every version's envelope holds. */
const looseEnvelope = z.looseObject({
  format: z.string().regex(/^meibo-key-\d+$/),
  org: deviceId,
  pub: key32,
  signature: signature64,
})

const sealedContent = z.strictObject({
  keys: z.array(z.tuple([epoch, key32])).min(1),
  root: z.strictObject({ dev: deviceId, pub: key32 }),
})

/** One for each secret: the time that a wrong passphrase takes is that of one. */
function areDistinct(wraps: readonly { kind: string; id?: string; dev?: string }[]): boolean {
  return new Set(wraps.map(({ kind, id, dev }) => `${kind} ${id ?? dev ?? ''}`)).size === wraps.length
}

function contentBytes({ keys, root }: EnvelopeContent): Uint8Array {
  const texts = [...keys].map(([epoch, key]) => [epoch, toBase64(key)])
  return Buffer.from(canonicalJson(sealedContent.parse({ keys: texts, root })))
}

function sealWrap(draft: EnvelopeDraft, asked: WrapRequest, content: Uint8Array, random: Random): Wrap {
  const nonce = random(NONCE_BYTES)
  const { said, key } = wrapKey(asked, random)
  const open = { ...said, nonce: toBase64(nonce) }
  return { ...open, sealed: toBase64(seal(key, nonce, boundTo(draft, open), content)) } as Wrap
}

function wrapKey(asked: WrapRequest, random: Random): { said: object; key: Uint8Array } {
  if (asked.kind !== 'device') {
    const { derived, ...said } = asked
    return { said: { ...said, kdf: derived.kdf }, key: derived.key }
  }
  const ephemeral = makeBoxPair(random)
  const key = boxedKey(ephemeral.key, asked.boxPub, { ...asked, ephemeral: ephemeral.pub })
  if (key === undefined) throw new RangeError(`${asked.dev} has no key that can be sealed to`)
  return { said: { ...asked, ephemeral: ephemeral.pub }, key }
}

/** Whether something can be sealed for whoever says that this is his key. */
export function canBeSealedTo(dev: string, boxPub: string): boolean {
  const isWritten = deviceId.safeParse(dev).success && key32.safeParse(boxPub).success
  return isWritten && sharedSecret(makeBoxPair().key, boxPub) !== undefined
}

/** X25519 (RFC 7748) and HKDF over both public keys. */
function boxedKey(
  key: string,
  pub: string,
  { ephemeral, boxPub }: { ephemeral: string; boxPub: string },
): Uint8Array | undefined {
  const secret = sharedSecret(key, pub)
  return secret && derivedKey(secret, Buffer.concat([fromBase64(ephemeral), fromBase64(boxPub)]), FORMAT)
}

/** The cipher is bound to all that is said in the clear, so that a wrap fits nowhere else. */
function boundTo({ org, epoch }: { org: string; epoch: number }, said: object): Uint8Array {
  return Buffer.from(canonicalJson({ format: FORMAT, org, epoch, wrap: said }))
}
