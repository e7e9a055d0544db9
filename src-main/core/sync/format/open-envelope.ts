import { deriveKey } from './derive-key.ts'
import {
  type Envelope,
  type EnvelopeContent,
  type EnvelopeReading,
  openWithBox,
  openWithKey,
  readEnvelope,
  type Wrap,
} from './key-envelope.ts'

/** What somebody has to open an envelope with. `digits` are the 40 of a code as digit-code.ts reads it. */
export type EnvelopeSecret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery'; readonly digits: string }
  | { readonly kind: 'invitation'; readonly id: string; readonly digits: string }
  /** `boxKey`: the device's private X25519 key, base64. */
  | { readonly kind: 'device'; readonly dev: string; readonly boxKey: string }

export type OpenedEnvelope =
  /** `key`: what was typed, made into a key; of a device, nothing. */
  | ({ readonly kind: 'opened'; readonly envelope: Envelope; readonly key: Uint8Array | null } & EnvelopeContent)
  /** The passphrase, code or key is another. */
  | { readonly kind: 'wrongSecret' }
  /** It was not made for such a secret. */
  | { readonly kind: 'notForThis' }
  | Exclude<EnvelopeReading, { kind: 'envelope' }>

/** Opens an envelope with one secret; what is typed is made into a key in a thread of its own (a second and a half). */
export async function openEnvelope(
  bytes: Uint8Array,
  secret: EnvelopeSecret,
  { org, signal }: { org?: string; signal?: AbortSignal } = {},
): Promise<OpenedEnvelope> {
  const reading = readEnvelope(bytes, org === undefined ? {} : { org })
  if (reading.kind !== 'envelope') return reading
  const { envelope } = reading
  const wrap = envelope.wraps.find((wrap) => isFor(wrap, secret))
  if (wrap === undefined) return { kind: 'notForThis' }
  const key = secret.kind === 'device' ? null : await typedKey(wrap, secret, signal)
  const content = contentOf(envelope, wrap, secret, key)
  return content === null ? { kind: 'wrongSecret' } : { kind: 'opened', envelope, key, ...content }
}

function isFor(wrap: Wrap, secret: EnvelopeSecret): boolean {
  if (wrap.kind === 'invitation') return secret.kind === 'invitation' && wrap.id === secret.id
  if (wrap.kind === 'device') return secret.kind === 'device' && wrap.dev === secret.dev
  return wrap.kind === secret.kind
}

async function typedKey(
  wrap: Wrap,
  secret: Exclude<EnvelopeSecret, { kind: 'device' }>,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | null> {
  if (wrap.kind === 'device') return null
  const text = secret.kind === 'passphrase' ? secret.text : secret.digits
  return (await deriveKey({ kind: secret.kind, text }, wrap.kdf, signal)).key
}

function contentOf(
  envelope: Envelope,
  wrap: Wrap,
  secret: EnvelopeSecret,
  key: Uint8Array | null,
): EnvelopeContent | null {
  if (key !== null) return openWithKey(envelope, wrap, key)
  return secret.kind === 'device' && wrap.kind === 'device' ? openWithBox(envelope, wrap, secret.boxKey) : null
}
