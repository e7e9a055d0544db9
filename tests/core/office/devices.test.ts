import { cpSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { identify } from '../../../src-main/core/app/file-identity.ts'
import { createOffice } from '../../../src-main/core/app/office.ts'
import { openInProcess } from '../../support/club-process.ts'
import { type StartedClub, startClub, temporaryFolder } from '../../support/start-club.ts'

async function receiptNumber({ api, given }: StartedClub): Promise<string> {
  const payer = await given.member('青木 一')
  const payment = await given.payment(payer, 1000)
  const { receipts } = await api.receipts.issue({ paymentIds: [payment.id] })
  return receipts[0]?.number ?? ''
}

test('a copied folder is a new device with the next receipt series; the original stays what it was', async () => {
  const club = await startClub({ today: '2026-05-01' })
  const first = await receiptNumber(club)
  const original = { ...club.office.club().identity }
  await club.api.clubs.close()
  const copy = `${club.folder} 写し`
  cpSync(club.folder, copy, { recursive: true })

  await club.api.clubs.open({ path: copy })
  const copied = { ...club.office.club().identity }
  const inCopy = await receiptNumber(club)
  await club.api.clubs.open({ path: club.folder })

  expect([first, inCopy, await receiptNumber(club)]).toEqual(['2026-0001', '2026-B-0001', '2026-0002'])
  expect(copied).toEqual({ device: expect.not.stringMatching(original.device), series: 'B' })
  expect(club.office.club().identity).toEqual(original)
})

test('a copy that is used while the original is away gives other numbers than the original when it is back', async () => {
  const club = await startClub({ today: '2026-05-01' })
  const first = await receiptNumber(club)
  await club.api.clubs.close()
  cpSync(club.folder, `${club.folder} 写し`, { recursive: true })
  renameSync(club.folder, `${club.folder} 別`)

  await club.api.clubs.open({ path: `${club.folder} 写し` })
  const inCopy = await receiptNumber(club)
  await club.api.clubs.close()
  renameSync(`${club.folder} 別`, club.folder)
  await club.api.clubs.open({ path: club.folder })

  expect([first, inCopy, await receiptNumber(club)]).toEqual(['2026-0001', '2026-B-0001', '2026-0002'])
})

test('older files that were put back in place never give a number again', async () => {
  const club = await startClub({ today: '2026-05-01' })
  const older = `${club.folder} 控え`
  const first = await receiptNumber(club)
  await club.api.clubs.close()
  cpSync(club.folder, older, { recursive: true })
  await club.api.clubs.open({ path: club.folder })
  const second = await receiptNumber(club)
  await club.api.clubs.close()

  const afterwards: string[] = []
  for (let i = 0; i < 2; i += 1) {
    putBack(older, club.folder)
    await club.api.clubs.open({ path: club.folder })
    afterwards.push(await receiptNumber(club))
    await club.api.clubs.close()
  }

  expect([first, second, ...afterwards]).toEqual(['2026-0001', '2026-0002', '2026-B-0001', '2026-C-0001'])
})

test('older files are known for such even when the process that wrote last was killed', async () => {
  const club = await startClub()
  const before = { ...club.office.club().identity }
  await club.api.clubs.close()
  const older = `${club.folder} 控え`
  cpSync(club.folder, older, { recursive: true })
  const writer = openInProcess(club.office.installation.home, club.folder, { write: true })
  await writer.hear(3)
  await writer.killNow()

  putBack(older, club.folder)
  await club.api.clubs.open({ path: club.folder })

  expect(club.office.club().identity).toEqual({ device: expect.not.stringMatching(before.device), series: 'B' })
})

test('two copies of one club get series of their own, though neither knows of the other', async () => {
  const club = await startClub()
  await club.api.clubs.close()
  const copies = [`${club.folder} 一`, `${club.folder} 二`]
  for (const copy of copies) cpSync(club.folder, copy, { recursive: true })

  const series: (string | null)[] = []
  for (const path of copies) {
    await club.api.clubs.open({ path })
    series.push(club.office.club().identity.series)
  }

  expect(series).toEqual(['B', 'C'])
})

test('a folder that was renamed or moved stays the same device', async () => {
  const club = await startClub()
  const before = { ...club.office.club().identity }
  await club.api.clubs.close()
  const moved = join(temporaryFolder(), '新しい 場所')

  renameSync(club.folder, moved)
  await club.api.clubs.open({ path: moved })
  const afterMove = { ...club.office.club().identity }
  await club.api.clubs.close()
  renameSync(moved, `${moved} 2`)
  await club.api.clubs.open({ path: `${moved} 2` })

  expect([afterMove, club.office.club().identity]).toEqual([before, before])
})

test('files that Meibo itself carried to another disk stay the same device, and what is left behind is a copy', async () => {
  const club = await startClub()
  const before = { ...club.office.club().identity }
  await club.api.clubs.close()
  const there = join(temporaryFolder(), '別の 円盤')
  cpSync(club.folder, there, { recursive: true })

  club.office.installation.devices.moved(placeOf(club.folder), placeOf(there))
  await club.api.clubs.open({ path: there })
  const carried = { ...club.office.club().identity }
  await club.api.clubs.open({ path: club.folder })

  expect(carried).toEqual(before)
  expect(club.office.club().identity.series).toBe('B')
})

test('a folder that is carried to another laptop is another device there', async () => {
  const club = await startClub()
  const before = { ...club.office.club().identity }
  await club.api.clubs.close()
  const elsewhere = createOffice({ home: join(temporaryFolder(), 'home'), host: 'cli', dailyBackups: false })

  await elsewhere.open(club.folder)
  const there = { ...elsewhere.club().identity }
  await elsewhere.close()

  expect(there).toEqual({ device: expect.not.stringMatching(before.device), series: 'B' })
})

test('opening the same club again and again adds nothing to its log', async () => {
  const { api, folder, office } = await startClub()
  const before = office.club().db.row('SELECT count(*) AS changes FROM change')

  for (let i = 0; i < 3; i += 1) {
    await api.clubs.close()
    await api.clubs.open({ path: folder })
  }

  expect(office.club().db.row('SELECT count(*) AS changes FROM change')).toEqual(before)
})

/** Into the very same file, so that nothing but its content tells. */
function putBack(older: string, folder: string): void {
  for (const part of ['-wal', '-shm']) rmSync(join(folder, `meibo.db${part}`), { force: true })
  writeFileSync(join(folder, 'meibo.db'), readFileSync(join(older, 'meibo.db')))
}

function placeOf(folder: string) {
  return { folder: realpathSync(folder), file: identify(join(folder, 'meibo.db')) }
}
