/** What is said of a place before anybody counts: waiting for an organiser's word, accepted by one, or given up. */
export type Wish = 'applied' | 'accepted' | 'declined' | 'cancelled'

export interface Applicant {
  readonly id: string
  /** Whoever applies: two entries of one person are one. */
  readonly personId: string
  readonly ticketId: string
  /** UTC instant; of equals the smaller id is first. */
  readonly appliedAt: string
  readonly wish: string
}

export interface RoomAtEvent {
  /** Of the whole event; null: no limit. */
  readonly capacity: number | null
  readonly tickets: readonly { readonly id: string; readonly capacity: number | null }[]
}

export type Place = 'applied' | 'confirmed' | 'waiting' | 'declined' | 'cancelled'

export interface Standing {
  readonly place: Place
  /** Of those waiting for the same ticket, 1 is next; else null. */
  readonly queue: number | null
}

/**
 * Who has a place and who waits. Of those accepted, in the order in which they applied, each gets a place while the
 * ticket and the event have room. Waiting for a full ticket holds nobody up who wants another one, and within a ticket
 * nobody is overtaken. Of two entries of one person the one with a place stands, then the accepted, then the earlier;
 * the other is not in the answer.
 */
export function placesAtEvent(room: RoomAtEvent, applicants: readonly Applicant[]): Map<string, Standing> {
  const ordered = applicants.toSorted(byApplication)
  const first = seated(room, ordered)
  // Whoever lets an entry go only makes room, so that no place is lost in the second round.
  const people = Map.groupBy(ordered, ({ personId }) => personId)
  if (people.size === ordered.length) return first
  const standing = new Set([...people.values()].map((entries) => weightiest(entries, first).id))
  return seated(
    room,
    ordered.filter(({ id }) => standing.has(id)),
  )
}

function seated({ capacity, tickets }: RoomAtEvent, ordered: readonly Applicant[]): Map<string, Standing> {
  const left = new Map(tickets.map((ticket) => [ticket.id, ticket.capacity ?? Number.POSITIVE_INFINITY]))
  const waiting = new Map<string, number>()
  let places = capacity ?? Number.POSITIVE_INFINITY
  return new Map(
    ordered.map(({ id, ticketId, wish }): [string, Standing] => {
      if (wish !== 'accepted') return [id, { place: wish as Place, queue: null }]
      const room = left.get(ticketId) ?? 0
      if (room > 0 && places > 0) {
        left.set(ticketId, room - 1)
        places -= 1
        return [id, { place: 'confirmed', queue: null }]
      }
      const queue = (waiting.get(ticketId) ?? 0) + 1
      waiting.set(ticketId, queue)
      return [id, { place: 'waiting', queue }]
    }),
  )
}

const weights: Readonly<Record<Place, number>> = { confirmed: 0, waiting: 1, applied: 2, declined: 3, cancelled: 3 }

function weightiest(entries: readonly Applicant[], places: ReadonlyMap<string, Standing>): Applicant {
  const weight = ({ id }: Applicant) => weights[places.get(id)?.place ?? 'cancelled']
  return entries.reduce((best, entry) => (weight(entry) < weight(best) ? entry : best))
}

export function byApplication(a: Applicant, b: Applicant): number {
  return compare(a.appliedAt, b.appliedAt) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
