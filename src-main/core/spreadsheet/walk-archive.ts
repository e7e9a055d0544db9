import type { Buffer } from 'node:buffer'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { SpreadsheetFault } from './spreadsheet-fault.ts'
import type { SpreadsheetLimits } from './spreadsheet-limits.ts'

export type ArchiveLimits = Pick<SpreadsheetLimits, 'unpackedBytes' | 'archiveEntries'>

/** Takes the inflated bytes of one entry in order. */
export type Watcher = (chunk: Buffer) => void

/** Inflates every entry of a zip archive, counting the bytes that really come out; `watch` may look at those of an entry. */
export async function walkArchive(
  bytes: Buffer,
  limits: ArchiveLimits,
  watch: (entryName: string) => Watcher | null,
): Promise<void> {
  try {
    await walk(bytes, limits, watch)
  } catch (error) {
    throw error instanceof SpreadsheetFault ? error : new SpreadsheetFault('DAMAGED')
  }
}

async function walk(bytes: Buffer, limits: ArchiveLimits, watch: (entryName: string) => Watcher | null): Promise<void> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
  // How many parts it has says nothing to a person.
  if (archive.entryCount > limits.archiveEntries) throw new SpreadsheetFault('TOO_LARGE')
  let unpacked = 0
  for await (const entry of archive.eachEntry()) {
    if (entry.isEncrypted()) throw new SpreadsheetFault('PASSWORD_PROTECTED')
    await refuseTwoFacedEntry(archive, entry)
    const watcher = watch(entry.fileName)
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      unpacked += (chunk as Buffer).length
      if (unpacked > limits.unpackedBytes) throw tooLarge(limits.unpackedBytes)
      watcher?.(chunk as Buffer)
    }
  }
}

// The workbook reader believes the local header, this walk the directory; where they differ the walk has proved nothing.
async function refuseTwoFacedEntry(archive: ZipFile, entry: Entry): Promise<void> {
  const local = await archive.readLocalFileHeaderPromise(entry)
  if (local.compressionMethod !== entry.compressionMethod) throw new SpreadsheetFault('DAMAGED')
}

function tooLarge(limit: number): SpreadsheetFault {
  return new SpreadsheetFault('TOO_LARGE', { limit })
}
