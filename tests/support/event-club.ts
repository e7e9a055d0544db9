import fc from 'fast-check'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { addRegistrations } from '../../src-main/core/features/events/add-registrations.ts'
import { cancelEvent, resumeEvent } from '../../src-main/core/features/events/cancel-event.ts'
import {
  acceptRegistrations,
  cancelRegistrations,
  declineRegistrations,
  removeRegistration,
  renewRegistration,
} from '../../src-main/core/features/events/decide-registrations.ts'
import { placesAfterUndo } from '../../src-main/core/features/events/places-after-undo.ts'
import { saveEvent } from '../../src-main/core/features/events/save-event.ts'
import { settlePlaces } from '../../src-main/core/features/events/settle-places.ts'
import { checkInAtEvent } from '../../src-main/core/features/events/turnout.ts'
import { updateRegistration } from '../../src-main/core/features/events/update-registration.ts'
import { undoOperation } from '../../src-main/core/features/history/undo.ts'
import { recordPayment } from '../../src-main/core/features/payments/record-payment.ts'
import { refundPayment } from '../../src-main/core/features/payments/refund-payment.ts'
import { useCredit as putCreditToUse } from '../../src-main/core/features/payments/use-credit.ts'
import type {
  EventId,
  MemberId,
  OperationId,
  PaymentId,
  RegistrationId,
  TicketId,
} from '../../src-shared/contract/values.ts'
import { Refusal } from '../../src-shared/domain/refusal.ts'
import { MemoryLaptop } from './memory-club.ts'
import { received } from './received.ts'

/** One thing that is done for an event at one laptop; numbers choose among what is there at that moment. */
export interface EventAct {
  readonly laptop: number
  readonly kind: (typeof kinds)[number]
  readonly which: number
  readonly other: number
}

const kinds = [
  ...(['add', 'add', 'add', 'cancel', 'cancel', 'renew', 'decline', 'accept', 'remove', 'changeTicket'] as const),
  ...(['capacity', 'price', 'checkIn', 'callOff', 'resume', 'settle', 'pay', 'pay', 'useCredit', 'refund'] as const),
  ...(['undo', 'hear', 'hear'] as const),
] as const

export const eventActs: fc.Arbitrary<EventAct[]> = fc.array(
  fc.record({ laptop: fc.nat(1), kind: fc.constantFrom(...kinds), which: fc.nat(40), other: fc.nat(40) }),
  { minLength: 8, maxLength: 30, size: 'max' },
)

/** Two who give the same money back, or put it to use, without knowing of each other: no rule can keep that right. */
const ofTheTreasurer: ReadonlySet<string> = new Set(['pay', 'useCredit', 'refund', 'undo'])

const MEMBERS = 6

/** Not the making of the club and of the event. */
const SINCE_IT_WAS_MADE =
  "SELECT DISTINCT operation AS id FROM change WHERE NOT (dev = 'anna' AND seq <= 2) ORDER BY hlc, dev"

/** Two laptops of one club of six, with an event of three places and two tickets that both know. */
export function clubWithEvent(): { laptops: [MemoryLaptop, MemoryLaptop]; eventId: EventId } {
  const [anna, bert] = [new MemoryLaptop('anna'), new MemoryLaptop('bert')]
  const { ops, newId, write } = anna.ctx()
  const members = Array.from({ length: MEMBERS }, (_, i) =>
    ops.create('member', newId(), {
      name: { familyName: '会員', givenName: String(i) },
      membership: { status: 'active' },
    }),
  )
  write({
    label: { kind: 'club.create' },
    ops: [ops.create('club', newId(), { identity: { name: 'みどりの会' } }), ...members],
  })
  const tickets = [
    { name: '昼', amount: 1000, capacity: 2 },
    { name: '夜', amount: 3000 },
  ]
  const { id } = saveEvent(anna.ctx(), { name: '春の会', startsOn: '2026-06-01', capacity: 3, tickets })
  bert.take(anna.changes())
  return { laptops: [anna, bert], eventId: id as EventId }
}

