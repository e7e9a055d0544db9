import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A statement made by hand; the names in it are nobody's. */
export function bankFixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/bank', name)))
}

export function bankFile(name: string, bytes: Uint8Array<ArrayBuffer> = bankFixture(name)): File {
  return new File([bytes], name)
}
