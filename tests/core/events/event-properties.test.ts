import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chargeOfPlace } from '../../../src-main/core/features/events/place-charges.ts'
import { settlePlaces } from '../../../src-main/core/features/events/settle-places.ts'
import { clubWithEvent, doForEvent, eventActs } from '../../support/event-club.ts'
import { theEquationsHold } from '../../support/ledger-oracle.ts'
import type { MemoryLaptop } from '../../support/memory-club.ts'

interface StoredRegistration {
  readonly id: string
  readonly ticketId: string
  readonly appliedAt: string
  readonly wish: string
}

/** Who has a place, worked out anew: person after person asks at a counter that has so many tickets of each kind. */
function atTheCounter({ db }: MemoryLaptop): { confirmed: Set<string>; full: boolean } {
  const left = new Map(
    db
      .rows<{ id: string; capacity: number | null }>('SELECT id, capacity FROM ticket')
      .map(({ id, capacity }) => [id, capacity ?? 1000]),
  )
  let seats = db.row<{ capacity: number | null }>('SELECT capacity FROM event')?.capacity ?? 1000
  const people = db
    .rows<StoredRegistration>('SELECT id, ticket_id, applied_at, wish FROM registration WHERE deleted = 0')
    .filter(({ wish }) => wish === 'accepted')
    .toSorted((a, b) => (a.appliedAt === b.appliedAt ? (a.id < b.id ? -1 : 1) : a.appliedAt < b.appliedAt ? -1 : 1))
  const confirmed = new Set<string>()
  for (const { id, ticketId } of people) {
    const tickets = left.get(ticketId) ?? 0
    if (tickets === 0 || seats === 0) continue
    left.set(ticketId, tickets - 1)
    seats -= 1
    confirmed.add(id)
  }
  return { confirmed, full: seats === 0 }
}

function chargedRegistrations({ db }: MemoryLaptop) {
  const live = new Map(
    db
      .rows<{ id: string; amount: number; open: number; waived: number }>(
        `SELECT charge.id, amount, waived, coalesce(open, 0) AS open FROM charge LEFT JOIN charge_open ON charge_id = charge.id
         WHERE charge.deleted = 0`,
      )
      .map((charge) => [charge.id, charge]),
  )
  return db.rows<{ id: string }>('SELECT id FROM registration').flatMap(({ id }) => {
    const charge = live.get(chargeOfPlace(id))
    return charge === undefined ? [] : [{ id, paid: charge.amount - charge.waived - charge.open }]
  })
}

function chargesFitThePlaces(laptop: MemoryLaptop): void {
  const { confirmed } = atTheCounter(laptop)
  const isOff = laptop.db.row<{ cancelled: number }>('SELECT cancelled FROM event')?.cancelled === 1
  const charged = chargedRegistrations(laptop)
  const withoutPlace = charged.filter(({ id, paid }) => (isOff || !confirmed.has(id)) && paid === 0)
  expect(withoutPlace).toEqual([])
  const isFree = laptop.db.rows<{ amount: number }>('SELECT amount FROM ticket').some(({ amount }) => amount === 0)
  if (isOff || isFree) return
  const ids = new Set(charged.map(({ id }) => id))
  expect([...confirmed].filter((id) => !ids.has(id))).toEqual([])
}

const runs = Number(process.env.RUNS ?? 150)

test('whatever two laptops do for an event, no place is given twice and the books add up after every act', () => {
  fc.assert(
    fc.property(eventActs, (acts) => {
      const { laptops, eventId } = clubWithEvent()

      for (const act of acts) {
        doForEvent(laptops, eventId, act)
        for (const laptop of laptops) theEquationsHold(laptop)
      }

      const [anna, bert] = laptops
      anna.take(bert.changes().filter(({ dev }) => dev === bert.device))
      bert.take(anna.changes().filter(({ dev }) => dev === anna.device))
      expect(atTheCounter(anna)).toEqual(atTheCounter(bert))
      settlePlaces(anna.ctx(), { eventId })
      chargesFitThePlaces(anna)
      theEquationsHold(anna)
    }),
    { numRuns: runs },
  )
}, 120_000)

test('at one laptop every act leaves each place with its charge, an undo in any order too', () => {
  fc.assert(
    fc.property(eventActs, (acts) => {
      const { laptops, eventId } = clubWithEvent()
      const [anna] = laptops

      for (const act of acts.filter(({ kind }) => kind !== 'settle' && kind !== 'hear')) {
        doForEvent(laptops, eventId, { ...act, laptop: 0 })
        chargesFitThePlaces(anna)
      }
    }),
    { numRuns: Math.ceil(runs / 3) },
  )
}, 120_000)