/** Does it; what the rules refuse simply does not happen. */
export function doForEvent(laptops: readonly [MemoryLaptop, MemoryLaptop], eventId: EventId, act: EventAct): void {
  const at = ofTheTreasurer.has(act.kind) ? 0 : act.laptop
  const [laptop, other] = [laptops[at] as MemoryLaptop, laptops[1 - at] as MemoryLaptop]
  laptop.clock += 60_000
  if (act.kind === 'hear') {
    laptop.take(other.changes().filter(({ dev }) => dev === other.device))
    return
  }
  laptop.db.db.exec('BEGIN')
  try {
    happen(laptop.ctx(), eventId, act)
    laptop.db.db.exec('COMMIT')
  } catch (fault) {
    laptop.db.db.exec('ROLLBACK')
    laptop.db.rollbacks += 1
    if (!(fault instanceof Refusal)) throw fault
  }
}

function happen(ctx: Ctx, eventId: EventId, { kind, which, other }: EventAct): void {
  const member = pick<MemberId>(ctx, 'SELECT id FROM member ORDER BY id', which)
  const ticketId = pick<TicketId>(ctx, 'SELECT id FROM ticket ORDER BY id', other)
  const registration = () =>
    pick<RegistrationId>(ctx, 'SELECT id FROM registration WHERE deleted = 0 ORDER BY id', which)
  switch (kind) {
    case 'add':
      addRegistrations(ctx, {
        eventId,
        onTheSpot: false,
        people: [{ personId: member, ticketId, broughtById: null, answers: {}, note: '' }],
      })
      break
    case 'cancel':
      cancelRegistrations(ctx, { ids: [registration()], reason: '' })
      break
    case 'renew':
      renewRegistration(ctx, { id: registration() })
      break
    case 'decline':
      declineRegistrations(ctx, { ids: [registration()], reason: '' })
      break
    case 'accept':
      acceptRegistrations(ctx, { ids: [registration()] })
      break
    case 'remove':
      removeRegistration(ctx, { id: registration() })
      break
    case 'changeTicket':
      updateRegistration(ctx, { id: registration(), ticketId })
      break
    case 'capacity':
      saveEvent(ctx, { id: eventId, name: '春の会', capacity: other % 5 })
      break
    case 'price':
      saveEvent(ctx, { id: eventId, name: '春の会', tickets: repriced(ctx, (other % 4) * 500) })
      break
    case 'checkIn':
      checkInAtEvent(ctx, { eventId, personId: member, desk: '' })
      break
    case 'callOff':
      cancelEvent(ctx, { id: eventId, reason: '' })
      break
    case 'resume':
      resumeEvent(ctx, { id: eventId })
      break
    case 'settle':
      settlePlaces(ctx, { eventId })
      break
    case 'pay':
      recordPayment(ctx, received(member, 500 + (other % 3) * 1000))
      break
    case 'useCredit':
      putCreditToUse(ctx, { payerId: member })
      break
    case 'refund':
      refund(ctx, which)
      break
    case 'undo':
      undoOperation(
        ctx,
        { operationId: pick<OperationId>(ctx, SINCE_IT_WAS_MADE, which), laterEdits: 'cancel' },
        placesAfterUndo,
      )
  }
}

function repriced(ctx: Ctx, amount: number) {
  return ctx.read
    .rows<{ id: TicketId; name: string }>('SELECT id, name FROM ticket WHERE deleted = 0 ORDER BY position')
    .map((ticket) => ({ ...ticket, amount }))
}

function refund(ctx: Ctx, which: number): void {
  const paymentId = pick<PaymentId>(ctx, 'SELECT id FROM payment ORDER BY id', which)
  const way = { method: 'cash' as const, methodId: null, fundId: null }
  refundPayment(ctx, { paymentId, amount: 500, refundedOn: null, ...way, reason: '返金', waive: false })
}

function pick<Id extends string>(ctx: Ctx, query: string, which: number): Id {
  const ids = ctx.read.rows<{ id: Id }>(query)
  const found = ids[which % Math.max(1, ids.length)]
  if (found === undefined) throw new Refusal('ROW_NOT_FOUND', { what: '' })
  return found.id
}
