import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { arrival } from './attendance.ts'
import { chargeState } from './dues.ts'
import { procedure } from './errors.ts'
import { progress } from './progress.ts'
import {
  amount,
  arrangementId,
  chargeId,
  eventId,
  file,
  instant,
  label,
  line,
  memberId,
  operationId,
  page,
  personId,
  registrationId,
  text,
  ticketId,
} from './values.ts'

const done = z.object({ operationId })

/**
 * `applied` waits for an organiser's word. Of those accepted, whoever came first has a place (`confirmed`) as far as the
 * places go, and the rest are `waiting`; nobody writes that down, it follows from the order of application.
 */
export const registrationStates = [
  ...(['applied', 'confirmed', 'waiting', 'declined', 'cancelled'] as const),
  ...(['attended', 'noShow'] as const),
] as const
export const registrationState = z.enum(registrationStates)
export type RegistrationState = z.infer<typeof registrationState>

/** By the question's id. */
export const answers = z.record(
  z.uuid(),
  z.union([z.string().max(2000), z.number(), z.boolean(), z.array(line).max(50)]),
)
export type Answers = z.infer<typeof answers>

export const registration = z.object({
  id: registrationId,
  eventId,
  personId,
  personKind: z.enum(['member', 'contact']),
  memberNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  ticketId,
  ticketName: z.string(),
  state: registrationState,
  /** Of those waiting, 1 is next; else null. */
  queue: z.int().nullable(),
  reason: z.string(),
  appliedAt: instant,
  broughtBy: z.object({ id: memberId, name: z.string() }).nullable(),
  answers,
  /** What has to be answered and is not, as long as they may still come. */
  missing: z.array(z.string()),
  note: z.string(),
  arrivedAt: instant.nullable(),
  /** What they last heard, where it is another than what holds now they have still to be told. */
  told: z.enum(['applied', 'confirmed', 'waiting', 'declined', 'cancelled']).nullable(),
  untold: z.boolean(),
  /** The charge for the place; null where it is free or there is no place. */
  charge: z.object({ id: chargeId, amount, open: amount, state: chargeState }).nullable(),
})
export type Registration = z.infer<typeof registration>

/** Somebody whose standing an act changed besides the one it was about: moved up from the waiting list, or back to it. */
export const moved = z.object({ id: registrationId, name: z.string(), to: z.enum(['confirmed', 'waiting']) })
export type Moved = z.infer<typeof moved>

const acted = z.object({ operationId, moved: z.array(moved) })

/** A row of a form's answers, and who it can be. */
const formRow = z.object({
  row: z.int(),
  appliedAt: instant.nullable(),
  name: z.string(),
  kana: z.string(),
  email: z.string(),
  phone: z.string(),
  /** Sure: one member fits by e-mail, number, or name and phone. Likely: some may. None: a guest. */
  match: z.enum(['sure', 'likely', 'none']),
  personId: personId.nullable(),
  candidates: z.array(z.object({ id: memberId, memberNumber: z.string(), name: z.string() })),
  /** Is registered already: nothing is added. */
  known: z.boolean(),
  /** The row above in which the same person answered first, which is the one that counts. */
  repeats: z.int().nullable(),
  ticketId: ticketId.nullable(),
  answers,
  /** What could not be read, with its header. */
  faults: z.array(z.object({ header: z.string(), text: z.string() })),
})

