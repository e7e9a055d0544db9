import { argon2id } from '@noble/hashes/argon2.js'
import { serveJob } from '../../workers/serve-job.ts'

export interface DeriveKeyJob {
  readonly secret: string
  readonly salt: Uint8Array
  /** Memory in KiB, passes, lanes. */
  readonly m: number
  readonly t: number
  readonly p: number
}

serveJob<DeriveKeyJob, Uint8Array>(async ({ secret, salt, m, t, p }) => argon2id(secret, salt, { m, t, p, dkLen: 32 }))
