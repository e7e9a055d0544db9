import { existsSync } from 'node:fs'
import { attachmentPath, openAttachment, type SealedFile, sealAttachment } from '../db/attachments.ts'
import type { OpenSealed } from '../db/printed-pictures.ts'
import type { Vault } from '../features/attachments/sealed-content.ts'
import { awaitJob } from '../workers/run-job.ts'
import type { Club } from './club.ts'
import type { VaultJob } from './vault-worker.ts'

/** What is longer than this takes longer than a frame: twenty megabytes half a second. */
const LONG_BYTES = 512 * 1024

/** Where a club keeps its files; a worker seals and opens the long ones, and one that another laptop added is fetched. */
export function vaultOf(club: Pick<Club, 'folder' | 'key' | 'sync' | 'refuseReadOnly'>): Vault {
  const { folder, key, sync } = club
  return {
    seal: async (content) => {
      club.refuseReadOnly()
      return content.byteLength <= LONG_BYTES
        ? sealAttachment(folder, key, content)
        : inWorker<SealedFile>({ folder, key, seal: content })
    },
    open: async ({ sealedName, bytes }) => {
      if (!existsSync(attachmentPath(folder, sealedName))) await sync.fetchFile(sealedName)
      return bytes <= LONG_BYTES
        ? new Uint8Array(openAttachment(folder, key, sealedName))
        : inWorker<Uint8Array<ArrayBuffer>>({ folder, key, open: sealedName })
    },
  }
}

/** Opens at once, for the pictures that papers print: at most two megabytes each. */
export function openSealedOf({ folder, key }: Pick<Club, 'folder' | 'key'>): OpenSealed {
  return (sealedName) => openAttachment(folder, key, sealedName)
}

function inWorker<Result>(job: VaultJob): Promise<Result> {
  return awaitJob<Result>(new URL('./vault-worker.ts', import.meta.url), job)
}