export const registrations = {
  list: procedure
    .input(
      z.object({
        eventId,
        search: z.string().max(200).default(''),
        states: z.array(registrationState).max(7).default([]),
        ids: z.array(registrationId).max(500).optional(),
        ticketId: ticketId.optional(),
        untold: z.boolean().default(false),
        order: z.enum(['applied', 'kana']).default('applied'),
        ...page,
      }),
    )
    .output(z.object({ total: z.int(), registrations: z.array(registration) })),
  ofPerson: procedure
    .input(z.object({ personId }))
    .output(z.array(registration.extend({ eventName: z.string(), startsOn: z.string().nullable() }))),
  /**
   * Registers people at once, in the order given; whoever is registered already stays as they are, and without anybody
   * new there is no operation. Who has not answered what has to be answered is refused, except `onTheSpot`: at the door
   * nobody is turned away for that.
   */
  add: procedure
    .input(
      z.object({
        eventId,
        onTheSpot: z.boolean().default(false),
        people: z
          .array(
            z.object({
              personId: personId.optional(),
              /** A guest who is not known yet. */
              guest: z
                .object({ name: label, kana: line.default(''), phone: line.default(''), email: line.default('') })
                .optional(),
              ticketId: ticketId.optional(),
              broughtById: memberId.nullable().default(null),
              answers: answers.default({}),
              note: text.default(''),
              appliedAt: instant.optional(),
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(acted.extend({ operationId: operationId.nullable(), ids: z.array(registrationId), already: z.int() })),
  update: procedure
    .input(
      z.object({
        id: registrationId,
        ticketId: ticketId.optional(),
        answers: answers.optional(),
        note: text.optional(),
      }),
    )
    .output(acted),
  accept: procedure.input(z.object({ ids: z.array(registrationId).min(1).max(1000) })).output(acted),
  decline: procedure
    .input(z.object({ ids: z.array(registrationId).min(1).max(1000), reason: line.default('') }))
    .output(acted),
  /** Gives the place back. What was paid stays the payer's credit, and the answer says how much. */
  cancel: procedure
    .input(z.object({ ids: z.array(registrationId).min(1).max(1000), reason: line.default('') }))
    .output(acted.extend({ credit: amount })),
  /** Applies anew, at the end of the queue. */
  renew: procedure.input(z.object({ id: registrationId })).output(acted),
  remove: procedure.input(z.object({ id: registrationId })).output(acted),
  checkIn: procedure
    .input(z.object({ eventId, personId, desk: line.default('') }))
    .output(z.object({ arrival, operationId: operationId.nullable() })),
  /** Attended, stayed away, or null for neither said yet. */
  setTurnout: procedure
    .input(
      z.object({ ids: z.array(registrationId).min(1).max(1000), turnout: z.enum(['attended', 'noShow']).nullable() }),
    )
    .output(done),
  /** Everyone with a place who did not arrive stayed away. */
  closeDoors: procedure
    .input(z.object({ eventId }))
    .output(z.object({ operationId: operationId.nullable(), count: z.int() })),
  /** They have been told how they stand now. */
  markTold: procedure.input(z.object({ ids: z.array(registrationId).min(1).max(1000) })).output(done),
  /** Puts charges right where another laptop's changes moved the queue; what was paid is never touched. */
  settle: procedure
    .input(z.object({ eventId }))
    .output(z.object({ operationId: operationId.nullable(), charged: z.int(), takenBack: z.int() })),
  /** Reads answers of Google Forms or Microsoft Forms (CSV or .xlsx). Nothing is written. */
  readForm: procedure.input(z.object({ eventId, file })).output(
    z.object({
      form: z.enum(['google', 'microsoft', 'other']),
      /** What each header is taken for. */
      columns: z.array(z.object({ header: z.string(), target: z.string() })),
      rows: z.array(formRow),
    }),
  ),
  importForm: procedure
    .input(
      z.object({
        eventId,
        fileName: line,
        rows: z
          .array(
            formRow
              .pick({ name: true, kana: true, email: true, phone: true, appliedAt: true, answers: true })
              .extend({ personId: personId.nullable(), ticketId: ticketId.optional() }),
          )
          .max(5000),
      }),
    )
    .output(
      eventIterator(
        progress,
        z.object({
          operationId: operationId.nullable(),
          added: z.int(),
          already: z.int(),
          waiting: z.int(),
          /** Who applied later than somebody in the file may have to wait again. */
          moved: z.array(moved),
        }),
      ),
    ),
}

export const arrangementKinds = ['room', 'bus', 'table', 'team', 'other'] as const
const arrangementPlace = z.object({ id: z.uuid(), name: label, capacity: z.int().min(1).max(10_000).nullable() })

export const arrangement = z.object({
  id: arrangementId,
  eventId,
  name: label,
  kind: z.enum(arrangementKinds),
  places: z.array(arrangementPlace).max(200),
  position: z.int(),
})
export type Arrangement = z.infer<typeof arrangement>

/** Who sits where: rooms, buses, tables, teams. */
export const arrangements = {
  list: procedure
    .input(z.object({ eventId }))
    .output(z.array(arrangement.extend({ assigned: z.int(), unassigned: z.int() }))),
  get: procedure.input(z.object({ id: arrangementId })).output(
    arrangement.extend({
      people: z.array(
        z.object({
          registrationId,
          name: z.string(),
          kana: z.string(),
          ticketName: z.string(),
          state: registrationState,
          placeId: z.uuid().nullable(),
        }),
      ),
    }),
  ),
  save: procedure
    .input(arrangement.partial().required({ eventId: true, name: true }))
    .output(z.object({ id: arrangementId, operationId })),
  remove: procedure.input(z.object({ id: arrangementId })).output(done),
  /** A null place takes them out. Refused where a place would be overfull. */
  assign: procedure
    .input(
      z.object({
        id: arrangementId,
        registrationIds: z.array(registrationId).min(1).max(1000),
        placeId: z.uuid().nullable(),
      }),
    )
    .output(done),
  /**
   * Fills the places with those who have none yet: in the order of application, by kana, evenly, with households and those
   * who brought each other kept together, or mixed by group.
   */
  fill: procedure
    .input(
      z.object({
        id: arrangementId,
        rule: z.enum(['applied', 'kana', 'together', 'mixed']),
        /** Everybody anew, not only those without a place. */
        anew: z.boolean().default(false),
      }),
    )
    .output(z.object({ operationId: operationId.nullable(), assigned: z.int(), left: z.int() })),
}
