import { chmod, copyFile, open, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Where a new program waits: on the disk of the old one, whose place one rename gives it, whole or not at all. */
export function besideOf(program: string): string {
  return join(dirname(program), `.${basename(program)}.new`)
}

/** Run by whoever may run the old one. */
export async function stageBeside(program: string, fetched: string): Promise<void> {
  const staged = besideOf(program)
  await rm(staged, { force: true })
  await copyFile(fetched, staged)
  await chmod(staged, (await stat(program)).mode)
  const file = await open(staged, 'r+')
  await file.sync().finally(() => file.close())
}
