import { skipToken, useQuery } from '@tanstack/react-query'
import type { Arrival } from '../../../src-shared/contract/attendance.ts'
import type { QuorumState } from '../../../src-shared/contract/meetings.ts'
import {
  type EventId,
  eventId,
  type MeetingId,
  type MemberId,
  meetingId,
  type OperationId,
  type PersonId,
  type SessionId,
  sessionId,
} from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'

export interface Arrived {
  readonly arrival: Arrival
  readonly operationId: OperationId | null
}

/** What people come to, as the desk needs it. */
export interface Desk {
  readonly title: string
  readonly when: string
  /** How many are here, and of how many; null: of nobody knows how many. */
  readonly here: number | null
  readonly of: number | null
  readonly quorum: QuorumState | null
  readonly takesLate: boolean
  /** A registered guest, too, is found at the desk of an event. */
  readonly eventId: EventId | null
  readonly meetingId: MeetingId | null
  arrive(personId: PersonId, late: boolean): Promise<Arrived>
  /** Null where visitors have no place. */
  readonly visit: ((name: string) => Promise<Arrived | null>) | null
  /** The screen one comes from. */
  readonly back: string
  readonly error: unknown
}

export type DeskKind = 'session' | 'event' | 'meeting'

export function isDeskKind(kind: string | undefined): kind is DeskKind {
  return kind === 'session' || kind === 'event' || kind === 'meeting'
}

export function useDesk(kind: DeskKind, id: string): Desk {
  const session = useSessionDesk(kind === 'session' ? (sessionId.safeParse(id).data ?? null) : null)
  const event = useEventDesk(kind === 'event' ? (eventId.safeParse(id).data ?? null) : null)
  const meeting = useMeetingDesk(kind === 'meeting' ? (meetingId.safeParse(id).data ?? null) : null)
  return { session, event, meeting }[kind]
}

const nothing = { quorum: null, eventId: null, meetingId: null, takesLate: false, visit: null }

/** Which desk of several this is matters to nobody yet: two windows write the same row. */
function useSessionDesk(id: SessionId | null): Desk {
  const f = useFormat()
  const asked = useQuery(orpc.sessions.get.queryOptions({ input: id === null ? skipToken : { id } }))
  const session = asked.data
  const counts = session?.counts
  return {
    ...nothing,
    title: [session?.activityName, session?.title].filter(Boolean).join(' '),
    when: [f.date(session?.heldOn ?? null), session?.startsAt].filter(Boolean).join(' '),
    here: counts ? counts.present + counts.late + counts.leftEarly + (session?.visitors ?? 0) : null,
    of: session?.expectedCount ?? null,
    takesLate: true,
    arrive: (personId, late) =>
      api.attendance.checkIn({ sessionId: id as SessionId, personId, state: late ? 'late' : 'present' }),
    visit: (name) => api.attendance.addVisitor({ sessionId: id as SessionId, name }),
    back: session ? `/attendance/sheet/${session.activityId}?day=${session.heldOn}` : '/attendance',
    error: asked.error,
  }
}

function useEventDesk(id: EventId | null): Desk {
  const f = useFormat()
  const asked = useQuery(orpc.events.get.queryOptions({ input: id === null ? skipToken : { id } }))
  const event = asked.data
  return {
    ...nothing,
    title: event?.name ?? '',
    when: [f.date(event?.startsOn ?? null), event?.startsAt].filter(Boolean).join(' '),
    here: event?.counts.attended ?? null,
    of: event?.counts.confirmed ?? null,
    eventId: id,
    arrive: (personId) => api.registrations.checkIn({ eventId: id as EventId, personId }),
    visit: async (name) => {
      const { ids } = await api.registrations.add({
        eventId: id as EventId,
        people: [{ guest: { name } }],
        onTheSpot: true,
      })
      const { registrations } = await api.registrations.list({ eventId: id as EventId, search: name, limit: 1000 })
      const guest = registrations.find((one) => ids.includes(one.id))
      return guest ? api.registrations.checkIn({ eventId: id as EventId, personId: guest.personId }) : null
    },
    back: `/events/${id ?? ''}`,
    error: asked.error,
  }
}

function useMeetingDesk(id: MeetingId | null): Desk {
  const f = useFormat()
  const asked = useQuery(orpc.meetings.get.queryOptions({ input: id === null ? skipToken : { id } }))
  const meeting = asked.data
  const quorum = meeting?.quorumState ?? null
  return {
    ...nothing,
    title: meeting?.name ?? '',
    when: [f.date(meeting?.heldOn ?? null), meeting?.startsAt].filter(Boolean).join(' '),
    here: quorum?.inPerson.people ?? null,
    of: quorum?.entitled.people ?? null,
    quorum,
    meetingId: id,
    arrive: (personId) => api.meetings.checkIn({ meetingId: id as MeetingId, memberId: personId as MemberId }),
    back: `/meetings/${id ?? ''}`,
    error: asked.error,
  }
}
