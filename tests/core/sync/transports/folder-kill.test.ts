import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openFolder } from '../../../../src-main/core/sync/transports/folder.ts'
import { most } from './contract/bytes.ts'

const program = fileURLToPath(new URL('put-again-and-again.ts', import.meta.url))

test('a laptop that dies twelve times while it writes leaves no half under any name', async () => {
  const root = await mkdtemp(join(tmpdir(), 'meibo 名簿 '))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  let looked = 0
  for (let count = 0; count < 12; count += 1) {
    await putFor(root, 20 + 11 * count)
    const laptop = openFolder(root)
    for (const { name, bytes } of (await laptop.list('c')).files) {
      const found = await laptop.get(name, most)
      const whole = Buffer.alloc(3_000_000, found[0])
      expect({ name, bytes, same: Buffer.compare(found, whole) === 0 }).toEqual({
        name,
        bytes: 3_000_000,
        same: true,
      })
      looked += 1
    }
  }
  expect(looked).toBeGreaterThan(12)
})

/** Ends it so long after its first file is there. */
async function putFor(root: string, ms: number): Promise<void> {
  const child = spawn(process.execPath, [program, root], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  await wait(ms)
  child.kill('SIGKILL')
  await ended
}
