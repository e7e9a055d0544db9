import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Applicant, placesAtEvent } from '../../../src-shared/domain/places-at-event.ts'

const moments = ['2026-05-01T00:00:00.000Z', '2026-05-01T00:00:01.000Z', '2026-05-02T00:00:00.000Z']

const club = fc.record({
  capacity: fc.option(fc.nat(6)),
  tickets: fc.tuple(fc.option(fc.nat(4)), fc.option(fc.nat(4))),
  applicants: fc.array(
    fc.record({
      ticket: fc.nat(1),
      person: fc.nat(20),
      at: fc.constantFrom(...moments),
      wish: fc.constantFrom('accepted', 'accepted', 'accepted', 'applied', 'declined', 'cancelled'),
    }),
    { maxLength: 20 },
  ),
})

type Club = typeof club extends fc.Arbitrary<infer T> ? T : never

function placed({ capacity, tickets, applicants }: Club) {
  const room = { capacity, tickets: tickets.map((held, at) => ({ id: `t${at}`, capacity: held })) }
  const people: Applicant[] = applicants.map(({ ticket, person, at, wish }, index) => {
    return {
      id: `r${String(index).padStart(2, '0')}`,
      personId: `p${person}`,
      ticketId: `t${ticket}`,
      appliedAt: at,
      wish,
    }
  })
  return { room, people, standings: placesAtEvent(room, people) }
}

test('neither a ticket nor the event ever holds more than it may', () => {
  fc.assert(
    fc.property(club, (asked) => {
      const { room, people, standings } = placed(asked)
      const confirmed = people.filter(({ id }) => standings.get(id)?.place === 'confirmed')

      for (const { id, capacity } of room.tickets) {
        expect(confirmed.filter(({ ticketId }) => ticketId === id).length).toBeLessThanOrEqual(capacity ?? 1000)
      }
      expect(confirmed.length).toBeLessThanOrEqual(room.capacity ?? 1000)
    }),
  )
})

test('whoever waits is overtaken by nobody with the same ticket, and no place stays empty that somebody waits for', () => {
  fc.assert(
    fc.property(club, (asked) => {
      const { room, people, standings } = placed(asked)
      const place = ({ id }: Applicant) => standings.get(id)?.place
      const key = ({ appliedAt, id }: Applicant) => `${appliedAt} ${id}`
      const confirmed = people.filter((one) => place(one) === 'confirmed')

      for (const one of people.filter((person) => place(person) === 'waiting')) {
        const same = confirmed.filter(({ ticketId }) => ticketId === one.ticketId)
        expect(same.every((other) => key(other) < key(one))).toBe(true)
        const held = room.tickets.find(({ id }) => id === one.ticketId)?.capacity ?? 1000
        expect(same.length === held || confirmed.length === room.capacity).toBe(true)
      }
    }),
  )
})

test('the places of a ticket’s queue are counted from 1, and a person stands in the list once', () => {
  fc.assert(
    fc.property(club, (asked) => {
      const { people, standings } = placed(asked)

      for (const ticketId of ['t0', 't1']) {
        const queue = people
          .filter((one) => one.ticketId === ticketId && standings.get(one.id)?.place === 'waiting')
          .toSorted((a, b) => (a.appliedAt + a.id < b.appliedAt + b.id ? -1 : 1))
        expect(queue.map(({ id }) => standings.get(id)?.queue)).toEqual(queue.map((_, at) => at + 1))
      }
      const persons = people.filter(({ id }) => standings.has(id)).map(({ personId }) => personId)
      expect(persons.toSorted()).toEqual([...new Set(people.map(({ personId }) => personId))].toSorted())
    }),
  )
})

test('of two entries of one person the one with a place stands', () => {
  fc.assert(
    fc.property(club, (asked) => {
      const { room, people, standings } = placed(asked)
      const apart = placesAtEvent(
        room,
        people.map((one) => ({ ...one, personId: one.id })),
      )

      for (const entries of Map.groupBy(people, ({ personId }) => personId).values()) {
        const hadPlace = entries.some(({ id }) => apart.get(id)?.place === 'confirmed')
        const has = entries.some(({ id }) => standings.get(id)?.place === 'confirmed')
        if (hadPlace) expect(has).toBe(true)
      }
    }),
  )
})
