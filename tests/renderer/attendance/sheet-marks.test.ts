import { expect, test, vi } from 'vitest'
import { markOfKey } from '../../../src-renderer/features/attendance/mark-of-key.ts'
import { nothing, SheetMarks } from '../../../src-renderer/features/attendance/sheet-marks.ts'
import type { AttendanceMark } from '../../../src-shared/contract/attendance.ts'
import type { PersonId, SessionId } from '../../../src-shared/contract/values.ts'

const cellOf = (personId: string) => ({ personId: personId as PersonId, sessionId: 's' as SessionId })
const [ada, ben] = [cellOf('ada'), cellOf('ben')]
const present = { state: 'present', note: '' } as const
const late = { state: 'late', note: '' } as const

/** A core that keeps what it is told, or refuses. */
function sheet({ refuses = false } = {}) {
  const written: AttendanceMark[][] = []
  const failures: unknown[] = []
  const marks = new SheetMarks(
    async (wishes) => {
      if (refuses) throw new Error('cancelled')
      written.push(wishes)
    },
    (error) => failures.push(error),
  )
  return { marks, written, failures }
}

test('marks show at once, go out together, and the last one of a cell counts', async () => {
  const { marks, written } = sheet()
  marks.set(ada, nothing, present)
  marks.set(ada, present, late)
  marks.set(ben, nothing, present)

  const shown = [marks.own(ada), marks.own(ben), marks.saving]
  await marks.flush()

  expect(shown).toEqual([{ ...ada, ...late }, { ...ben, ...present }, true])
  expect(written).toEqual([
    [
      { ...ada, ...late },
      { ...ben, ...present },
    ],
  ])
  expect(marks.saving).toBe(false)
})

test('each press of undo takes one mark back', async () => {
  const { marks, written } = sheet()
  marks.set(ada, nothing, present)
  marks.set(ben, nothing, late)
  await marks.flush()

  const back = [marks.undo(), marks.undo(), marks.undo()]
  await marks.flush()

  expect(back).toEqual([ben, ada, undefined])
  expect(written[1]).toEqual([
    { ...ben, ...nothing },
    { ...ada, ...nothing },
  ])
})

test('what the core refuses is not shown any more', async () => {
  const { marks, failures } = sheet({ refuses: true })
  marks.set(ada, nothing, present)

  await marks.flush()

  expect([marks.own(ada), failures.length, marks.canUndo]).toEqual([undefined, 1, false])
})

test('a mark stays until an answer that was surely asked for after it was written', async () => {
  vi.useFakeTimers({ now: 10_000 })
  try {
    const { marks } = sheet()
    marks.set(ada, nothing, present)
    await marks.flush()

    const again = marks.told(10_500)
    const kept = marks.own(ada)
    const done = marks.told(12_000)

    expect([kept, marks.own(ada)]).toEqual([{ ...ada, ...present }, undefined])
    expect([again, done]).toEqual([1000, null])
  } finally {
    vi.useRealTimers()
  }
})

test('keys mark by digit, by the mark itself and by its letter, while Japanese is being typed too', () => {
  const keyed = (key: string, code = '') => markOfKey({ key, code })

  expect(['1', '5', '３', '○', 'x', '届', 'Process'].map((key) => keyed(key, 'Digit2'))).toEqual([
    ...['present', 'absent', 'leftEarly', 'present', 'absent', 'excused', 'late'],
  ])
  expect(['0', 'Delete', 'n', '6', 'F5', 'Tab'].map((key) => keyed(key))).toEqual([
    ...[null, null, undefined, undefined, undefined, undefined],
  ])
})
