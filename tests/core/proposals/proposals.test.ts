import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Proposal } from '../../../src-shared/contract/proposals.ts'
import { startClub } from '../../support/start-club.ts'

async function open(api: Api, kind?: Proposal['kind']): Promise<Proposal[]> {
  return (await api.proposals.list({ ...(kind && { kind }) })).proposals
}

async function keys(api: Api, kind?: Proposal['kind']): Promise<string[]> {
  return (await open(api, kind)).map(({ key }) => key)
}

test('whoever has grown out of a type is proposed the one meant for the age, from the birthday on', async () => {
  const { api, given, clock } = await startClub({ today: '2026-04-01' })
  await given.memberType('少年', { toAge: 17 })
  await given.memberType('成人', { fromAge: 18, toAge: 64 })
  await given.memberType('シニア', { fromAge: 65 })
  await given.memberType('特別')
  const child = await given.member('青木 一', { kana: 'ア', number: '0001', type: '少年', birthDate: '2008-04-02' })
  await given.member('別所 二', { kana: 'イ', type: '特別', birthDate: '1950-01-01' })
  await given.member('千葉 三', { kana: 'ウ', type: '成人', birthDate: '1961-04-02' })
  await given.member('土井 四', { kana: 'エ', type: '少年' })
  expect(await open(api)).toEqual([])

  clock.set('2026-04-02')

  expect(await open(api)).toMatchObject([
    { kind: 'typeByAge', name: '青木 一', memberNumber: '0001', age: 18, memberType: '少年', newMemberType: '成人' },
    { kind: 'typeByAge', name: '千葉 三', age: 65, memberType: '成人', newMemberType: 'シニア' },
  ])
  const { operationId, count } = await api.proposals.accept({ keys: await keys(api) })
  expect([count, (await api.members.get({ id: child.id })).memberType]).toEqual([2, '成人'])
  expect(await open(api)).toEqual([])

  await api.history.undo({ operationId })
  expect([(await open(api)).length, (await api.members.get({ id: child.id })).memberType]).toEqual([2, '少年'])
})

test('a leap day is a birthday on 1 March in other years', async () => {
  const { api, given, clock } = await startClub({ today: '2026-02-28' })
  await given.memberType('少年', { toAge: 17 })
  await given.memberType('成人', { fromAge: 18 })
  await given.member('閏 一', { type: '少年', birthDate: '2008-02-29' })
  expect(await keys(api)).toEqual([])

  clock.set('2026-03-01')

  expect(await keys(api)).toHaveLength(1)
})

test('a proposal is made exactly for those outside of the ages of their type, on any day', async () => {
  const { api, given, clock } = await startClub({ today: '2026-04-01' })
  await given.memberType('少年', { toAge: 17 })
  await given.memberType('成人', { fromAge: 18 })
  const births = ['2007-12-31', '2008-01-01', '2008-02-28', '2008-02-29', '2008-03-01', '2008-04-01', '2008-04-02']
  for (const birthDate of births) await given.member(birthDate, { type: '少年', birthDate })
  const days = fc.integer({ min: 0, max: 400 })
  await fc.assert(
    fc.asyncProperty(days, async (ahead) => {
      const day = new Date(Date.UTC(2025, 10, 1 + ahead)).toISOString().slice(0, 10)
      clock.set(day)
      const names = (await open(api)).map(({ name }) => name).sort()
      const grown = births.filter((birth) => `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}` <= day)
      expect(names).toEqual(grown)
    }),
    { numRuns: 30 },
  )
})

test('long arrears propose a pause; a declined one is asked again when more is owed', async () => {
  const { api, given, clock } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('青木 一', { kana: 'ア', owes: { 2023: 3000, 2024: 3000, 2026: 3000 } })
  await given.member('別所 二', { kana: 'イ', owes: { 2025: 3000, 2026: 3000 } })
  await given.member('千葉 三', { status: 'paused', owes: { 2023: 3000, 2024: 3000 } })
  expect(await open(api)).toMatchObject([{ kind: 'arrears', memberId: ada.id, years: 2, amount: 6000 }])

  const { operationId } = await api.proposals.decline({ keys: await keys(api) })
  expect(await open(api)).toEqual([])
  await api.history.undo({ operationId })
  expect(await open(api)).toHaveLength(1)
  await api.proposals.decline({ keys: await keys(api) })
  expect(await open(api)).toEqual([])
  clock.set('2027-04-01')
  expect(await open(api)).toMatchObject([
    { memberId: ada.id, years: 3, amount: 9000 },
    { name: '別所 二', years: 2, amount: 6000 },
  ])

  await api.proposals.accept({ keys: await keys(api) })
  expect(await api.members.get({ id: ada.id })).toMatchObject({ status: 'paused' })
  await api.settings.update({ arrearsYears: 0 })
  expect(await open(api)).toEqual([])
})

