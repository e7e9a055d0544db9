import { expect, test } from 'vitest'
import { type Status, statuses } from '../../src-shared/contract/members.ts'
import { type Billable, owesFee } from '../../src-shared/domain/owes-fee.ts'

const year = { start: '2026-04-01', end: '2027-03-31' }
const member = (changes: Partial<Billable> = {}): Billable => ({
  status: 'active',
  memberTypeId: 'full',
  joinedOn: '2020-04-01',
  leftOn: null,
  inTrash: false,
  merged: false,
  ...changes,
})
const owes = (changes: Partial<Billable>, types: string[] = []) =>
  owesFee(member(changes), { memberTypeIds: types }, year)

test('approved, active and unknown members owe a fee; applicants, paused and former ones do not', () => {
  expect(statuses.filter((status: Status) => owes({ status }))).toEqual(['approved', 'active', 'unknown'])
})

test('a fee is owed by its types, and by all where it has none', () => {
  expect(owes({}, ['full'])).toBe(true)
  expect(owes({}, ['supporting'])).toBe(false)
  expect(owes({ memberTypeId: null }, ['full'])).toBe(false)
  expect(owes({ memberTypeId: null })).toBe(true)
})

test('who joins on the last day of the year owes it, who left on its first day does not', () => {
  expect(owes({ joinedOn: '2027-03-31' })).toBe(true)
  expect(owes({ joinedOn: '2027-04-01' })).toBe(false)
  expect(owes({ leftOn: '2026-04-01' })).toBe(false)
  expect(owes({ leftOn: '2026-04-02' })).toBe(true)
  expect(owes({ joinedOn: null })).toBe(true)
})

test('nobody in the trash and nobody merged into another is charged', () => {
  expect(owes({ inTrash: true })).toBe(false)
  expect(owes({ merged: true })).toBe(false)
})
