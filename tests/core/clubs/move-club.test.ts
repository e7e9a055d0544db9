import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { FolderLock } from '../../../src-main/core/app/folder-lock.ts'
import { clearLeftFolder } from '../../../src-main/core/app/remove-club-files.ts'
import { finish } from '../../support/finish.ts'
import { startClub } from '../../support/start-club.ts'

test('a club found in a synced folder is refused there, and moved to a safe place without touching what lies beside it', async () => {
  const { api, given, folder, office } = await startClub()
  await given.member('髙橋 一')
  const series = office.club().identity
  await api.clubs.close()
  const synced = join(folder, '..', 'Dropbox', '会')
  mkdirSync(synced, { recursive: true })
  cpSync(folder, synced, { recursive: true })
  writeFileSync(join(synced, 'お花見.txt'), '別のもの')

  await expect(api.clubs.open({ path: synced })).rejects.toMatchObject({ code: 'UNSAFE_FOLDER' })
  const moved = await api.clubs.moveHere({ path: synced })

  expect(existsSync(join(moved.path, 'meibo.db'))).toBe(true)
  expect(readdirSync(synced)).toEqual(['お花見.txt'])
  expect((await api.members.list({})).rows.map(({ name }) => name)).toEqual(['髙橋 一'])
  // The original still lies where it was: what was moved was a copy, and so a laptop of its own.
  expect(office.club().identity).not.toEqual(series)
})

test('an open club moves with its files to the folder that was chosen, stays the same device, and leaves nothing behind', async () => {
  const { api, given, folder, office } = await startClub()
  const { id: memberId } = await given.member('髙橋 一')
  const { id: fileId } = await api.attachments.add({ memberId, file: new File(['入会届'], '入会届.txt') })
  writeFileSync(join(folder, 'お花見.txt'), '別のもの')
  const { device } = office.club().identity
  const to = join(folder, '..', '外のディスク', '会')

  const moved = await finish(api.clubs.moveTo({ folder: to }))

  expect(moved.path).toBe(to)
  expect(office.club().identity.device).toBe(device)
  expect(readdirSync(folder)).toEqual(['お花見.txt'])
  expect(statSync(to).mode & 0o077).toBe(0)
  const { file } = await api.attachments.read({ id: fileId })
  expect(await file.text()).toBe('入会届')
  expect((await api.clubs.list()).clubs.map(({ path }) => path)).toEqual([to])
  await given.member('佐藤 二')
})

test('a protected club moves without being asked for its passphrase', async () => {
  const { api, given, folder, office } = await startClub()
  await given.member('髙橋 一')
  await api.protection.setPassphrase({ label: '会計', passphrase: 'みどりの風が吹く春の朝に' })
  const to = join(folder, '..', '移した会')

  await finish(api.clubs.moveTo({ folder: to }))

  expect(office.locked).toBeNull()
  expect((await api.members.list({})).rows).toHaveLength(1)
})

test('a place that is taken, shared, that of backups, within the club or cannot be written is refused, and the club stays open where it is', async () => {
  const { api, given, folder } = await startClub()
  await given.member('髙橋 一')
  const taken = join(folder, '..', 'ほかのもの')
  mkdirSync(taken)
  writeFileSync(join(taken, '大切.txt'), '残る')
  const file = join(folder, '..', 'ファイル')
  writeFileSync(file, '')
  const second = join(folder, '..', '控え')
  mkdirSync(second)
  await api.backups.setSecondPlace({ folder: second })
  const refused = (to: string) => finish(api.clubs.moveTo({ folder: to })).catch(({ code }: { code: string }) => code)

  expect([
    await refused(taken),
    await refused(join(folder, '..', 'OneDrive', '会')),
    await refused(join(folder, '中')),
    await refused(join(file, '会')),
    await refused('/proc/会'),
    await refused(second),
  ]).toEqual([
    ...['CLUB_EXISTS', 'UNSAFE_FOLDER', 'CLUB_EXISTS', 'FOLDER_NOT_WRITABLE', 'FOLDER_NOT_WRITABLE'],
    'FOLDER_IS_SECOND_PLACE',
  ])
  expect(readdirSync(taken)).toEqual(['大切.txt'])
  expect((await api.clubs.current()).club?.path).toBe(folder)
  expect((await api.members.list({})).rows).toHaveLength(1)
})

test('a move that is stopped on its way leaves nothing in the new place, and the club where it was', async () => {
  const { api, given, folder } = await startClub()
  const { id: memberId } = await given.member('髙橋 一')
  await api.attachments.add({ memberId, file: new File(['入会届'], '入会届.txt') })
  const to = join(folder, '..', '途中まで')
  const stop = new AbortController()
  const steps = await api.clubs.moveTo({ folder: to }, { signal: stop.signal })
  await steps.next()
  stop.abort()
  await finish(steps).catch(() => undefined)

  await expect.poll(() => existsSync(to)).toBe(false)
  expect((await api.clubs.current()).club?.path).toBe(folder)
  expect((await api.members.list({})).rows).toHaveLength(1)
})

test('what another program holds in the left folder stays there; the database goes first, and the key only with all else', async () => {
  const { folder, office } = await startClub()
  mkdirSync(join(folder, 'backups'), { recursive: true })
  await office.close()
  const gone: string[] = []
  // As Windows answers for a file that a virus scanner reads.
  const remove: typeof rmSync = (path, options) => {
    if (String(path).endsWith('backups')) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    gone.push(basename(String(path)))
    rmSync(path, options)
  }

  expect(clearLeftFolder(folder, remove)).toBe(false)
  expect([gone.at(0), gone.at(-1)]).toEqual(['meibo.db', 'keys.json'])
  expect(readdirSync(folder)).toEqual(['backups'])
  expect(clearLeftFolder(folder)).toBe(true)
  expect(existsSync(folder)).toBe(false)
})

test('a club that another program has open is not carried away from under it', async () => {
  const { api, given, folder, office } = await startClub()
  await given.member('髙橋 一')
  await api.clubs.close()
  const other = new FolderLock(folder, '2025-05-01T01:00:00.000Z')

  await expect(api.clubs.moveHere({ path: folder })).rejects.toMatchObject({ code: 'OPEN_ELSEWHERE' })
  expect(existsSync(office.clubsFolder) ? readdirSync(office.clubsFolder) : []).toEqual([])
  other.release()
  await api.clubs.open({ path: folder })
  expect((await api.members.list({})).rows).toHaveLength(1)
})
