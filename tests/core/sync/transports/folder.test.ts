import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openFolder } from '../../../../src-main/core/sync/transports/folder.ts'
import { transportContract } from './contract.ts'

transportContract({
  name: 'a folder',
  fresh: async () => {
    const root = await freshRoot()
    return {
      open: () => openFolder(root),
      openMissing: () => openFolder(join(root, '../not plugged in')),
      plant: async (name, bytes) => {
        await mkdir(dirname(join(root, name)), { recursive: true })
        await writeFile(join(root, name), bytes)
      },
    }
  },
})

async function freshRoot(): Promise<string> {
  const above = await mkdtemp(join(tmpdir(), 'meibo 名簿 '))
  onTestFinished(() => rm(above, { recursive: true, force: true }))
  const root = join(above, '共有 folder')
  await mkdir(root)
  return root
}
