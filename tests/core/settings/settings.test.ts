import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a new club begins with its name and what is usual in Japan', async () => {
  const { api } = await startClub({ name: 'みどりの会' })

  expect(await api.settings.get()).toEqual({
    name: 'みどりの会',
    ...{ nameKana: '', postalCode: '', address: '', phone: '', email: '', representative: '' },
    ...{ fiscalYearStartMonth: 4, yearStyle: 'western', timeZone: 'Asia/Tokyo' },
    ...{ receiptLayout: 'a4-two-up-with-stub', receiptIssuer: '', receiptNote: '', stampNote: '', taxNote: '' },
    ...{ registrationNumber: '', firstReceiptNumber: 1, arrearsYears: 2, numberPrefix: '', numberDigits: 0 },
    ...{ logoId: null, sealId: null },
    ...{ certificationNumber: '', certifiedOn: null, certifiedUntil: null, residentTax: '' },
    ...{ slipAccount: '', slipHolder: '', slipText: '', debitCode: '', debitName: '', debitFundId: null },
    ...{ requestText: '', reminderText: '', finalReminderText: '' },
    deskShows: 'name',
  })
})

test('settings change one by one, and undo takes them back', async () => {
  const { api } = await startClub()
  const before = await api.settings.get()

  const { operationId } = await api.settings.update({ representative: '会長 青木', fiscalYearStartMonth: 1 })
  const after = await api.settings.get()
  await api.history.undo({ operationId })

  expect(after).toEqual({ ...before, representative: '会長 青木', fiscalYearStartMonth: 1 })
  expect(await api.settings.get()).toEqual(before)
})

test('today is the day of the club’s time zone', async () => {
  const { api, clock } = await startClub()
  clock.set('2025-05-01T23:30:00.000Z')

  const inTokyo = (await api.app.info()).today
  await api.settings.update({ timeZone: 'America/New_York' })

  expect([inTokyo, (await api.app.info()).today]).toEqual(['2025-05-02', '2025-05-01'])
  await expect(api.settings.update({ timeZone: 'Asia/Edo' })).rejects.toMatchObject({ code: 'ROW_NOT_FOUND' })
})

test('the first receipt number may only lie ahead of those that were given', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一')
  await api.settings.update({ firstReceiptNumber: 41 })
  const payment = await given.payment(ada, 3000)
  await api.receipts.issue({ paymentIds: [payment.id] })

  await expect(api.settings.update({ firstReceiptNumber: 41 + 0, name: 'x' })).resolves.toBeDefined()
  await expect(api.settings.update({ firstReceiptNumber: 40 })).rejects.toMatchObject({
    code: 'FIRST_NUMBER_TOO_LATE',
    data: { used: 41 },
  })
})

test('neither a club nor a fee can have a blank name', async () => {
  const { api } = await startClub()

  await expect(api.settings.update({ name: '   ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(api.clubs.create({ name: '　' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(api.fees.save({ name: ' ', amount: 1000 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
