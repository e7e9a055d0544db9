import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const owner = z.object({
  pid: z.int(),
  port: z.int().min(1).max(65_535),
  /** Opens the owner's loopback port; whoever can read this file could read the data too. */
  token: z.string().min(20),
  since: z.iso.datetime(),
})
export type Owner = z.infer<typeof owner>

const fileOf = (folder: string) => join(folder, 'owner.json')

/** Says where the process that owns a data folder listens. Written beside and renamed, so that it is never half there. */
export function writeOwnerFile(folder: string, value: Owner): void {
  const draft = `${fileOf(folder)}.${value.pid}`
  rmSync(draft, { force: true })
  writeFileSync(draft, `${JSON.stringify(value)}\n`, { mode: 0o600 })
  renameSync(draft, fileOf(folder))
}

/** The owner's address, or null where there is none that can be read; a file left by a crash is only a wrong address. */
export function readOwnerFile(folder: string): Owner | null {
  try {
    return owner.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')))
  } catch {
    return null
  }
}

/** Takes the file away, unless another process has put its own there meanwhile. */
export function removeOwnerFile(folder: string, pid: number): void {
  if (readOwnerFile(folder)?.pid === pid) rmSync(fileOf(folder), { force: true })
}
