import { chmod, copyFile, open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Where a new program waits: on the disk of the old one, whose place one rename gives it, whole or not at all. */
export function besideOf(program: string): string {
  return join(dirname(program), `.${basename(program)}.new`)
}

export async function stageAt(staged: string, fetched: string): Promise<void> {
  await rm(staged, { force: true })
  await copyFile(fetched, staged)
  await chmod(staged, 0o755)
  const file = await open(staged, 'r+')
  await file.sync().finally(() => file.close())
}
