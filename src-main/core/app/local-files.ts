import { existsSync } from 'node:fs'
import { attachmentPath, isSealedName, keepAttachment, openAttachment } from '../db/attachments.ts'
import type { LocalFiles } from '../sync/laptop.ts'

/** The attachments in a club's folder, for the exchange with others. A name that came from elsewhere must be one. */
export function localFiles(folder: string, key: Uint8Array): LocalFiles {
  return {
    has: (sealedName) => isSealedName(sealedName) && existsSync(attachmentPath(folder, sealedName)),
    read: (sealedName) => openAttachment(folder, key, sealedName),
    keep: (sealedName, content) => {
      if (isSealedName(sealedName)) keepAttachment(folder, key, sealedName, content)
    },
  }
}
