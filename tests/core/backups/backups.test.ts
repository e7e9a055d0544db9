import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { backupStatus, setSecondPlace } from '../../../src-main/core/app/backup/backup-status.ts'
import { createBackup, downloadBackup } from '../../../src-main/core/app/backup/create-backup.ts'
import { backUpBeforeMigration, backUpToday } from '../../../src-main/core/app/backup/daily-backup.ts'
import { restoreBackup } from '../../../src-main/core/app/backup/restore-backup.ts'
import { isFileWhole } from '../../../src-main/core/app/check-file.ts'
import { openAttachment, sealAttachment } from '../../../src-main/core/db/attachments.ts'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import { finish } from '../../support/finish.ts'
import { startClub, temporaryFolder } from '../../support/start-club.ts'

const asked = { reason: 'asked' } as const

test('a backup is one file named after day, time and club', async () => {
  const { office, folder } = await startClub({ today: '2026-11-21', name: 'みどり/の:会' })

  const made = await finish(createBackup(office.club(), asked))

  expect(made).toEqual({
    fileName: '2026-11-21 10-00 みどり の 会.meibo',
    bytes: expect.any(Number),
    secondPlaceWritten: false,
  })
  expect(readdirSync(join(folder, 'backups'))).toEqual([made.fileName])
})

test('what was entered comes back on another laptop, with the files that were kept', async () => {
  const { office, api, given, folder } = await startClub()
  await given.member('髙橋 一', { kana: 'タカハシ ハジメ', number: '0003' })
  const { sealedName } = sealAttachment(folder, office.club().key, Buffer.from('元の名簿'))
  const { file } = await finish(downloadBackup(office.club()))
  await given.member('あとから 来た')
  const parent = temporaryFolder()

  const restored = await finish(restoreBackup({ file, parent }))

  expect(restored).toEqual({ folder: join(parent, 'みどりの会'), name: 'みどりの会' })
  await office.open(restored.folder)
  const { rows } = await api.members.list({})
  expect(rows.map(({ memberNumber, name }) => [memberNumber, name])).toEqual([['0003', '髙橋 一']])
  expect(Buffer.from(openAttachment(restored.folder, office.club().key, sealedName)).toString()).toBe('元の名簿')
})

test('a restored club writes as a new device, with the next receipt series', async () => {
  const { office } = await startClub()
  const before = { ...office.club().identity }
  const { file } = await finish(downloadBackup(office.club()))
  const restored = await finish(restoreBackup({ file, parent: temporaryFolder() }))

  await office.open(restored.folder)

  expect(before.series).toBe('')
  expect(office.club().identity).toEqual({ device: expect.not.stringMatching(before.device), series: 'B' })
})

