import { join } from 'node:path'
import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import { logFolder } from '../hosting/office-log.ts'
import { BACKUPS_FOLDER } from './backup/pack-club.ts'
import type { Office } from './office.ts'

/** Shows one of our folders in the system's file manager. */
export async function showFolder(
  office: Office,
  { folder }: Inputs['desktop']['showFolder'],
): Promise<Outputs['desktop']['showFolder']> {
  const path = {
    data: () => office.club().folder,
    backups: () => join(office.club().folder, BACKUPS_FOLDER),
    logs: () => logFolder(office.installation.home),
  }[folder]()
  return { shown: (await office.shell?.showFolder(path)) ?? false }
}
