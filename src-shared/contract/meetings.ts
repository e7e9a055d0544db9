import { z } from 'zod'
import { arrival } from './attendance.ts'
import { procedure } from './errors.ts'
import {
  agendaItemId,
  feeId,
  file,
  householdId,
  instant,
  label,
  line,
  meetingId,
  memberId,
  operationId,
  page,
  plainDate,
  responseId,
  text,
  timeOfDay,
  voterId,
} from './values.ts'

const done = z.object({ operationId })
const votes = z.int().min(0).max(1_000_000)

/** A share of votes: at least `of`/`in`, or with `more` more than that (過半数 is more than 1/2). */
export const share = z.object({
  of: z.int().min(0).max(1000),
  in: z.int().min(1).max(1000),
  more: z.boolean(),
})
export type Share = z.infer<typeof share>

export const meetingKinds = ['ordinary', 'extraordinary', 'board'] as const

export const meeting = z.object({
  id: meetingId,
  name: label,
  kind: z.enum(meetingKinds),
  place: line,
  onlineAddress: line,
  note: text,
  heldOn: plainDate.nullable(),
  startsAt: timeOfDay,
  endsAt: timeOfDay,
  /** Papers are asked for by that day. */
  answerBy: plainDate.nullable(),
  /** Entitled is who is a member with a vote at the end of that day. */
  recordOn: plainDate,
  unit: z.enum(['person', 'household']),
  /** One vote each, or as many as they hold units of a fee. */
  votes: z.enum(['one', 'units']),
  voteFeeId: feeId.nullable(),
  /** Since then the list of those entitled is settled. */
  fixedOn: plainDate.nullable(),
  quorum: share,
  /**
   * What stands where several came in from one: `personal`: who comes counts as having come, else the last paper;
   * `latest`: whatever was received last. Under both, an answer to the invitation (`willCome`, `absent`) takes no vote
   * back that was given on paper.
   */
  standing: z.enum(['personal', 'latest']),
  /** How many may give their vote to one member; the chair has no limit. Null: no limit. */
  proxyLimit: z.int().min(1).max(1000).nullable(),
  chair: line,
  secretary: line,
  signatories: z.array(line).max(20),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** What was said of the whole, for the minutes. */
  course: text,
})
export type Meeting = z.infer<typeof meeting>

export const majorities = ['simple', 'twoThirds', 'threeQuarters', 'own'] as const
/** The votes a majority is counted of: of all present (papers included), of all entitled, or of those cast for or against. */
export const majorityBases = ['present', 'entitled', 'cast'] as const
export const ballotVotes = ['for', 'against', 'abstain'] as const
export const ballotVote = z.enum(ballotVotes)
export type BallotVote = z.infer<typeof ballotVote>

const counted = z.object({ for: votes, against: votes, abstain: votes })
export type Counted = z.infer<typeof counted>

export const agendaItem = z.object({
  id: agendaItemId,
  meetingId,
  position: z.int(),
  title: label,
  text,
  kind: z.enum(['vote', 'report']),
  majority: z.enum(majorities),
  /** Of an `own` majority; else what the named one is. */
  share,
  base: z.enum(majorityBases),
  /** Votes counted in the room; null until somebody counted. */
  inPerson: counted.nullable(),
  /** When that was: the item rests on what had come in by then. Null where nobody counted, or it was not written down. */
  countedAt: instant.nullable(),
  /** How the votes given to others were used; null: all for. */
  proxies: counted.nullable(),
  /** The chair's casting vote on a tie; null where there is none. */
  casting: z.enum(['for', 'against']).nullable(),
  /** What was said, for the minutes. */
  course: text,
})
export type AgendaItem = z.infer<typeof agendaItem>

/** What may come of one entitled. `willCome` and `absent` answer the invitation; they do not count as present. */
export const responseKinds = ['willCome', 'absent', 'proxy', 'written', 'electronic', 'inPerson'] as const
export const responseKind = z.enum(responseKinds)
export type ResponseKind = z.infer<typeof responseKind>

