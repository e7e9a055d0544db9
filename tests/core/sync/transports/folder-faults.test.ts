import { execFileSync } from 'node:child_process'
import * as nodeFiles from 'node:fs/promises'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Files } from '../../../../src-main/core/sync/transports/files.ts'
import { openFolder } from '../../../../src-main/core/sync/transports/folder.ts'
import { faultOf, most, namesIn, noise } from './contract/bytes.ts'

async function freshRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'meibo 名簿 '))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return root
}

/** A file system of which one act fails so often. */
function failing(
  act: 'open' | 'rename' | 'unlink' | 'mkdir' | 'readdir' | 'lstat',
  code: string,
  times: number,
): Files {
  let left = times
  const fails = (name: typeof act) => {
    if (name !== act) return
    left -= 1
    if (left >= 0) throw Object.assign(new Error(code), { code })
  }
  return new Proxy(nodeFiles, {
    get: (files, name, self) => {
      const real = Reflect.get(files, name, self) as (...given: unknown[]) => unknown
      return async (...given: unknown[]) => {
        fails(name as typeof act)
        return real(...given)
      }
    },
  })
}

/** Windows knows neither pipes in folders nor these rights. */
const onPosix = process.platform === 'win32' ? () => {} : test

const stillWriting = async (root: string) => (await readdir(root)).filter((name) => name.includes('.tmp-'))

test.each(['EPERM', 'EBUSY', 'EACCES'])(
  'a file that a virus scanner holds open (%s) is written a little later',
  async (code) => {
    const root = await freshRoot()
    const laptop = openFolder(root, { files: failing('rename', code, 3), patienceMs: 5000 })
    await laptop.put('1', noise(100))
    expect(await openFolder(root).get('1', most)).toEqual(noise(100))
    expect(await stillWriting(root)).toEqual([])
  },
)

test('a file that is removed while somebody holds it open goes a little later', async () => {
  const root = await freshRoot()
  await openFolder(root).put('1', noise(100))
  await openFolder(root, { files: failing('unlink', 'EBUSY', 2), patienceMs: 5000 }).remove('1')
  expect(await namesIn(openFolder(root), '')).toEqual([])
})

test.each([
  ['EBUSY', 'busy'],
  ['EPERM', 'refused'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'refused'],
  ['EIO', 'unreachable'],
  ['ENAMETOOLONG', 'unfit'],
])('a put that ends with %s says %s and leaves nothing behind', async (code, fault) => {
  const root = await freshRoot()
  const laptop = openFolder(root, { files: failing('rename', code, 1000), patienceMs: 100 })
  expect(await faultOf(laptop.put('1', noise(100)))).toBe(fault)
  expect(await readdir(root)).toEqual([])
})

test.each(['open', 'mkdir', 'lstat', 'readdir'] as const)(
  'a drive that fails at %s is a fault, and the next try goes well',
  async (act) => {
    const root = await freshRoot()
    const laptop = openFolder(root, { files: failing(act, 'EIO', 1) })
    expect(['unreachable', 'none']).toContain(await faultOf(laptop.put('c/1', noise(100))))
    await laptop.put('c/1', noise(100))
    expect(await laptop.get('c/1', most)).toEqual(noise(100))
  },
)

test('what a laptop that died left half written is not listed, and is swept away when it writes again', async () => {
  const root = await freshRoot()
  const laptop = openFolder(root)
  await writeFile(join(root, '1.seg.tmp-0123456789ab'), noise(10))
  await utimes(join(root, '1.seg.tmp-0123456789ab'), 1, 1)
  expect(await laptop.list('')).toEqual({ files: [], folders: [] })
  await laptop.put('1.seg', noise(20))
  expect(await readdir(root)).toEqual(['1.seg'])
})

test('a file that says the same already is not written again, so that no cloud client carries it again', async () => {
  const root = await freshRoot()
  await openFolder(root).put('1', noise(100))
  await utimes(join(root, '1'), 1, 1)
  await openFolder(root).put('1', noise(100))
  expect((await stat(join(root, '1'))).mtimeMs).toBe(1000)
})

