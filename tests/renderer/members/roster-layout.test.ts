import { expect, test } from 'vitest'
import { rosterLayout } from '../../../src-renderer/features/members/roster-layout.ts'
import { type Layout, layout } from '../../../src-shared/contract/layouts.ts'

const phones: Layout = layout.parse({
  id: '0198a000-0000-7000-8000-000000000001',
  name: '電話連絡用',
  body: { columns: ['name', 'phone'] },
  position: 0,
})

test('the roster shows a saved layout, or columns that were used without being saved', () => {
  expect(rosterLayout(phones.id, [phones])).toEqual({
    saved: phones,
    columns: ['name', 'phone'],
  })
  expect(rosterLayout({ columns: ['name', 'birthDate'] }, [phones])).toEqual({
    saved: null,
    columns: ['name', 'birthDate'],
  })
})

test('a layout that has gone, or was never chosen, leaves the usual one', () => {
  expect(rosterLayout(phones.id, [])).toBeNull()
  expect(rosterLayout(null, [phones])).toBeNull()
  expect(rosterLayout({ columns: 'name' }, [phones])).toBeNull()
})
