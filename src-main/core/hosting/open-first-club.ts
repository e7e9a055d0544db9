import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { DATABASE_FILE } from '../app/club.ts'
import type { Office } from '../app/office.ts'
import { apiOf } from '../app/router.ts'

/** What a start was asked to show. */
export interface FirstClub {
  readonly data: string | undefined
  readonly org: string | undefined
  readonly demo: boolean
}

/** The folder that the start will open, so that a refusal can be answered; null where it will show the start screen. */
export function firstFolder(office: Office, { data, org }: FirstClub): string | null {
  if (data !== undefined) return existsSync(join(data, DATABASE_FILE)) ? resolve(data) : null
  const known = office.known().filter(({ available }) => available)
  const club = org === undefined ? known[0] : known.find(({ name }) => name === org)
  if (club === undefined && org !== undefined) throw refuse('CLUB_NOT_FOUND', { path: org })
  return club?.path ?? null
}

/** Opens what a start is for: the sample, a folder, a club by its name, else the last one; without any the start screen shows. */
export async function openFirstClub(office: Office, first: FirstClub): Promise<void> {
  const folder = firstFolder(office, first)
  if (first.demo && (first.data === undefined || folder === null)) return openDemo(office)
  if (folder !== null) await office.open(folder)
}

async function openDemo(office: Office): Promise<void> {
  for await (const _progress of await apiOf(office).clubs.openDemo()) {
    // Nothing is shown yet, so there is nobody to report to.
  }
}