export const response = z.object({
  id: responseId,
  kind: responseKind,
  receivedAt: instant,
  /** Of a proxy: the chair, or the member named; null: a name that fits no one entitled. */
  proxyTo: z.union([z.literal('chair'), memberId]).nullable(),
  proxyName: line,
  votes: z.record(z.uuid(), ballotVote),
  note: line,
  /** It is what counts of this voter. */
  stands: z.boolean(),
})
export type Response = z.infer<typeof response>

export const voter = z.object({
  id: voterId,
  memberId,
  householdId: householdId.nullable(),
  memberNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  votes,
  /** The number on that person's papers. */
  serial: z.int(),
  /** How this voter counts now; `none`: nothing has come in. */
  counts: z.enum([...responseKinds, 'none']),
  responses: z.array(response),
})
export type Voter = z.infer<typeof voter>

const kindCounts = z.object({ people: z.int(), votes })

/** Every number as people and as votes; all kinds with `absent` and `none` sum to `entitled`. */
export const quorumState = z.object({
  entitled: kindCounts,
  inPerson: kindCounts,
  proxy: kindCounts,
  written: kindCounts,
  electronic: kindCounts,
  willCome: kindCounts,
  absent: kindCounts,
  none: kindCounts,
  /** inPerson + proxy + written + electronic. */
  present: kindCounts,
  /** Votes that are needed, and how many of them are missing. */
  needed: votes,
  missing: votes,
  reached: z.boolean(),
  /** Proxies that were given to someone over the limit, or to nobody entitled: they do not count as present. */
  refused: z.array(z.object({ voterId, name: z.string(), why: z.enum(['limit', 'unknown', 'notPresent']) })),
})
export type QuorumState = z.infer<typeof quorumState>

const total = z.object({ for: votes, against: votes, abstain: votes })

/** A ballot by way of voting; the rows sum to `all`. */
export const itemResult = z.object({
  agendaItemId,
  inPerson: total,
  proxy: total,
  written: total,
  electronic: total,
  all: total,
  /** Votes that count for the majority, and how many are needed. */
  base: votes,
  needed: votes,
  /** Votes of those who are there but were not counted for this item. */
  notVoted: votes,
  /** Votes counted beyond those who were there: somebody was taken out after the count. */
  surplus: votes,
  outcome: z.enum(['carried', 'rejected', 'tie', 'open', 'noQuorum']),
})
export type ItemResult = z.infer<typeof itemResult>

const meetingDetail = meeting.extend({ items: z.array(agendaItem), quorumState })
export type MeetingDetail = z.infer<typeof meetingDetail>

const responseInput = z.object({
  meetingId,
  voterId,
  kind: responseKind,
  receivedAt: instant.optional(),
  proxyTo: z
    .union([z.literal('chair'), memberId])
    .nullable()
    .default(null),
  proxyName: line.default(''),
  votes: z.record(z.uuid(), ballotVote).default({}),
  note: line.default(''),
})

