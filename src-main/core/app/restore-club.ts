import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import type { Office } from './office.ts'

/** Unpacks a backup into a new folder and opens it there, as a new device. */
export async function* restoreClub(
  office: Office,
  input: Inputs['clubs']['restore'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, KnownClub> {
  const folder = input.folder ?? office.ownFolder
  const secret = input.secret ?? office.presetSecret()
  const restored = yield* restoreBackup({ file: input.file, folder, parent: office.clubsFolder, signal, secret })
  return office.open(restored.folder, secret)
}
