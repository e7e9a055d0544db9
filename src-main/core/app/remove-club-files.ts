import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const ours =
  /^(meibo\.db(-wal|-shm)?|keys\.json(\.new)?|lock\.db(-journal)?|open-since\.txt|owner\.json|attachments|backups)$/

export function isClubFile(name: string): boolean {
  return ours.test(name)
}

/** Deletes what is the club's and nothing else: a folder may hold files that somebody put beside it. */
export function removeClubFiles(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (isClubFile(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}
