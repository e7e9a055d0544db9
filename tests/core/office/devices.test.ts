import { cpSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createOffice } from '../../../src-main/core/app/office.ts'
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

test('a folder that was renamed or moved stays the same device', async () => {
  const club = await startClub()
  const before = { ...club.office.club().identity }
  await club.api.clubs.close()
  const moved = join(temporaryFolder(), '新しい 場所')
  cpSync(club.folder, moved, { recursive: true })
  rmSync(club.folder, { recursive: true })

  await club.api.clubs.open({ path: moved })
  const afterMove = { ...club.office.club().identity }
  await club.api.clubs.close()
  renameSync(moved, `${moved} 2`)
  await club.api.clubs.open({ path: `${moved} 2` })

  expect([afterMove, club.office.club().identity]).toEqual([before, before])
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
