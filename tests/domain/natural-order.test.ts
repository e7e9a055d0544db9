import { expect, test } from 'vitest'
import { byNaturalOrder } from '../../src-shared/domain/natural-order.ts'

test('names stand in the order of their numbers, however these are written', () => {
  const sorted = (...names: string[]) => names.toSorted(byNaturalOrder)

  expect(sorted('10班', '２班', '1班')).toEqual(['1班', '２班', '10班'])
  expect(sorted('十一組', '二組', '九組')).toEqual(['二組', '九組', '十一組'])
  expect(sorted('第十支部', '第二支部')).toEqual(['第二支部', '第十支部'])
  // The 三 of a place's name is no number.
  expect(sorted('三浦支部', '2支部', '一宮支部')).toEqual(['2支部', '一宮支部', '三浦支部'])
})
