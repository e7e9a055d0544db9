import { ageOn } from '../../../../src-shared/domain/age-on.ts'
import { priceOn } from '../../../../src-shared/domain/fee-price.ts'
import { fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import type { GroupValue, Op } from '../../db/change.ts'
import { dayIn } from '../../db/clock.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { shownValue } from '../../db/ops.ts'
import { type Entry, type EventBook, standingsOf } from './event-book.ts'
import { feeForPlaces } from './event-fee.ts'
import { firstDayOf, lastDayOf, type TicketRow } from './event-rows.ts'

/** The charge for a place as it stands: `allocated` was paid. */
export interface PlaceCharge {
  readonly id: string
  readonly amount: number
  readonly waived: number
  readonly allocated: number
}

export const chargeOfPlace = (registrationId: string): string => deterministicId('charge', registrationId)

/** Live charges for places, by registration. */
export function chargesForPlaces(read: Read, entries: readonly Pick<Entry, 'id'>[]): Map<string, PlaceCharge> {
  const registrations = new Map(entries.map(({ id }) => [chargeOfPlace(id), id]))
  const rows = read.rows<PlaceCharge & { open: number }>(
    `SELECT charge.id, charge.amount, waived, coalesce(charge_open.open, 0) AS open,
       charge.amount - waived - coalesce(charge_open.open, 0) AS allocated
     FROM charge LEFT JOIN charge_open ON charge_id = charge.id
     WHERE charge.deleted = 0 AND charge.created_dev IS NOT NULL AND charge.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...registrations.keys()]),
  )
  return new Map(rows.map((row) => [registrations.get(row.id) ?? '', row]))
}

/**
 * What a place costs its holder: of the ticket's prices the one that held when they applied, for the age they have on
 * the event's first day; or the guests' price.
 */
function priceOfPlace(ctx: Ctx, { person, appliedAt }: Entry, ticket: TicketRow, day: string): number {
  if (person.kind === 'contact') return ticket.guestAmount
  const who = { memberTypeId: person.memberTypeId, age: ageOn(person.birthDate, day) }
  return priceOn(ticket, who, dayIn(ctx.timeZone, Date.parse(appliedAt))).amount
}

export interface ChargeChanges {
  readonly ops: Op[]
  readonly charged: number
  readonly takenBack: number
  /** Yen that were paid for places which are given up, and are the payers' credit now. */
  readonly credit: number
}

interface Rules {
  /** Whose paid charges may be released: those the act is about or moves. Others keep what was paid. */
  readonly release: (registrationId: string) => boolean
  /** Whose charge is set to today's price: those whose ticket was changed. */
  readonly reprice?: (registrationId: string) => boolean
}

/**
 * What makes the charges of an event fit its places: one for each confirmed place that costs something, none for
 * anybody else. An amount once charged stays as it is, whatever the ticket costs later.
 */
export function chargeChanges(ctx: Ctx, book: EventBook, { release, reprice = () => false }: Rules): ChargeChanges {
  const standings = standingsOf(book)
  const charges = chargesForPlaces(ctx.read, book.entries)
  const day = firstDayOf(book.event, ctx.today)
  const releases = new Releases(ctx)
  const ops: Op[] = []
  let charged = 0
  let takenBack = 0
  for (const entry of book.entries) {
    const ticket = book.tickets.find(({ id }) => id === entry.ticketId)
    const hasPlace = standings.get(entry.id)?.place === 'confirmed' && !book.event.cancelled
    const price = hasPlace && ticket !== undefined ? priceOfPlace(ctx, entry, ticket, day) : 0
    const charge = charges.get(entry.id)
    if (charge === undefined) {
      if (price === 0 || ticket === undefined) continue
      ops.push(...placeChargeOps(ctx, book, { entry, ticket, price, day }))
      charged += 1
    } else if (price === 0 && !(hasPlace && !reprice(entry.id))) {
      if (charge.allocated > 0 && !release(entry.id)) continue
      releases.cut(charge, 0)
      ops.push(ctx.ops.remove('charge', charge.id))
      takenBack += 1
    } else if (reprice(entry.id) && ticket !== undefined) {
      releases.cut(charge, Math.max(0, price - charge.waived))
      ops.push(...repricedOps(ctx, book, { entry, ticket, price, day }, charge))
    }
  }
  for (const [id, charge] of strayCharges(ctx.read, book)) {
    if (charge.allocated > 0 && !release(id)) continue
    releases.cut(charge, 0)
    ops.push(ctx.ops.remove('charge', charge.id))
    takenBack += 1
  }
  const fee = charged > 0 ? feeForPlaces(ctx).ops : []
  return { ops: [...fee, ...releases.ops(), ...ops], charged, takenBack, credit: releases.released }
}

/** Charges of registrations that were removed, which an undo may have brought back. */
function strayCharges(read: Read, { event, entries }: EventBook): Map<string, PlaceCharge> {
  const known = new Set<string>(entries.map(({ id }) => id))
  const gone = read
    .rows<{ id: Entry['id'] }>('SELECT id FROM registration WHERE event_id = ? AND deleted <> 0', event.id)
    .filter(({ id }) => !known.has(id))
  return gone.length === 0 ? new Map() : chargesForPlaces(read, gone)
}

interface Priced {
  readonly entry: Entry
  readonly ticket: TicketRow
  readonly price: number
  readonly day: string
}

function placeChargeOps(ctx: Ctx, book: EventBook, priced: Priced): Op[] {
  const id = chargeOfPlace(priced.entry.id)
  const body = bodyOf(ctx, book, priced)
  const text = textOf(book, priced.ticket)
  const before = ctx.read.row<{ amount: number; waived: number }>('SELECT amount, waived FROM charge WHERE id = ?', id)
  if (before === undefined) return [ctx.ops.create('charge', id, { body, text })]
  // What somebody was let off holds for the same price only.
  const isOther = before.waived > 0 && before.amount !== priced.price
  return [
    ctx.ops.restore('charge', id),
    ctx.ops.set('charge', id, 'body', body),
    ctx.ops.set('charge', id, 'text', text),
    ...(isOther ? [ctx.ops.set('charge', id, 'waiver', { waived: 0, waiveReason: '' })] : []),
  ]
}

function repricedOps(ctx: Ctx, book: EventBook, priced: Priced, charge: PlaceCharge): Op[] {
  const waived = Math.min(charge.waived, priced.price)
  const waiver = { ...shownValue(ctx.read as Ctx['read'], 'charge', charge.id, 'waiver'), waived }
  return [
    ctx.ops.set('charge', charge.id, 'body', bodyOf(ctx, book, priced)),
    ctx.ops.set('charge', charge.id, 'text', textOf(book, priced.ticket)),
    ...(waived === charge.waived ? [] : [ctx.ops.set('charge', charge.id, 'waiver', waiver)]),
  ]
}

function bodyOf(ctx: Ctx, { event }: EventBook, { entry, price, day }: Priced): GroupValue {
  const fiscalYear = fiscalYearOf(day, readClub(ctx.read).fiscalYearStartMonth)
  const { feeId } = feeForPlaces(ctx)
  const period = { fiscalYear, periodStart: day, periodEnd: lastDayOf(event) ?? day, dueOn: day }
  return { memberId: entry.personId, feeId, ...period, amount: price }
}

function textOf({ event }: EventBook, ticket: TicketRow): GroupValue {
  return { description: [event.name, ticket.name].filter((part) => part !== '').join(' ') }
}

interface Part {
  readonly chargeId: string
  readonly amount: number
}

/** Collects what payments let go of, since one payment may have been for several places. */
class Releases {
  readonly #ctx: Ctx
  readonly #revisions = new Map<string, GroupValue>()
  released = 0

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  /** Leaves no more than `most` of what was paid on a charge: the newest payment lets go first. */
  cut({ id, allocated }: PlaceCharge, most: number): void {
    let left = allocated - most
    if (left <= 0) return
    this.released += left
    const paid = this.#ctx.read.rows<{ paymentId: string; amount: number }>(
      `SELECT payment_id, allocation.amount FROM allocation JOIN payment ON payment.id = payment_id
       WHERE charge_id = ? ORDER BY payment.created_hlc DESC, payment.id DESC`,
      id,
    )
    for (const { paymentId, amount } of paid) {
      if (left <= 0) break
      this.#reduce(paymentId, id, Math.min(left, amount), amount)
      left -= amount
    }
  }

  ops(): Op[] {
    return [...this.#revisions].map(([id, revision]) => this.#ctx.ops.set('payment', id, 'revision', revision))
  }

  /** What a refund gave up already stands in the list still: with nothing left of a part, all of it goes. */
  #reduce(paymentId: string, chargeId: string, by: number, standing: number): void {
    const revision = this.#revisions.get(paymentId) ?? shownValue(this.#ctx.read, 'payment', paymentId, 'revision')
    const parts = (revision.allocations ?? []) as Part[]
    const own = parts.filter((part) => part.chargeId === chargeId).reduce((sum, part) => sum + part.amount, 0)
    const others = parts.filter((part) => part.chargeId !== chargeId)
    const kept = by >= standing ? 0 : own - by
    this.#revisions.set(paymentId, {
      ...revision,
      allocations: kept > 0 ? [...others, { chargeId, amount: kept }] : others,
    })
  }
}
