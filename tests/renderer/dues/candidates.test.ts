import { expect, test } from 'vitest'
import { rankCandidates } from '../../../src-renderer/ui/candidates.ts'
import type { MemberRow } from '../../../src-shared/contract/members.ts'

const people = (...numbers: string[]) => numbers.map((memberNumber) => ({ memberNumber }) as MemberRow)
const ranked = (typed: string, ...numbers: string[]) =>
  rankCandidates(people(...numbers), typed).map(({ memberNumber }) => memberNumber)

test('the person with exactly that number stands first', () => {
  expect(ranked('12', '0012', '12', '120', '0001')).toEqual(['12', '0012', '120', '0001'])
})

test('full-width digits and dropped zeros find the same person', () => {
  expect(ranked('３', '0001', '0003', '0030')).toEqual(['0003', '0001', '0030'])
})

test('a name leaves the order of the roster', () => {
  expect(ranked('たか', '0009', '', '0001')).toEqual(['0009', '', '0001'])
})
