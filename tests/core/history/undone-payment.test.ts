import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('taking a payment back cannot itself be taken back, as a void stays; taking a field back can', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一', { owes: { 2025: 3000 } })
  const { operationId: changed } = await api.members.update({ id: ada.id, fields: { phone: '0322222222' } })
  await given.payment(ada, 3000)
  const { operationId: ofPayment } = await api.history.undo({})
  const { operationId: ofField } = await api.history.undo({ operationId: changed })

  const offered = await Promise.all([ofPayment, ofField].map((operationId) => api.history.get({ operationId })))

  expect(offered.map(({ canUndo }) => canUndo)).toEqual([false, true])
  await expect(api.history.undo({ operationId: ofPayment })).rejects.toMatchObject({ code: 'UNDO_BLOCKED' })
})
