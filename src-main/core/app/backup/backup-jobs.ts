import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { JobModule } from '../../workers/job-messages.ts'
import { runJob, runJobNow } from '../../workers/run-job.ts'
import type { PackedBackup, PackJob } from './pack-club.ts'
import type { ResealJob } from './reseal-archive.ts'
import type { UnpackedClub, UnpackJob } from './unpack-club.ts'

const worker = new URL('./backup-worker.ts', import.meta.url)
const packing: JobModule<{ kind: 'pack' } & PackJob, PackedBackup> = worker
const unpacking: JobModule<{ kind: 'unpack' } & UnpackJob, UnpackedClub> = worker
const resealing: JobModule<{ kind: 'reseal' } & ResealJob, boolean> = worker

export function pack(job: PackJob, signal?: AbortSignal): AsyncGenerator<Progress, PackedBackup, void> {
  return runJob(packing, { kind: 'pack', ...job }, signal)
}

export function packNow(job: PackJob): PackedBackup {
  return runJobNow(packing, { kind: 'pack', ...job })
}

export function unpack(job: UnpackJob, signal?: AbortSignal): AsyncGenerator<Progress, UnpackedClub, void> {
  return runJob(unpacking, { kind: 'unpack', ...job }, signal)
}

export function reseal(job: ResealJob, signal?: AbortSignal): AsyncGenerator<Progress, boolean, void> {
  return runJob(resealing, { kind: 'reseal', ...job }, signal)
}
