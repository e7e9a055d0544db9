import { setTimeout } from 'node:timers/promises'
import { connectOwner, type OwnerConnection } from '../../../src-main/cli/owner-connection.ts'
import { readOwnerFile } from '../../../src-main/core/hosting/owner-file.ts'

/** The running program's core by the command line's door, to ask what no screen needs to say. */
export async function runningCore(clubFolder: string): Promise<OwnerConnection> {
  for (let tries = 0; tries < 200; tries += 1) {
    const owner = readOwnerFile(clubFolder)
    const reached = owner === null ? null : await connectOwner(owner, clubFolder)
    if (reached !== null) return reached
    await setTimeout(50)
  }
  throw new Error('The core does not answer.')
}
