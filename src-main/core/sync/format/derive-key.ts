import { z } from 'zod'
import type { JobModule } from '../../workers/job-messages.ts'
import { awaitJob } from '../../workers/run-job.ts'
import type { DeriveKeyJob } from './derive-key-worker.ts'
import { fromBase64, type Random, systemRandom, toBase64 } from './keys.ts'
import { foldPassphrase } from './passphrase.ts'
import { base64Of } from './wire-change.ts'

/** How a secret is made into a key: argon2id (RFC 9106), `m` KiB of memory, `t` passes, `p` lanes, 16 bytes of salt in base64. */
export const kdf = z.strictObject({
  name: z.string().max(32),
  m: z.int(),
  t: z.int(),
  p: z.int(),
  salt: base64Of(16),
})
export type Kdf = Readonly<z.infer<typeof kdf>>

/** What somebody types: a passphrase, or the 40 digits of a code. */
export interface TypedSecret {
  readonly kind: 'passphrase' | 'recovery' | 'invitation'
  readonly text: string
}

/** A key of 32 bytes, and how it came from what was typed. Must not be kept: it opens what the secret opens. */
export interface DerivedKey {
  readonly kdf: Kdf
  readonly key: Uint8Array
}

/** Takes a second and a half where it was measured: 64 MiB, 3 passes. */
export function newKdf(random: Random = systemRandom): Kdf {
  return { name: 'argon2id', m: 64 * 1024, t: 3, p: 1, salt: toBase64(random(16)) }
}

/** Whether parameters are ones this program works with. A file could otherwise freeze the laptop that reads it. */
export function isAcceptable({ name, m, t, p }: Kdf): boolean {
  return name === 'argon2id' && p >= 1 && p <= 4 && t >= 1 && t <= 10 && m >= 8 * p && m <= 256 * 1024
}

/** In a thread of its own. Throws a RangeError, before anything is set aside, where the parameters are not acceptable. */
export async function deriveKey(
  { kind, text }: TypedSecret,
  how: Kdf = newKdf(),
  signal?: AbortSignal,
): Promise<DerivedKey> {
  if (!isAcceptable(how)) throw new RangeError('these parameters are not worked with')
  const { m, t, p } = how
  const secret = kind === 'passphrase' ? foldPassphrase(text) : text
  const worker: JobModule<DeriveKeyJob, Uint8Array> = new URL('./derive-key-worker.ts', import.meta.url)
  const key = await awaitJob(worker, { secret, salt: fromBase64(how.salt), m, t, p }, { signal })
  return { kdf: how, key }
}
