import { serveJob } from '../../workers/serve-job.ts'
import { type PackedBackup, type PackJob, packClub } from './pack-club.ts'
import { type ResealJob, resealArchive } from './reseal-archive.ts'
import { type UnpackedClub, type UnpackJob, unpackClub } from './unpack-club.ts'

export type BackupJob =
  | ({ readonly kind: 'pack' } & PackJob)
  | ({ readonly kind: 'unpack' } & UnpackJob)
  | ({ readonly kind: 'reseal' } & ResealJob)

serveJob<BackupJob, PackedBackup | UnpackedClub | boolean>(async (job, watch) => {
  if (job.kind === 'pack') return packClub(job, watch)
  return job.kind === 'unpack' ? unpackClub(job, watch) : resealArchive(job, watch)
})
