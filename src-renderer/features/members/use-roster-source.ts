import { useMemo } from 'react'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import { memberId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import type { GridSource } from '../../ui/data-grid-source.ts'
import { type RosterView, rosterFilterOf } from './roster-view.ts'

/** The rows behind a view of the roster, with what further columns hold. */
export function useRosterSource(view: RosterView, columns: readonly string[]): GridSource<MemberRow> {
  return useMemo(() => sourceOf(view, columns), [view, columns])
}

/** The one person whom a view finds; null where it finds nobody or several. */
export async function onlyOneIn(view: RosterView): Promise<MemberRow | null> {
  const { total, rows } = await sourceOf(view, []).fetchPage(0, 1, new AbortController().signal)
  return total === 1 ? (rows[0] ?? null) : null
}

function sourceOf(view: RosterView, columns: readonly string[]): GridSource<MemberRow> {
  return view.day ? sourceOfDay(view.day, view.search) : sourceOfToday(view, columns)
}

function sourceOfToday(view: RosterView, columns: readonly string[]): GridSource<MemberRow> {
  const filter = { ...rosterFilterOf(view), columns: [...columns] }
  return {
    queryKey: orpc.members.list.key({ input: filter }),
    fetchPage: (offset, limit, signal) => api.members.list({ ...filter, offset, limit }, { signal }),
    placeOf: async (id, signal) =>
      (await api.members.place({ ...rosterFilterOf(view), id: memberId.parse(id) }, { signal })).place,
  }
}

function sourceOfDay(day: NonNullable<RosterView['day']>, search: string): GridSource<MemberRow> {
  if (day.kind === 'on') {
    const filter = { on: day.date, search }
    return {
      queryKey: orpc.members.listOn.key({ input: filter }),
      fetchPage: (offset, limit, signal) => api.members.listOn({ ...filter, offset, limit }, { signal }),
    }
  }
  const filter = { asOf: day.date, search }
  return {
    queryKey: orpc.members.listAsOf.key({ input: filter }),
    fetchPage: (offset, limit, signal) => api.members.listAsOf({ ...filter, offset, limit }, { signal }),
  }
}
