import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

const given2025 = { answer: 'given', answeredOn: '2025-04-20', note: '' } as const
const refused = { answer: 'refused', answeredOn: '2025-04-20', note: '電話だけは困る' } as const

test('answers are recorded one a purpose, changed, and taken back as never asked', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const { id: memberId } = await given.member('青木 一')
  const consents = async () => (await api.members.get({ id: memberId })).consents

  const answers = [
    { purpose: 'directory' as const, ...given2025 },
    { purpose: 'phone' as const, ...refused },
  ]
  const { operationId } = await api.consents.record({ memberId, answers })
  const first = await consents()
  await api.history.undo({ operationId })
  const undone = await consents()
  await api.consents.record({ memberId, answers: [{ purpose: 'phone', ...given2025 }] })
  const changed = await consents()
  await api.consents.record({ memberId, answers: [{ purpose: 'phone', answer: null }] })

  expect(first).toEqual(answers)
  expect([undone, changed, await consents()]).toEqual([[], [{ purpose: 'phone', ...given2025 }], []])
})

test('of two entries that are merged the survivor’s answer stands', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const [ada, twin] = [await given.member('青木 一'), await given.member('青木 一（二重）')]
  await api.consents.record({ memberId: ada.id, answers: [{ purpose: 'phone', ...refused }] })
  const theirs = [
    { purpose: 'phone' as const, ...given2025 },
    { purpose: 'photo' as const, ...given2025 },
  ]
  await api.consents.record({ memberId: twin.id, answers: theirs })

  await api.members.merge({ survivorId: ada.id, loserId: twin.id })

  expect((await api.members.get({ id: ada.id })).consents).toEqual([
    { purpose: 'phone', ...refused },
    { purpose: 'photo', ...given2025 },
  ])
})

test('a day that no year can mean is refused', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const { id: memberId } = await given.member('青木 一')

  await expect(
    api.consents.record({ memberId, answers: [{ purpose: 'phone', answer: 'given', answeredOn: '0202-05-01' }] }),
  ).rejects.toMatchObject({ code: 'DATE_ABSURD' })
})
