import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { writeLocal } from '../db/local.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { DATABASE_FILE } from './club.ts'
import { type Office, SAMPLE } from './office.ts'

/** Opens the sample club; the first time it is made, later it is found as it was left. */
export async function* openSample(office: Office, api: Api): AsyncGenerator<Progress, KnownClub> {
  const folder = office.sampleFolder
  if (existsSync(join(folder, DATABASE_FILE))) return office.open(folder)

  const club = await office.create('みどりの会', folder)
  try {
    writeLocal(office.club().db, SAMPLE, 'yes')
    yield* fillDemo(api)
    return club
  } catch (fault) {
    await office.close()
    office.installation.forget(folder)
    rmSync(folder, { recursive: true, force: true })
    throw fault
  }
}
