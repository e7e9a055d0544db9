import { expect, test } from 'vitest'
import { firstView, rosterFilterOf } from '../../../src-renderer/features/members/roster-view.ts'

test('the unpaid are looked for among those who left, too', () => {
  expect(rosterFilterOf({ ...firstView, show: 'unpaid' })).toMatchObject({ show: 'all', unpaid: true, statuses: [] })
})

test('those who pause are members of a state', () => {
  expect(rosterFilterOf({ ...firstView, show: 'paused', search: 'さ' })).toMatchObject({
    show: 'present',
    statuses: ['paused'],
    search: 'さ',
  })
})
