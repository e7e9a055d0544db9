import type { PaperPictures } from '../../../src-shared/domain/paper-pictures.ts'
import type { Read } from './connection.ts'

/** Opens a sealed file of the club. */
export type OpenSealed = (sealedName: string) => Uint8Array

/**
 * The files of all pictures that papers show, by id. Also of those that were taken out of the settings, or whose
 * setting was undone: what was issued with them is printed with them.
 */
export function printedPictures(
  read: Read,
  open: OpenSealed,
  papers: readonly { readonly pictures?: PaperPictures }[],
): ReadonlyMap<string, Uint8Array> {
  const ids = papers.flatMap(({ pictures }) => [pictures?.logoId, pictures?.sealId]).filter((id) => id != null)
  const files = read.rows<{ id: string; sealedName: string }>(
    "SELECT id, sealed_name FROM attachment WHERE id IN (SELECT value FROM json_each(?)) AND sealed_name <> ''",
    JSON.stringify([...new Set(ids)]),
  )
  return new Map(files.map(({ id, sealedName }) => [id, open(sealedName)]))
}
