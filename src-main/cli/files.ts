import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Fault } from './command.ts'
import type { Terminal } from './terminal.ts'

/** A file of the disk as the contract takes it. */
export function readInput(path: string, { t }: Terminal): File {
  try {
    if (!statSync(path).isFile()) throw new Fault(t.notAFile(path))
    return new File([readFileSync(path)], basename(path))
  } catch (fault) {
    throw fault instanceof Fault ? fault : new Fault(t.fileNotRead(path))
  }
}

export async function writeOutput(path: string, content: Blob, { t }: Terminal): Promise<void> {
  const bytes = Buffer.from(await content.arrayBuffer())
  try {
    writeFileSync(path, bytes)
  } catch {
    throw new Fault(t.fileNotWritten(path))
  }
}
