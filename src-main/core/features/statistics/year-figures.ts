import type { Filter } from '../../../../src-shared/contract/filters.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { fiscalPeriod, fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import { everBelonged } from './belonging-on.ts'
import type { Span } from './queries.ts'

type YearFigure = Outputs['statistics']['overview']['years'][number]

/** Fiscal years up to the one of the day, oldest first; the last is counted up to that day. */
export function yearFigures(
  spans: readonly Span[],
  { on, years, startMonth }: { readonly on: PlainDate; readonly years: number; readonly startMonth: number },
): YearFigure[] {
  const last = fiscalYearOf(on, startMonth)
  return Array.from({ length: years }, (_, place) => {
    const year = last - years + 1 + place
    const { start, end } = fiscalPeriod(year, startMonth)
    const until = end < on ? end : on
    return {
      year,
      ...countYear(spans, start, until),
      joinedList: within('joinedOn', start, until),
      leftList: within('leftOn', start, until),
    }
  })
}

function countYear(spans: readonly Span[], start: PlainDate, until: PlainDate) {
  const figures = { members: 0, joined: 0, left: 0 }
  const isWithin = (day: PlainDate | null) => day !== null && day >= start && day <= until
  for (const { joinedOn, leftOn, count } of spans) {
    if ((joinedOn === null || joinedOn <= until) && (leftOn === null || leftOn > until)) figures.members += count
    if (isWithin(joinedOn)) figures.joined += count
    if (isWithin(leftOn)) figures.left += count
  }
  return figures
}

function within(column: 'joinedOn' | 'leftOn', start: PlainDate, until: PlainDate): Filter {
  return { all: [{ column, test: 'between', values: [start, until] }, everBelonged()] }
}
