import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { hashOf, isOfTheDisk } from './backup/copy-verified.ts'
import { flushFile } from './backup/durable-file.ts'
import { DATABASE_FILE } from './club.ts'
import { goesAlong, removeClubFiles } from './remove-club-files.ts'

/** Files that are written once, under a name of their own, and never changed: they can be copied while a club is open. */
const written = /^(attachments|backups)[\\/]/

/**
 * Copies the files of a club into a folder, each read back and compared; the database last, for a folder without it is no
 * club. `resting` copies what does not change while the club is open, `all` the rest, once nobody has it open. Progress in
 * bytes. What ends it early leaves nothing in the new place.
 */
export async function* copyClubFiles(
  { from, to, which }: { readonly from: string; readonly to: string; readonly which: 'resting' | 'all' },
  signal?: AbortSignal,
): AsyncGenerator<Progress, void, void> {
  const files = filesOf(from).filter(({ name }) => which === 'all' || written.test(name))
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  let isWhole = false
  try {
    for (const { name, bytes } of files) {
      signal?.throwIfAborted()
      yield { stage: 'copying', done, total }
      if (!isThere(join(to, name), name, bytes)) await copyRead(join(from, name), join(to, name))
      done += bytes
    }
    signal?.throwIfAborted()
    isWhole = true
  } catch (fault) {
    throw isOfTheDisk(fault) ? refuse('FOLDER_NOT_WRITABLE', { path: to }) : fault
  } finally {
    // Also where whoever asked has gone away.
    if (!isWhole) removeClubFiles(to)
  }
}

function isThere(copy: string, name: string, bytes: number): boolean {
  return written.test(name) && statSync(copy, { throwIfNoEntry: false })?.size === bytes
}

function filesOf(folder: string): { name: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => goesAlong(name.split(sep)[0] ?? '') && !name.includes('.making'))
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size }))
    .sort((one, other) => Number(one.name === DATABASE_FILE) - Number(other.name === DATABASE_FILE))
}

async function copyRead(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  await copyFile(from, to)
  flushFile(to)
  if ((await hashOf(to)) !== (await hashOf(from))) throw refuse('FOLDER_NOT_WRITABLE', { path: dirname(to) })
}
