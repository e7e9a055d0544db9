import type { Entry } from '../../../src-shared/contract/history.ts'

interface Day {
  readonly day: string
  readonly entries: readonly Entry[]
}

/** Consecutive entries of one day, as `dayOf` names it. */
export function entriesByDay(entries: readonly Entry[], dayOf: (instant: string) => string): readonly Day[] {
  const days: { day: string; entries: Entry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
