import { expect, test } from 'vitest'
import { createFormat } from '../../src-shared/domain/format.ts'

test('a day is written in the calendar and the language of the reader', () => {
  expect({
    western: createFormat('ja', 'western').date('2026-04-01'),
    era: createFormat('ja', 'era').date('2026-04-01'),
    firstYear: createFormat('ja', 'era').date('2019-05-01'),
    english: createFormat('en', 'western').date('2026-04-01'),
    unknown: createFormat('ja', 'western').date(null),
    inField: createFormat('ja', 'western').dateInField('2026-11-26'),
    inFieldEnglish: createFormat('en', 'western').dateInField('2026-11-26'),
  }).toEqual({
    western: '2026年4月1日',
    era: '令和8年4月1日',
    firstYear: '令和元年5月1日',
    english: '1 April 2026',
    unknown: '',
    inField: '2026年11月26日',
    inFieldEnglish: '26 Nov 2026',
  })
})

test('an entry made after midnight in Japan is shown on the club’s day, wherever the laptop stands', () => {
  expect(createFormat('ja', 'western', 'Asia/Tokyo').dateTime('2026-03-31T15:30:00.000Z')).toBe('2026年4月1日 00:30')
})

test('money shows its yen sign, its thousands and a true minus', () => {
  const f = createFormat('ja', 'western')
  expect([0, 3000, 1234567, -500].map(f.money)).toEqual(['¥0', '¥3,000', '¥1,234,567', '−¥500'])
})

test('a share is never rounded up to all of it', () => {
  const f = createFormat('ja', 'western')
  expect([f.percent(999, 1000), f.percent(1000, 1000), f.percent(0, 0)]).toEqual(['99%', '100%', '0%'])
})
