import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src-shared/domain/add-days.ts'
import { timetableDays } from '../../src-shared/domain/timetable-days.ts'

const day = fc.integer({ min: 0, max: 900 }).map((after) => addDays('2024-01-01', after))
const rule = fc.record({
  weekday: fc.nat(6),
  weeks: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1), { maxLength: 3 }),
  startsAt: fc.constantFrom('', '10:00', '19:00'),
  endsAt: fc.constant(''),
  from: day,
  until: fc.option(day),
})

test('a timetable names the days that somebody finds by leafing through a calendar', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 4 }), day, fc.nat(500), (timetable, from, length) => {
      const to = addDays(from, length)

      const found = timetableDays(timetable, { from, to }).map(({ heldOn, startsAt }) => `${heldOn} ${startsAt}`)

      const expected = new Set<string>()
      for (let date = new Date(`${from}T00:00:00Z`); date.toISOString().slice(0, 10) <= to; ) {
        const today = date.toISOString().slice(0, 10)
        for (const { weekday, weeks, startsAt, from: first, until } of timetable) {
          const nth = Math.floor((date.getUTCDate() - 1) / 7) + 1
          const inAWeek = new Date(date.getTime() + 7 * 86_400_000)
          const isLast = inAWeek.getUTCMonth() !== date.getUTCMonth()
          const isNamed = weeks.length === 0 || weeks.some((week) => week === nth) || (isLast && weeks.includes(-1))
          if (date.getUTCDay() === weekday && isNamed && today >= first && (until === null || today <= until)) {
            expected.add(`${today} ${startsAt}`)
          }
        }
        date = new Date(date.getTime() + 86_400_000)
      }
      expect(found).toEqual([...expected].toSorted())
    }),
  )
})
