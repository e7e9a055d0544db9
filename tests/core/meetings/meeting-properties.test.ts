import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ctx } from '../../../src-main/core/db/ctx.ts'
import { mergeMembers } from '../../../src-main/core/features/duplicates/merge-members.ts'
import { undoOperation } from '../../../src-main/core/features/history/undo.ts'
import { bookAbout, quorumIn } from '../../../src-main/core/features/meetings/book-about.ts'
import { checkIn } from '../../../src-main/core/features/meetings/check-in.ts'
import { meetingBook } from '../../../src-main/core/features/meetings/meeting-book.ts'
import { getMeeting } from '../../../src-main/core/features/meetings/meeting-rows.ts'
import { saveMeeting } from '../../../src-main/core/features/meetings/meetings.ts'
import { removeResponse, respond, reviseResponse } from '../../../src-main/core/features/meetings/responses.ts'
import { fixVoters } from '../../../src-main/core/features/meetings/voters.ts'
import { responseKinds } from '../../../src-shared/contract/meetings.ts'
import type { MeetingId, MemberId, OperationId, ResponseId } from '../../../src-shared/contract/values.ts'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import { MemoryLaptop } from '../../support/memory-club.ts'

const kinds = [
  'respond',
  'respond',
  'respond',
  'checkIn',
  'checkIn',
  'revise',
  'remove',
  'merge',
  'fix',
  'join',
  'leave',
  'undo',
] as const
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    which: fc.nat(20),
    other: fc.nat(20),
    response: fc.constantFrom(...responseKinds),
    /** Papers may be entered in any order, not as they were received. */
    at: fc.nat(9),
  }),
  { minLength: 5, maxLength: 25 },
)
type Act = typeof acts extends fc.Arbitrary<(infer A)[]> ? A : never

function clubWithMeeting(): { laptop: MemoryLaptop; meetingId: MeetingId } {
  const laptop = new MemoryLaptop('anna', Date.UTC(2026, 4, 1))
  const { ops, newId, write } = laptop.ctx()
  write({
    label: { kind: 'club.create' },
    ops: [
      ops.create('club', newId(), { identity: { name: 'みどりの会' } }),
      ...['一', '二', '三', '四', '五'].map((name) => member(ops, newId(), name)),
    ],
  })
  const rules = { name: '総会', recordOn: '2026-04-30', proxyLimit: 1 } as Parameters<typeof saveMeeting>[1]
  const { id } = saveMeeting(laptop.ctx(), rules)
  const meetingId = id as MeetingId
  fixVoters(laptop.ctx(), { meetingId })
  return { laptop, meetingId }
}

function member(ops: Ctx['ops'], id: string, name: string) {
  return ops.create('member', id, { name: { fullName: name }, membership: { status: 'active' } })
}

/** Does it; what the rules refuse simply does not happen. */
function happen(ctx: Ctx, meetingId: MeetingId, { kind, which, other, response, at }: Act): void {
  const { voters, papers } = meetingBook(ctx.read, getMeeting(ctx.read, meetingId))
  const pick = <T>(from: readonly T[], index = which): T => {
    const one = from[index % Math.max(1, from.length)]
    if (one === undefined) throw new Refusal('ROW_NOT_FOUND', { what: '' })
    return one
  }
  const said = {
    ...{ kind: response, receivedAt: `2026-05-01T00:0${at}:00Z`, proxyName: '', votes: {}, note: '' },
    proxyTo: other % 3 === 0 ? ('chair' as const) : voters.length === 0 ? null : pick(voters, other).memberId,
  }
  const people = () => ctx.read.rows<{ id: MemberId }>('SELECT id FROM member WHERE root IS NULL ORDER BY id')
  switch (kind) {
    case 'respond':
      respond(ctx, { meetingId, voterId: pick(voters).id, ...said })
      return
    case 'checkIn':
      checkIn(ctx, { meetingId, memberId: pick(people()).id, desk: '' })
      return
    case 'revise':
      reviseResponse(ctx, { id: pick(papers).id as ResponseId, ...said })
      return
    case 'remove':
      removeResponse(ctx, { id: pick(papers).id as ResponseId })
      return
    case 'merge':
      mergeMembers(ctx, { survivorId: pick(people()).id, loserId: pick(people(), other).id })
      return
    case 'join':
      ctx.write({ label: { kind: 'member.add' }, ops: [member(ctx.ops, ctx.newId(), '新')] })
      return
    case 'leave':
      ctx.write({ label: { kind: 'member.trash' }, ops: [ctx.ops.remove('member', pick(people()).id)] })
      return
    case 'fix':
      fixVoters(ctx, { meetingId })
      return
    default: {
      const operations = ctx.read.rows<{ id: OperationId }>('SELECT id FROM operation ORDER BY id DESC LIMIT 8')
      undoOperation(ctx, { operationId: pick(operations).id, laterEdits: 'leave' })
    }
  }
}

