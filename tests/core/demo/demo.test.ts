import { expect, test } from 'vitest'
import { apiOf } from '../../../src-main/core/app/router.ts'
import { fillDemo } from '../../../src-main/core/demo/fill-demo.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { finish } from '../../support/finish.ts'
import { startClub } from '../../support/start-club.ts'

test('the sample club has members of every kind, two years of dues and something left to do', async () => {
  const { api } = await sampleClub('2026-11-21')

  const { members, states, payments, receipts } = await figures(api)

  expect(members.all).toBe(240)
  expect(members.byStatus).toMatchObject({ left: 11, deceased: 4, paused: 6 })
  expect(payments).toBeGreaterThan(350)
  expect(payments - receipts).toBeLessThan(10)
  for (const year of states) {
    expect(year.paid).toBeGreaterThan(150)
    expect(year.open).toBeGreaterThan(4)
  }
})

test('it is the same each time', async () => {
  const [first, second] = [await sampleClub('2026-11-21'), await sampleClub('2026-11-21')]

  expect(await figures(second.api)).toEqual(await figures(first.api))
  expect(await everyone(second.api)).toEqual(await everyone(first.api))
})

test('whatever the day, nothing in it lies in the future or before someone was born', async () => {
  for (const today of ['2027-04-01', '2028-02-29']) {
    const { api } = await sampleClub(today)

    const { payments } = await api.payments.list({ limit: 1000 })
    const { receipts } = await api.receipts.list({ limit: 1000 })
    const { members } = await api.members.listFull({ show: 'all', limit: 1000 })

    const days = [
      ...payments.map(({ paidOn }) => paidOn),
      ...receipts.map(({ issuedOn }) => issuedOn),
      ...members.flatMap(({ joinedOn, leftOn }) => [joinedOn, leftOn]),
    ].filter((day) => day !== null)
    expect(days.filter((day) => day > today)).toEqual([])
    expect(members.filter(({ birthDate, joinedOn }) => (birthDate ?? '') > (joinedOn ?? '9'))).toEqual([])
  }
})

test('it reports how far it is, from nothing to all', async () => {
  const { steps } = await sampleClub('2026-11-21')

  const done = steps.map((step) => step.done)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
  expect(steps.at(-1)?.total).toBeGreaterThan(0)
})

async function sampleClub(today: string): Promise<{ api: Api; steps: Progress[] }> {
  const { office } = await startClub({ today })
  const api = apiOf(office)
  const steps: Progress[] = []
  await finish(fillDemo(api), (step) => steps.push(step))
  return { api, steps }
}

async function figures(api: Api) {
  const { byType, ...members } = await api.members.counts()
  const { current } = await api.dues.years()
  const summaries = [
    await api.dues.summary({ fiscalYear: current - 1 }),
    await api.dues.summary({ fiscalYear: current }),
  ]
  return {
    members,
    types: byType.map(({ name, count }) => [name, count]),
    payments: (await api.payments.list({})).total,
    receipts: (await api.receipts.list({})).total,
    sums: summaries.map(({ open }) => open),
    states: summaries.map(({ states }) => states),
  }
}

async function everyone(api: Api) {
  const { rows } = await api.members.list({ show: 'all', limit: 1000 })
  return rows.map(({ id: _id, memberTypeId: _type, householdId: _household, photoId, ...row }) => ({
    ...row,
    photo: photoId !== null,
  }))
}
