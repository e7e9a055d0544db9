import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a club without a pattern goes on in the style of its numbers', async () => {
  const { api, given } = await startClub()
  expect(await api.members.nextNumber()).toEqual({ memberNumber: '0001' })
  await given.member('青木 一', { number: 'B-017' })

  expect(await api.members.nextNumber()).toEqual({ memberNumber: 'B-018' })
})

test('a pattern gives prefix and zeros, a type with a prefix of its own counts by itself', async () => {
  const { api, given } = await startClub()
  const adult = await given.memberType('正会員')
  const child = await given.memberType('ジュニア', { numberPrefix: 'J' })
  await api.settings.update({ numberPrefix: '26-', numberDigits: 5 })
  await given.member('青木 一', { number: '26-00041' })
  const gone = await given.member('別所 二', { number: 'J00009' })
  await api.members.trash({ ids: [gone.id] })

  expect(await api.members.nextNumber({ memberTypeId: adult.id })).toEqual({ memberNumber: '26-00042' })
  expect(await api.members.nextNumber({ memberTypeId: null })).toEqual({ memberNumber: '26-00042' })
  expect(await api.members.nextNumber({ memberTypeId: child.id })).toEqual({ memberNumber: 'J00010' })
})

test('a number whose member was never made, since that was undone, is free again; one written full-width is not', async () => {
  const { api, given } = await startClub()
  await given.member('青木 一', { number: '０２４０' })
  const { operationId } = await api.members.add({ fullName: '別所 二', memberNumber: '9003' })
  expect(await api.members.nextNumber()).toEqual({ memberNumber: '9004' })

  await api.history.undo({ operationId })

  expect(await api.members.nextNumber()).toEqual({ memberNumber: '0241' })
})
