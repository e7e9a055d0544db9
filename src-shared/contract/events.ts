import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { feePrice } from './fees.ts'
import { progress } from './progress.ts'
import { moved } from './registrations.ts'
import {
  amount,
  attachmentId,
  eventId,
  feeId,
  file,
  label,
  line,
  memberId,
  operationId,
  page,
  plainDate,
  text,
  ticketId,
  timeOfDay,
} from './values.ts'

const done = z.object({ operationId })
const price = z.int().min(0).max(999_999_999_999)
const capacity = z.int().min(0).max(100_000).nullable()

export const questionKinds = ['choice', 'choices', 'text', 'number', 'yesNo'] as const

/** What is asked of whoever registers. A sensitive answer (allergies, illness) is hidden until asked for, and left out of lists. */
export const question = z.object({
  id: z.uuid(),
  label,
  kind: z.enum(questionKinds),
  choices: z.array(label).max(50),
  /** Nobody registers themselves or others by hand without an answer; answers of a form come in as they are. */
  required: z.boolean(),
  sensitive: z.boolean(),
})
export type Question = z.infer<typeof question>

/** A kind of place: 一般, 学生, 懇親会つき. */
export const ticket = z.object({
  id: ticketId,
  eventId,
  name: label,
  capacity,
  position: z.int(),
  /** For a member where no price of the list fits; `guestAmount` for who is none. */
  amount: price,
  guestAmount: price,
  prices: z.array(feePrice).max(100),
})
export type Ticket = z.infer<typeof ticket>

/** How many registrations stand where. `confirmed` have a place; who has arrived or stayed away is counted among them. */
export const registrationCounts = z.object({
  applied: z.int(),
  confirmed: z.int(),
  waiting: z.int(),
  declined: z.int(),
  cancelled: z.int(),
  attended: z.int(),
  noShow: z.int(),
  /** Whose standing is not what they were last told. */
  untold: z.int(),
})
export type RegistrationCounts = z.infer<typeof registrationCounts>

export const event = z.object({
  id: eventId,
  name: label,
  kind: line,
  place: line,
  address: line,
  onlineAddress: line,
  description: text,
  /** A pattern for others: it has no day, and nobody registers for it. */
  template: z.boolean(),
  startsOn: plainDate.nullable(),
  startsAt: timeOfDay,
  endsOn: plainDate.nullable(),
  endsAt: timeOfDay,
  opensOn: plainDate.nullable(),
  closesOn: plainDate.nullable(),
  /** Of the whole event, whatever its tickets hold; null: no limit. */
  capacity,
  /** A registration waits for an organiser's word before it can have a place. */
  approval: z.boolean(),
  organiserIds: z.array(memberId).max(100),
  questions: z.array(question).max(50),
  attachmentIds: z.array(attachmentId).max(50),
  cancelled: z.boolean(),
  cancelReason: line,
})
export type Event = z.infer<typeof event>

const listedEvent = event.extend({ counts: registrationCounts, places: z.int().nullable() })

const eventInput = event
  .omit({ cancelled: true, cancelReason: true, attachmentIds: true })
  .partial()
  .required({ name: true })
  .extend({
    /** All of its tickets in their order; those left out are taken away, refused where somebody holds one. */
    tickets: z
      .array(ticket.omit({ eventId: true, position: true }).partial().required({ name: true }))
      .max(50)
      .optional(),
  })