test('links are not followed, neither to files nor to folders nor out of the folder', async () => {
  const [root, outside] = [await freshRoot(), await freshRoot()]
  await writeFile(join(outside, 'secret'), 'secret')
  await symlink(join(outside, 'secret'), join(root, '1.seg'))
  await symlink(outside, join(root, 'c'))
  const laptop = openFolder(root)
  expect(await laptop.list('')).toEqual({ files: [], folders: [] })
  expect(await laptop.list('c')).toEqual({ files: [], folders: [] })
  expect(await faultOf(laptop.get('1.seg', most))).toBe('gone')
  expect(await faultOf(laptop.get('c/secret', most))).toBe('gone')
  expect(await faultOf(laptop.put('c/2', noise(10)))).toBe('unfit')
  await laptop.remove('c/secret')
  expect(await readdir(outside)).toEqual(['secret'])
})

test('a put replaces a link by the file, and what it pointed at stays', async () => {
  const [root, outside] = [await freshRoot(), await freshRoot()]
  await writeFile(join(outside, 'secret'), 'secret')
  await symlink(join(outside, 'secret'), join(root, '1.seg'))
  await openFolder(root).put('1.seg', noise(10))
  expect(await openFolder(root).get('1.seg', most)).toEqual(noise(10))
  expect(await readFile(join(outside, 'secret'), 'utf8')).toBe('secret')
})

onPosix('a pipe is no file, and nobody waits at it', async () => {
  const root = await freshRoot()
  execFileSync('mkfifo', [join(root, 'pipe')])
  expect(await openFolder(root).list('')).toEqual({ files: [], folders: [] })
  expect(await faultOf(openFolder(root).get('pipe', most))).toBe('gone')
})

test('a file where a folder should be makes the place unfit', async () => {
  const root = await freshRoot()
  await writeFile(join(root, 'c'), 'x')
  expect(await faultOf(openFolder(root).put('c/1', noise(10)))).toBe('unfit')
})

onPosix('files and folders are for their owner only', async () => {
  const root = await freshRoot()
  await openFolder(root).put('c/1', noise(10))
  const [file, folder] = [await stat(join(root, 'c/1')), await stat(join(root, 'c'))]
  expect([file.mode & 0o777, folder.mode & 0o777]).toEqual([0o600, 0o700])
})

onPosix('in a folder that a group may write into they are for the group too', async () => {
  const root = await freshRoot()
  await chmod(root, 0o770)
  await openFolder(root).put('c/1', noise(10))
  const [file, folder] = [await stat(join(root, 'c/1')), await stat(join(root, 'c'))]
  expect([file.mode & 0o777, folder.mode & 0o777]).toEqual([0o660, 0o770])
})

test('what cloud clients keep for themselves is not listed', async () => {
  const root = await freshRoot()
  await mkdir(join(root, '.stfolder'))
  await writeFile(join(root, '.DS_Store'), 'x')
  await writeFile(join(root, 'desktop.ini'), 'x')
  expect(await openFolder(root).list('')).toEqual({ files: [{ name: 'desktop.ini', bytes: 1 }], folders: [] })
})

test('a stick that is pulled out is missing, and heard of when it comes back', async () => {
  const root = await freshRoot()
  await openFolder(root).put('c/1', noise(10))
  const laptop = openFolder(root, { lookEveryMs: 50 })
  let calls = 0
  const stop = laptop.watch?.(() => {
    calls += 1
  })
  onTestFinished(() => stop?.())
  await vi.waitUntil(
    async () => {
      await laptop.put(`c/${Math.random().toString(36).slice(2)}`, noise(10))
      return calls > 0
    },
    { timeout: 20_000 },
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
  const before = calls
  await nodeFiles.rename(root, `${root} away`)
  expect(await faultOf(laptop.list(''))).toBe('missing')
  await vi.waitUntil(() => calls > before, { timeout: 20_000 })
  await new Promise((resolve) => setTimeout(resolve, 500))
  const heard = calls
  await nodeFiles.rename(`${root} away`, root)
  await vi.waitUntil(() => calls > heard, { timeout: 20_000 })
  expect(await namesIn(laptop, 'c')).toContain('c/1')
})
