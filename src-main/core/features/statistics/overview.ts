import type { Filter } from '../../../../src-shared/contract/filters.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Figure } from '../../../../src-shared/contract/statistics.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { belongingOn } from './belonging-on.ts'
import {
  type Count,
  countsOn,
  groupCounts,
  type OwnState,
  ownStatesOf,
  spansOfMembership,
  typeNames,
} from './queries.ts'
import { yearFigures } from './year-figures.ts'

const ages = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]
const lengths = [0, 1, 3, 5, 10, 20, 30]
const MOST_YEARS = 999

/** The club in figures on a day, as known now; each figure with the filter that lists the same people. */
export function overview(ctx: Ctx, input: Inputs['statistics']['overview']): Outputs['statistics']['overview'] {
  const { read } = ctx
  const on = input.on ?? ctx.today
  const counts = countsOn(read, on)
  const ownStates = ownStatesOf(read)
  const figure: MakeFigure<Filter> = (key, count, is) => ({
    key,
    count,
    list: { show: 'all', where: { all: [is, belongingOn(on)] } },
  })
  const spanFigure: MakeFigure = (key, count, is) => figure(key, count, { ...is, on })
  const named = (column: string, rows: readonly Count[]) =>
    rows.map(({ key, count }) =>
      key === null ? figure('unknown', count, empty(column)) : figure(key, count, isOneOf(column, key)),
    )

  return {
    on,
    ...summary(counts.age),
    membersList: belongingOn(on),
    years: yearFigures(spansOfMembership(read), {
      on,
      years: input.years,
      startMonth: readClub(read).fiscalYearStartMonth,
    }),
    ages: spans('age', ages, counts.age, spanFigure),
    genders: named('gender', counts.gender),
    types: named('memberType', byTypeName(counts.memberType, typeNames(read))),
    statuses: counts.status.map(({ key, count }) => figure(key ?? '', count, inState(key ?? '', ownStates))),
    groups: groupCounts(read, on).map(({ kind, name, count }) =>
      spanFigure(`${kind}/${name}`, count, isOneOf(`groups:${kind}`, name)),
    ),
    lengths: spans('membershipYears', lengths, counts.membershipYears, spanFigure),
    prefectures: named('prefecture', counts.prefecture),
  }
}

type Condition = Extract<Filter, { column: string }>
type MakeFigure<Is extends Filter = Condition> = (key: string, count: number, is: Is) => Figure

const empty = (column: string): Condition => ({ column, test: 'empty', values: [] })
const isOneOf = (column: string, ...values: string[]): Condition => ({ column, test: 'is', values })

function summary(byAge: readonly Count[]) {
  const known = byAge.flatMap(({ key, count }) => (key === null ? [] : [{ age: Number(key), count }]))
  const withBirthDate = known.reduce((sum, { count }) => sum + count, 0)
  const years = known.reduce((sum, { age, count }) => sum + age * count, 0)
  return {
    members: byAge.reduce((sum, { count }) => sum + count, 0),
    averageAge: withBirthDate === 0 ? null : Math.round((years / withBirthDate) * 10) / 10,
    withBirthDate,
  }
}

/** Full years gathered from each beginning up to the next; the last span has no end. */
function spans(
  column: 'age' | 'membershipYears',
  beginnings: readonly number[],
  rows: readonly Count[],
  figure: MakeFigure,
): Figure[] {
  const known = beginnings.map((first, place) => {
    const last = (beginnings[place + 1] ?? MOST_YEARS + 1) - 1
    const within = rows.filter(({ key }) => key !== null && Number(key) >= first && Number(key) <= last)
    const count = within.reduce((sum, row) => sum + row.count, 0)
    return figure(`${first}`, count, { column, test: 'between', values: [first, last] })
  })
  const unknown = rows.find(({ key }) => key === null)?.count ?? 0
  return unknown === 0 ? known : [...known, figure('unknown', unknown, empty(column))]
}

/** In the order of the club's types. */
function byTypeName(rows: readonly Count[], types: readonly { id: string; name: string }[]): Count[] {
  const known = types.flatMap(({ id, name }) =>
    rows.filter(({ key }) => key === id).map((row) => ({ ...row, key: name })),
  )
  return [...known, ...rows.filter(({ key }) => key === null)]
}

/** A state of the program's own finds those too that the club gave a name for it: here they stand by themselves. */
function inState(state: string, ownStates: readonly OwnState[]): Filter {
  const others = ownStates.filter(({ standsFor }) => standsFor === state).map(({ name }) => name)
  const is = isOneOf('status', state)
  return others.length === 0 ? is : { all: [is, { not: isOneOf('status', ...others) }] }
}
