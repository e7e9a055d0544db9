import { z } from 'zod'
import { MOST_EPOCH, MOST_ORD } from './names.ts'

/** Shapes of what stands in headers and payloads. All text comes from strangers until a signature and a key say otherwise. */
export const deviceId = z.string().regex(/^[a-z0-9]{13}$/)
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const kid = z.string().regex(/^[0-9a-f]{16}$/)
export const ord = z.int().min(1).max(MOST_ORD)
export const epoch = z.int().min(1).max(MOST_EPOCH)
export const version = z.int().min(1)
export const key32 = base64Of(32)
export const nonce24 = base64Of(24)
export const signature64 = base64Of(64)
export const invitationId = z.string().regex(/^[a-z0-9-]{8,40}$/)
/** Milliseconds since 1970, of a date that can be shown (ECMA-262, 21.4.1.1). */
const moment = z.int().min(-8.64e15).max(8.64e15)
/** What each device had written, as far as the author knew: its newest segment's number and hash. */
export const vector = z.record(deviceId, z.tuple([ord, hash]))

/** A row of table `change`, byte for byte: `body` is the very text, so that all logs are equal. */
export const wireChange = z.strictObject({
  dev: deviceId,
  seq: z.int().min(1),
  hlc: z.string().regex(/^[0-9a-f]{20}$/),
  wall: moment,
  actor: z.string().max(10_000),
  schemaVersion: version,
  operation: z.string().regex(/^[0-9a-f-]{36}$/),
  last: z.union([z.literal(0), z.literal(1)]),
  body: z.string().refine(isBody),
})

export type Vector = Readonly<Record<string, readonly [ord: number, hash: string]>>
export type WireChange = Readonly<z.infer<typeof wireChange>>

/** Base64 in its one form, of exactly so many bytes. */
export function base64Of(bytes: number) {
  return z.string().refine((text) => {
    if (text.length !== Math.ceil(bytes / 3) * 4) return false
    const decoded = Buffer.from(text, 'base64')
    return decoded.length === bytes && decoded.toString('base64') === text
  })
}

/**
 * Whether it can be read as what a change says. Which ops it holds is for whoever applies it: newer ones are kept. Those
 * that say who may write are asked for before they are applied, of laptops that nobody believes any more.
 */
function isBody(text: string): boolean {
  try {
    const body = JSON.parse(text) as unknown
    if (!isObject(body) || !isObject(body.label) || !Array.isArray(body.ops) || !body.ops.every(isOp)) return false
    if (body.undoes !== null && typeof body.undoes !== 'string') return false
    return isShallow(body, MOST_LEVELS) && (!/__proto__|\\u/i.test(text) || hasPlainKeys(body))
  } catch {
    return false
  }
}

const ofRights = z.tuple([
  z.literal('k'),
  z.string(),
  z.string(),
  z.looseObject({
    ...Object.fromEntries(['after', 'upTo'].map((name) => [name, z.int().min(0).max(MOST_ORD).optional()])),
    until: moment.optional(),
    ...Object.fromEntries(
      ['label', 'series', 'follows', 'sign', 'box', 'invitation'].map((name) => [name, z.string().optional()]),
    ),
  }),
])

function isOp(op: unknown): boolean {
  if (!Array.isArray(op) || typeof op[0] !== 'string') return false
  return op[0] !== 'k' || ofRights.safeParse(op).success
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is nested deeper than anything a club writes could not be written again. */
const MOST_LEVELS = 64

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1))
}

function hasPlainKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every(hasPlainKeys)
}