test('a backup taken while entries are being written opens whole', async () => {
  const { office, api, given } = await startClub()
  await given.member('最初 一')
  let entered = 1
  let making = true
  const writing = (async () => {
    while (making) {
      await given.member(`会員 ${++entered}`)
      // Calls in one process never leave the turn they began in; a window's calls do.
      await setImmediate()
    }
  })()

  const { file } = await finish(downloadBackup(office.club()))
  making = false
  await writing
  const restored = await finish(restoreBackup({ file, parent: temporaryFolder() }))
  await office.open(restored.folder)

  const { total } = await api.members.list({})
  expect(entered).toBeGreaterThan(3)
  expect(total).toBeGreaterThanOrEqual(1)
  expect(total).toBeLessThanOrEqual(entered)
  expect(office.club().db.db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('a backup with one altered byte is refused and leaves nothing', async () => {
  const { office, given } = await startClub()
  await given.member('髙橋 一')
  const { file } = await finish(downloadBackup(office.club()))
  const bytes = Buffer.from(await file.arrayBuffer())
  const parent = temporaryFolder()
  for (const part of [0.02, 0.3, 0.6, 0.9]) {
    const altered = Buffer.from(bytes)
    const at = Math.floor(bytes.length * part)
    altered[at] = (altered[at] ?? 0) ^ 0x10

    const refused = finish(restoreBackup({ file: new File([altered], '控え.meibo'), parent }))

    await expect(refused).rejects.toEqual(new Refusal('BACKUP_UNREADABLE', { fileName: '控え.meibo' }))
  }
  expect(readdirSync(parent)).toEqual([])
})

test('a file that is no backup, or half of one, is refused and leaves nothing', async () => {
  const { office } = await startClub()
  const { file } = await finish(downloadBackup(office.club()))
  const whole = Buffer.from(await file.arrayBuffer())
  const parent = temporaryFolder()
  const files = [Buffer.alloc(0), Buffer.from('これは控えではありません'), whole.subarray(0, whole.length / 2)]
  for (const bytes of files) {
    const refused = finish(restoreBackup({ file: new File([bytes], 'x.meibo'), parent }))

    await expect(refused).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' })
  }
  expect(readdirSync(parent)).toEqual([])
})

test('an archive that holds more than a backup does, or swells on unpacking, is refused', async () => {
  const parent = temporaryFolder()
  const sealedName = 'a'.repeat(64)
  const archives = [
    [['readme.txt', 'x']],
    [['attachments/名簿.xlsx', 'x']],
    [[`attachments/${sealedName}/x`, 'x']],
    [[`attachments/${sealedName}`, '\0'.repeat(50_000_000)]],
    [
      ['keys.json', '{}'],
      ['keys.json', '{}'],
    ],
    [['keys.json', '{}']],
  ] as const
  for (const entries of archives) {
    const refused = finish(restoreBackup({ file: await zipped(entries), parent }))

    await expect(refused).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' })
  }
  expect(readdirSync(parent)).toEqual([])
})

test('a restore goes nowhere near a folder that holds something', async () => {
  const { office, folder } = await startClub()
  const { file } = await finish(downloadBackup(office.club()))

  await expect(finish(restoreBackup({ file, folder, parent: temporaryFolder() }))).rejects.toMatchObject({
    code: 'CLUB_EXISTS',
  })
})

test('a restore into a folder that the file system will not have is refused at once', async () => {
  const { office } = await startClub()
  const { file } = await finish(downloadBackup(office.club()))
  const parent = temporaryFolder()

  for (const folder of ['/proc/名/会', join(parent, 'ファイル', '会')]) {
    writeFileSync(join(parent, 'ファイル'), '')
    const refused = finish(restoreBackup({ file, folder, parent }))
    await expect(refused).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' })
  }
})

test('a backup that is stopped leaves no file', async () => {
  const { office, folder } = await startClub()
  const stop = new AbortController()

  const stopped = finish(createBackup(office.club(), { ...asked, signal: stop.signal }), () => stop.abort())

  await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

test('the first opening of a day makes a backup, the second does not', async () => {
  const { office, clock } = await startClub({ today: '2025-05-01' })

  const made: boolean[] = []
  for (const day of ['2025-05-01', '2025-05-01', '2025-05-02']) {
    clock.set(day)
    made.push(await backUpToday(office.club(), clock))
  }

  expect(made).toEqual([true, false, true])
  expect(backupStatus(office.club()).backups.map(({ fileName, reason }) => [fileName, reason])).toEqual([
    ['2025-05-02 10-00 みどりの会.meibo', 'day'],
    ['2025-05-01 10-00 みどりの会.meibo', 'day'],
  ])
})

test('before the file changes its form a checked copy is there at once', async () => {
  const { office, clock } = await startClub({ today: '2025-05-01' })

  backUpBeforeMigration(office.club(), clock)

  expect(backupStatus(office.club()).backups).toEqual([
    {
      fileName: '2025-05-01 10-00 みどりの会.meibo',
      place: 'folder',
      bytes: expect.any(Number),
      createdAt: '2025-05-01T01:00:00.000Z',
      reason: 'migration',
    },
  ])
})

test('of the daily backups of one day the newest stays, beside those made by hand and a file of someone else', async () => {
  const { office, folder, clock } = await startClub({ today: '2025-01-01' })
  const backups = join(folder, 'backups')
  await finish(createBackup(office.club(), asked))
  writeFileSync(join(backups, '大事な.meibo'), '別のもの')
  for (let again = 0; again < 2; again += 1) {
    clock.advance({ minutes: 1 })
    await finish(createBackup(office.club(), { reason: 'day' }))
  }

  expect(readdirSync(backups).sort()).toEqual([
    '2025-01-01 10-00 みどりの会.meibo',
    '2025-01-01 10-02 みどりの会.meibo',
    '大事な.meibo',
  ])
})

test('a backup made by hand serves as the one of the day, and is still there after the next opening', async () => {
  const { office, folder, clock } = await startClub({ today: '2025-01-01' })
  await finish(createBackup(office.club(), asked))

  const made = await backUpToday(office.club(), clock)

  expect({ made, kept: readdirSync(join(folder, 'backups')) }).toEqual({
    made: false,
    kept: ['2025-01-01 10-00 みどりの会.meibo'],
  })
})

test('a single changed bit in the file is seen before anyone relies on it', async () => {
  const { api, office, folder, stop } = await startClub()
  const { key } = office.club()
  const before = await api.backups.check()
  await stop()
  const path = join(folder, 'meibo.db')
  const bytes = readFileSync(path)
  bytes[20_000] = (bytes[20_000] ?? 0) ^ 1
  writeFileSync(path, bytes)

  expect(before).toEqual({ whole: true })
  expect(await isFileWhole({ folder, key })).toBe(false)
})

test('each backup is copied to the second place while it is there', async () => {
  const { office, clock } = await startClub({ today: '2025-05-01' })
  const stick = join(temporaryFolder(), 'USB')
  mkdirSync(stick)
  await setSecondPlace(office.club(), { folder: stick })

  const there = await finish(createBackup(office.club(), asked))
  rmSync(stick, { recursive: true })
  clock.advance({ days: 1 })
  const gone = await finish(createBackup(office.club(), asked))

  expect([there.secondPlaceWritten, gone.secondPlaceWritten]).toEqual([true, false])
  expect(existsSync(stick)).toBe(false)
  expect(backupStatus(office.club())).toMatchObject({
    secondPlace: stick,
    secondPlaceLastAt: '2025-05-01T01:00:00.000Z',
    daysWithoutSecondPlace: 1,
    secondPlaceDue: false,
  })
})

test('what lies in the second place is the backup, byte for byte', async () => {
  const { office, folder } = await startClub()
  const stick = temporaryFolder()
  await setSecondPlace(office.club(), { folder: stick })

  const { fileName } = await finish(createBackup(office.club(), asked))

  expect(readdirSync(stick)).toEqual([fileName])
  expect(readFileSync(join(stick, fileName)).equals(readFileSync(join(folder, 'backups', fileName)))).toBe(true)
})

test('after more than 14 days without a copy elsewhere it is due', async () => {
  const { office, clock } = await startClub({ today: '2025-05-01' })

  const due = [14, 1].map((days) => {
    clock.advance({ days })
    return backupStatus(office.club()).secondPlaceDue
  })

  expect(due).toEqual([false, true])
})

test('a second place that cannot be written to is refused at once', async () => {
  const { office } = await startClub()

  for (const folder of [join(temporaryFolder(), 'ない'), '/proc/名/会']) {
    await expect(setSecondPlace(office.club(), { folder })).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' })
  }
})

test('a second place in the folder of the club is none, and the one before stays', async () => {
  const { office, folder } = await startClub()
  const stick = temporaryFolder()
  await setSecondPlace(office.club(), { folder: stick })

  for (const within of [folder, join(folder, 'backups'), join(folder, 'backups', 'まだない')]) {
    await expect(setSecondPlace(office.club(), { folder: within })).rejects.toMatchObject({
      code: 'SECOND_PLACE_WITHIN_CLUB',
      data: { path: within },
    })
  }
  expect(backupStatus(office.club()).secondPlace).toBe(stick)
})

async function zipped(entries: readonly (readonly [name: string, content: string])[]): Promise<File> {
  const archive = new ZipFile()
  for (const [name, content] of entries) archive.addBuffer(Buffer.from(content), name)
  archive.end()
  return new File([await buffer(archive.outputStream)], 'x.meibo')
}
