import type { Office } from '../app/office.ts'
import { removeOwnerFile, writeOwnerFile } from './owner-file.ts'

/** Keeps the owner's address in the folder of whichever club is open, so that the command line finds this process. */
export function announceOwner(office: Office, door: { readonly port: number; readonly token: string }): void {
  const since = new Date(office.clock.now()).toISOString()
  let owned: string | null = null

  office.onClubChange = (folder) => {
    try {
      if (owned !== null) removeOwnerFile(owned, process.pid)
      if (folder !== null) writeOwnerFile(folder, { pid: process.pid, port: door.port, token: door.token, since })
      owned = folder
    } catch (fault) {
      // Without the file the command line says "open elsewhere"; the club itself is open all the same.
      office.log('owner file', fault)
    }
  }
  office.onClubChange(office.current?.folder ?? null)
}
