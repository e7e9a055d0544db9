import { serveJob } from '../../workers/serve-job.ts'
import { type PackedBackup, type PackJob, packClub } from './pack-club.ts'
import { type UnpackedClub, type UnpackJob, unpackClub } from './unpack-club.ts'

export type BackupJob = ({ readonly kind: 'pack' } & PackJob) | ({ readonly kind: 'unpack' } & UnpackJob)

serveJob<BackupJob, PackedBackup | UnpackedClub>((job, watch) =>
  job.kind === 'pack' ? packClub(job, watch) : unpackClub(job, watch),
)
