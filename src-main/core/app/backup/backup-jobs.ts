import type { Progress } from '../../../../src-shared/contract/imports.ts'
import { runJob, runJobNow } from '../../workers/run-job.ts'
import type { BackupJob } from './backup-worker.ts'
import type { PackedBackup, PackJob } from './pack-club.ts'
import type { UnpackedClub, UnpackJob } from './unpack-club.ts'

const worker = new URL('./backup-worker.ts', import.meta.url)

export function pack(job: PackJob, signal?: AbortSignal): AsyncGenerator<Progress, PackedBackup, void> {
  return runJob<PackedBackup>(worker, { kind: 'pack', ...job } satisfies BackupJob, signal)
}

export function packNow(job: PackJob): PackedBackup {
  return runJobNow<PackedBackup>(worker, { kind: 'pack', ...job } satisfies BackupJob)
}

export function unpack(job: UnpackJob, signal?: AbortSignal): AsyncGenerator<Progress, UnpackedClub, void> {
  return runJob<UnpackedClub>(worker, { kind: 'unpack', ...job } satisfies BackupJob, signal)
}