test('on the day of a planned leave it is proposed, never done by itself', async () => {
  const { api, given, clock } = await startClub({ today: '2026-03-31' })
  const ada = await given.member('青木 一')
  await api.members.leave({ id: ada.id, leftOn: '2026-04-01' })
  expect(await open(api)).toEqual([])

  clock.set('2026-04-01')

  expect(await open(api)).toMatchObject([{ kind: 'leaveDay', memberId: ada.id, on: '2026-04-01' }])
  expect(await api.members.get({ id: ada.id })).toMatchObject({ status: 'active' })
  await api.proposals.accept({ keys: await keys(api) })
  expect(await api.members.get({ id: ada.id })).toMatchObject({ status: 'left', leftOn: '2026-04-01' })
})

test('an expired membership is renewed until a day, or ends the day after its last', async () => {
  const { api, given } = await startClub({ today: '2026-04-01' })
  const ada = await given.member('青木 一', { kana: 'ア', expiresOn: '2026-03-31' })
  const bea = await given.member('別所 二', { kana: 'イ', expiresOn: '2026-03-31' })
  await given.member('千葉 三', { kana: 'ウ', expiresOn: '2026-04-01' })
  expect(await open(api)).toMatchObject([
    { kind: 'expired', memberId: ada.id, on: '2026-03-31' },
    { kind: 'expired', memberId: bea.id },
  ])
  const [first = '', second = ''] = await keys(api)
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [bea.id] }, startsOn: '2020-04-01' })

  const { operationId } = await api.proposals.accept({ keys: [first], until: '2027-03-31' })
  await api.proposals.accept({ keys: [second] })

  expect(await api.members.get({ id: ada.id })).toMatchObject({ status: 'active', expiresOn: '2027-03-31' })
  expect(await api.members.get({ id: bea.id })).toMatchObject({
    status: 'left',
    leftOn: '2026-04-01',
    groups: [{ name: '1班', endsOn: '2026-04-01' }],
  })
  expect(await open(api)).toEqual([])
  await api.history.undo({ operationId })
  expect(await keys(api)).toEqual([first])
})

test('an office that nobody holds any more is told, and so is who is in no group of a kind', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('青木 一', { kana: 'ア' })
  const bea = await given.member('別所 二', { kana: 'イ' })
  const { id: head } = await api.offices.save({ name: '会長' })
  const { id: cash } = await api.offices.save({ name: '会計' })
  const years = { startsOn: '2024-04-01', endsOn: '2026-04-01' }
  await api.offices.saveTerm({ officeId: head, memberId: ada.id, ...years })
  await api.offices.saveTerm({ officeId: cash, memberId: ada.id, ...years })
  await api.offices.saveTerm({ officeId: cash, memberId: bea.id, startsOn: '2026-04-01', endsOn: null })
  await api.offices.saveTerm({ officeId: head, memberId: bea.id, startsOn: '2020-04-01', endsOn: '2022-04-01' })
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [bea.id] }, startsOn: '2024-04-01', endsOn: '2026-04-01' })

  expect(await open(api)).toMatchObject([
    { kind: 'termEnded', memberId: ada.id, what: '会長', on: '2026-04-01' },
    { kind: 'termEnded', memberId: bea.id, what: '1班', on: '2026-04-01' },
  ])
  await expect(api.proposals.accept({ keys: await keys(api) })).rejects.toMatchObject({ code: 'ROW_NOT_FOUND' })
  await api.proposals.decline({ keys: await keys(api) })
  expect(await open(api)).toEqual([])
})

test('what one person is proposed twice over is accepted in one write', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  await given.memberType('少年', { toAge: 17 })
  await given.memberType('成人', { fromAge: 18 })
  const ada = await given.member('青木 一', {
    type: '少年',
    birthDate: '1990-01-01',
    owes: { 2023: 3000, 2024: 3000 },
    expiresOn: '2026-03-31',
  })
  const counts = { twoReceipts: 0, enteredTwice: 0, typeByAge: 1, arrears: 1, leaveDay: 0, expired: 1, termEnded: 0 }
  expect((await api.proposals.list({ limit: 1 })).counts).toEqual(counts)

  const { count } = await api.proposals.accept({ keys: await keys(api), until: '2027-03-31' })

  const after = { memberType: '成人', status: 'paused', expiresOn: '2027-03-31' }
  expect([count, await api.members.get({ id: ada.id })]).toMatchObject([3, after])
})
