import { expect, test } from 'vitest'
import { bothTexts, typingOf } from '../../../src-renderer/features/laptops/typed-instead.ts'
import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'

const own = [
  { id: 'a', kind: 'longText' },
  { id: 'b', kind: 'choice' },
  { id: 'c', kind: 'date' },
] as unknown as CustomField[]

test('a phone is typed in a line, a note in lines, a birthday as a date; a type of member is chosen elsewhere', () => {
  const asked = ['phone', 'note', 'birthDate', 'memberTypeId', 'custom:a', 'custom:b', 'custom:c', 'custom:gone']

  expect(asked.map((field) => typingOf(field, own))).toEqual(['line', 'text', 'date', null, 'text', null, 'date', null])
})

test('of two notes both are kept, the earlier first, and what both say once', () => {
  const wrote = (value: unknown) => ({ fields: [{ field: 'note', value }] })
  const both = (...notes: unknown[]) => bothTexts({ values: notes.map(wrote) as never }, 'note')

  expect(both('駅前に引っ越した。', '当番は来年から。')).toBe('駅前に引っ越した。\n当番は来年から。')
  expect(both('同じ', '同じ ', null)).toBe('同じ')
})