export const meetings = {
  list: procedure
    .input(z.object({ ...page }))
    .output(z.object({ total: z.int(), meetings: z.array(meeting.extend({ quorumState })) })),
  get: procedure.input(z.object({ id: meetingId })).output(meetingDetail),
  save: procedure
    .input(meeting.omit({ fixedOn: true, openedAt: true, closedAt: true }).partial().required({ name: true }))
    .output(z.object({ id: meetingId, operationId })),
  /** Last year's rules and agenda for a new day. */
  copy: procedure
    .input(z.object({ id: meetingId, name: label, heldOn: plainDate.nullable() }))
    .output(z.object({ id: meetingId, operationId })),
  remove: procedure.input(z.object({ id: meetingId })).output(done),
  /** All items in their order; refused where an item with a ballot would go. */
  saveAgenda: procedure
    .input(
      z.object({
        meetingId,
        items: z
          .array(
            agendaItem
              .pick({ id: true, title: true, text: true, kind: true, majority: true, share: true, base: true })
              .partial()
              .required({ title: true }),
          )
          .max(100),
      }),
    )
    .output(done),
  /** Those entitled: as the roster says until the list is fixed, as it was fixed from then on. */
  voters: procedure
    .input(
      z.object({
        meetingId,
        search: z.string().max(200).default(''),
        counts: z.enum([...responseKinds, 'none']).optional(),
        ...page,
      }),
    )
    .output(z.object({ total: z.int(), fixed: z.boolean(), voters: z.array(voter) })),
  /** Settles the list and gives every voter a number; again: adds and takes away what the roster says now, keeping numbers. */
  fixVoters: procedure
    .input(z.object({ meetingId }))
    .output(z.object({ operationId: operationId.nullable(), voters: z.int(), added: z.int(), removed: z.int() })),
  quorum: procedure.input(z.object({ meetingId })).output(quorumState),
  results: procedure.input(z.object({ meetingId })).output(z.array(itemResult)),
  /** Whose paper this is: the code of its QR, a serial or a member number, or letters of a name. */
  findVoter: procedure
    .input(z.object({ meetingId, asked: z.string().min(1).max(200) }))
    .output(z.object({ voters: z.array(voter) })),
  respond: procedure.input(responseInput).output(z.object({ id: responseId, voter, quorum: quorumState, operationId })),
  /** Puts a paper right, or takes it out as entered by mistake. */
  reviseResponse: procedure
    .input(responseInput.omit({ meetingId: true, voterId: true }).extend({ id: responseId }))
    .output(z.object({ voter, quorum: quorumState, operationId })),
  removeResponse: procedure
    .input(z.object({ id: responseId }))
    .output(z.object({ voter, quorum: quorumState, operationId })),
  /** Somebody entitled is here. Twice is once. */
  checkIn: procedure
    .input(z.object({ meetingId, memberId, desk: line.default('') }))
    .output(z.object({ arrival, quorum: quorumState, operationId: operationId.nullable() })),
  /** The votes of the room. Refused where they are more than those who are there. */
  saveBallot: procedure
    .input(
      z.object({
        agendaItemId,
        inPerson: counted.nullable(),
        proxies: counted.nullable(),
        casting: z.enum(['for', 'against']).nullable().default(null),
        course: text.default(''),
        /** The room was counted again, even where it came to the same: from now on the item rests on this moment. */
        recount: z.boolean().default(false),
      }),
    )
    .output(z.object({ result: itemResult, operationId })),
  open: procedure.input(z.object({ meetingId })).output(done),
  close: procedure.input(z.object({ meetingId })).output(done),
  /** 招集通知 with 出欠票, 委任状 and 書面表決書, one set a voter with name and QR; or the list of those entitled. */
  papers: procedure
    .input(
      z.object({
        meetingId,
        kind: z.enum(['notice', 'voters']),
        voterIds: z.array(voterId).max(1000).optional(),
        /** Only those who count so, such as all from whom nothing came. */
        counts: z.enum([...responseKinds, 'none']).optional(),
        /** Slips without a name, so many, for whoever lost theirs. */
        blanks: z.int().min(0).max(100).default(0),
        parts: z
          .array(z.enum(['notice', 'attendance', 'proxy', 'written']))
          .min(1)
          .max(4)
          .default(['notice', 'attendance', 'proxy', 'written']),
        locale: z.enum(['ja', 'en']).default('ja'),
        recipient: line.default(''),
        purpose: line.default(''),
        /** Only the first, to be looked at; nothing is put on record. */
        draft: z.boolean().default(false),
      }),
    )
    .output(z.object({ file, voters: z.int(), operationId: operationId.nullable() })),
  /** 議事録: a draft with the counts by kind, each item's course and result, and places to sign. */
  minutes: procedure
    .input(z.object({ meetingId, format: z.enum(['docx', 'pdf']), locale: z.enum(['ja', 'en']).default('ja') }))
    .output(z.object({ file })),
}