function doAll(laptop: MemoryLaptop, meetingId: MeetingId, all: readonly Act[]): void {
  for (const act of all) {
    laptop.clock += 60_000
    try {
      laptop.db.transaction(() => happen(laptop.ctx(), meetingId, act))
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
    }
  }
}

const bookOf = ({ db }: MemoryLaptop, id: MeetingId) => meetingBook(db, getMeeting(db, id))

test('whatever happens, everybody entitled counts once and every number was given once', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const { laptop, meetingId } = clubWithMeeting()
      doAll(laptop, meetingId, all)

      const { voters, quorum } = bookOf(laptop, meetingId)
      const { entitled, inPerson, proxy, written, electronic, willCome, absent, none } = quorum
      const sum = [inPerson, proxy, written, electronic, willCome, absent, none].reduce(
        (all, one) => all + one.people,
        0,
      )
      const roots = new Set(voters.map(({ memberId }) => memberId))
      const serials = voters.flatMap((voter) => voter.serials)
      expect([sum, roots.size, new Set(serials).size]).toEqual([entitled.people, entitled.people, serials.length])
    }),
    { numRuns: 60 },
  )
})

test('counted from what an act needs to read, the quorum is that of the whole list', () => {
  fc.assert(
    fc.property(acts, fc.nat(20), (all, which) => {
      const { laptop, meetingId } = clubWithMeeting()
      doAll(laptop, meetingId, all)
      const { db } = laptop
      const whole = bookOf(laptop, meetingId)
      const voter = whole.voters[which % Math.max(1, whole.voters.length)]

      const part = bookAbout(db, whole.meeting, voter === undefined ? [] : [voter.id])

      expect(quorumIn(db, whole.meeting)).toEqual(whole.quorum)
      if (whole.meeting.fixedOn === null) return
      expect(part.quorum).toEqual(whole.quorum)
      expect(part.voters).toEqual(whole.voters.filter(({ id }) => part.voters.some((one) => one.id === id)))
      if (voter !== undefined) expect(part.voters).toContainEqual(voter)
    }),
    { numRuns: 80 },
  )
})

test('undone from the last to the first, papers leave the meeting as it was', () => {
  const papersOnly = acts.map((all) =>
    all.filter(({ kind }) => kind === 'respond' || kind === 'checkIn' || kind === 'revise' || kind === 'remove'),
  )
  fc.assert(
    fc.property(papersOnly, (all) => {
      const { laptop, meetingId } = clubWithMeeting()
      const before = bookOf(laptop, meetingId)
      const known = laptop.db.rows<{ id: string }>('SELECT id FROM operation').map(({ id }) => id)
      doAll(laptop, meetingId, all)

      const done = laptop.db.rows<{ id: string }>('SELECT id FROM operation ORDER BY id DESC').map(({ id }) => id)
      for (const id of done.filter((one) => !known.includes(one))) {
        laptop.clock += 60_000
        laptop.db.transaction(() => laptop.undo(id))
      }
      expect(bookOf(laptop, meetingId)).toEqual(before)
    }),
    { numRuns: 40 },
  )
})
