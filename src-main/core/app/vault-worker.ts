import { openAttachment, type SealedFile, sealAttachment } from '../db/attachments.ts'
import { serveJob } from '../workers/serve-job.ts'

export type VaultJob = { readonly folder: string; readonly key: Uint8Array } & (
  | { readonly seal: Uint8Array }
  | { readonly open: string }
)

serveJob<VaultJob, SealedFile | Uint8Array<ArrayBuffer>>(
  async (job) =>
    'seal' in job
      ? sealAttachment(job.folder, job.key, job.seal)
      : new Uint8Array(openAttachment(job.folder, job.key, job.open)),
  (result) => (result instanceof Uint8Array ? [result.buffer] : []),
)