export const events = {
  /** By day, the next first; with `past` those that are over, the last first. */
  list: procedure
    .input(
      z.object({
        search: z.string().max(200).default(''),
        when: z.enum(['coming', 'past', 'templates', 'all']).default('coming'),
        from: plainDate.optional(),
        to: plainDate.optional(),
        ...page,
      }),
    )
    .output(z.object({ total: z.int(), events: z.array(listedEvent) })),
  get: procedure.input(z.object({ id: eventId })).output(
    listedEvent.extend({
      tickets: z.array(ticket.extend({ confirmed: z.int(), waiting: z.int(), left: z.int().nullable() })),
      organisers: z.array(z.object({ id: memberId, name: z.string() })),
      attachments: z.array(z.object({ id: attachmentId, fileName: z.string(), bytes: z.int() })),
    }),
  ),
  /** Whoever has a place or waits because the event holds more or less than before is named. */
  save: procedure.input(eventInput).output(z.object({ id: eventId, operationId, moved: z.array(moved) })),
  /** Everything but the people and the files: last year's for this year, a template for an event. */
  copy: procedure
    .input(z.object({ id: eventId, name: label, startsOn: plainDate.nullable(), template: z.boolean().default(false) }))
    .output(z.object({ id: eventId, operationId })),
  /** Called off: its registrations stand as they are, their charges are taken back, and what was paid becomes credit. */
  cancel: procedure.input(z.object({ id: eventId, reason: line.default('') })).output(done),
  resume: procedure.input(z.object({ id: eventId })).output(done),
  /** Refused while money was paid for it. */
  remove: procedure.input(z.object({ id: eventId })).output(done),
  addFile: procedure.input(z.object({ id: eventId, file })).output(z.object({ attachmentId, operationId })),
  removeFile: procedure.input(z.object({ id: eventId, attachmentId })).output(done),
  /** Income by ticket, costs that name the event, and what is left. */
  money: procedure.input(z.object({ id: eventId })).output(
    z.object({
      charged: amount,
      paid: amount,
      open: amount,
      cost: amount,
      balance: amount,
      tickets: z.array(z.object({ ticketId, name: z.string(), count: z.int(), charged: amount, paid: amount })),
      expenses: z.array(
        z.object({ id: z.uuid(), paidOn: plainDate, payee: z.string(), description: z.string(), amount }),
      ),
    }),
  ),
  /** Days of sessions, events and meetings in a span, for the calendar. */
  calendar: procedure.input(z.object({ from: plainDate, to: plainDate })).output(
    z.object({
      entries: z.array(
        z.object({
          kind: z.enum(['session', 'event', 'meeting']),
          id: z.uuid(),
          /** Of a session, its activity. */
          parentId: z.uuid().nullable(),
          name: z.string(),
          startsOn: plainDate,
          startsAt: timeOfDay,
          endsOn: plainDate,
          endsAt: timeOfDay,
          place: z.string(),
          cancelled: z.boolean(),
        }),
      ),
      holidays: z.array(z.object({ on: plainDate, ja: z.string(), en: z.string() })),
    }),
  ),
  /** iCalendar (RFC 5545) of what the calendar shows in a span; one event where `id` is given. */
  ics: procedure
    .input(z.object({ from: plainDate.optional(), to: plainDate.optional(), id: eventId.optional() }))
    .output(z.object({ file })),
  /** The roster, badges, arrangements or no-shows on paper or as a spreadsheet; recorded as an export. */
  makeList: procedure
    .input(
      z.object({
        id: eventId,
        list: z.enum(['roster', 'noShows', 'arrangement', 'badges', 'summary']),
        arrangementId: z.uuid().optional(),
        format: z.enum(['xlsx', 'pdf']),
        /** Of badges: cards of 91 × 55 mm, ten a sheet, or of 97 × 69 mm, eight a sheet. */
        badge: z.enum(['91x55', '97x69']).default('91x55'),
        /** The first card of a sheet that was used before, from 0. */
        startAt: z.int().min(0).max(9).default(0),
        qr: z.boolean().default(true),
        /** Answers to sensitive questions go with it. */
        sensitive: z.boolean().default(false),
        locale: z.enum(['ja', 'en']).default('ja'),
        recipient: line.default(''),
        purpose: line.default(''),
      }),
    )
    .output(eventIterator(progress, z.object({ file, rows: z.int(), operationId: operationId.nullable() }))),
  /** The fee under which places are charged: made where the club has none yet. */
  fee: procedure.input(z.object({ id: eventId })).output(z.object({ feeId: feeId.nullable() })),
}
