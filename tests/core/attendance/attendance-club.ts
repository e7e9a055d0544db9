import type { Activity, AttendanceState } from '../../../src-shared/contract/activities.ts'
import type { ActivityId, OperationId, PersonId, SessionId } from '../../../src-shared/contract/values.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

/** A club with a practice every Thursday evening. */
export async function practiceClub({ today = '2026-06-01', ...details }: Partial<Activity> & { today?: string } = {}) {
  const club = await startClub({ today })
  const { id } = await club.api.activities.save({ name: '木曜練習', timetable: [thursdays], ...details })
  return { ...club, activityId: id, ...practice(club, id) }
}

export const thursdays = {
  ...{ weekday: 4, weeks: [], startsAt: '19:00', endsAt: '21:00', from: '2026-01-01', until: null },
}

function practice({ api }: StartedClub, activityId: ActivityId) {
  const sessionOn = async (heldOn: string): Promise<SessionId> => {
    const { sessions } = await api.sessions.list({ activityId, from: heldOn, to: heldOn })
    const id = sessions[0]?.id ?? (await api.sessions.save({ activityId, heldOn })).id
    return id
  }
  return {
    sessionOn,
    async mark(
      heldOn: string,
      states: readonly (readonly [person: { id: PersonId }, state: AttendanceState | null])[],
    ) {
      const sessionId = await sessionOn(heldOn)
      const marks = states.map(([{ id }, state]) => ({ sessionId, personId: id, state, note: '' }))
      return api.attendance.mark({ marks })
    },
    /** By name and day, as the sheet shows it. */
    async cells(): Promise<Record<string, Record<string, string>>> {
      const sheet = await api.attendance.sheet({ activityId, to: '2030-01-01', last: 60 })
      const rows = sheet.people.map(({ name }, person) => {
        const own = sheet.marks.filter((mark) => mark.person === person && mark.state !== null)
        return [name, Object.fromEntries(own.map(({ session, state }) => [sheet.sessions[session]?.heldOn, state]))]
      })
      return Object.fromEntries(rows)
    },
  }
}

/** The operation of an act that did something. */
export function written({ operationId }: { operationId: OperationId | null }): { operationId: OperationId } {
  if (operationId === null) throw new Error('nothing was written')
  return { operationId }
}
