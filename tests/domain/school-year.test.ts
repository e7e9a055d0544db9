import { expect, test } from 'vitest'
import { schoolYearOn } from '../../src-shared/domain/school-year.ts'

const born = (birthDate: string) => ({ birthDate, schoolEntryYear: null })

test.each([
  ['2018-04-02', '2025-03-31', 'k3'],
  ['2018-04-02', '2025-04-01', 'e1'],
  ['2019-04-01', '2025-04-01', 'e1'],
  ['2019-04-02', '2025-04-01', 'k3'],
  ['2012-04-02', '2025-04-01', 'j1'],
  ['2008-01-01', '2026-03-31', 'h3'],
  ['2008-01-01', '2026-04-01', null],
  ['2024-01-01', '2025-04-01', null],
])('born on %s, a child is on %s in year %s: everyone moves up on 1 April', (birthDate, day, year) => {
  expect(schoolYearOn(born(birthDate), day)).toBe(year)
})

test('a year of entry that was given goes before the birth date, and counts on through university', () => {
  const later = { birthDate: '2018-04-02', schoolEntryYear: 2026 }
  expect(schoolYearOn(later, '2026-04-01')).toBe('e1')
  expect(schoolYearOn({ birthDate: null, schoolEntryYear: 2010 }, '2025-04-01')).toBe('u4')
  expect(schoolYearOn({ birthDate: null, schoolEntryYear: null }, '2025-04-01')).toBe(null)
})
