import { expect, test } from 'vitest'
import { officeRank } from '../../src-shared/domain/office-rank.ts'

test('offices stand as a club reads them out, whatever their names begin with', () => {
  const byRank = (names: readonly string[]) => names.toSorted((one, other) => officeRank(one) - officeRank(other))

  expect(byRank(['監事', '会計', '会長', '名誉会長', '会計監査', '広報', '副会長', '書記'])).toEqual([
    ...['会長', '副会長', '会計', '書記', '広報', '監事', '会計監査', '名誉会長'],
  ])
  expect(byRank(['Auditor', 'Treasurer', 'Vice chair', 'Librarian', 'Chair'])).toEqual([
    ...['Chair', 'Vice chair', 'Treasurer', 'Librarian', 'Auditor'],
  ])
})
