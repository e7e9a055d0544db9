import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Meeting } from '../../../../src-shared/contract/meetings.ts'
import type { MeetingId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { addDays } from '../../../../src-shared/domain/add-days.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { createItem } from './agenda.ts'
import { quorumIn } from './book-about.ts'
import { changedGroups, meetingGroups } from './meeting-groups.ts'
import { getMeeting, itemsOf, refuseClosed, storedMeetings } from './meeting-rows.ts'
import { refuseImpossible } from './refuse-impossible.ts'
import { settleVoters } from './voters.ts'

export function listMeetings(ctx: Ctx, { offset, limit }: Inputs['meetings']['list']): Outputs['meetings']['list'] {
  const all = storedMeetings(ctx.read)
  return {
    total: all.length,
    meetings: all.slice(offset, offset + limit).map((meeting) => {
      return { ...meeting, quorumState: quorumIn(ctx.read, meeting) }
    }),
  }
}

export function readMeeting(ctx: Ctx, { id }: Inputs['meetings']['get']): Outputs['meetings']['get'] {
  const meeting = getMeeting(ctx.read, id)
  return { ...meeting, items: itemsOf(ctx.read, id), quorumState: quorumIn(ctx.read, meeting) }
}

/** Makes a meeting or changes one. Once it is closed only what the minutes tell of it may still be put right. */
export function saveMeeting(ctx: Ctx, input: Inputs['meetings']['save']): Outputs['meetings']['save'] {
  const before = input.id === undefined ? undefined : getMeeting(ctx.read, input.id)
  const meeting = { ...(before ?? newMeeting(ctx.today)), ...input }
  if (before !== undefined && changesRules(before, meeting)) refuseClosed(before)
  refuseImpossible(meeting.quorum)
  if (meeting.votes === 'units' && meeting.voteFeeId === null) throw refuse('VOTE_FEE_MISSING', {})

  const id = before?.id ?? (ctx.newId() as MeetingId)
  const ops =
    before === undefined
      ? [ctx.ops.create('meeting', id, meetingGroups(meeting))]
      : changeOps(ctx, before, { ...meeting, id })
  return { id, operationId: ctx.write({ label: { kind: 'meeting.save', name: meeting.name }, ops }) }
}

/** The settled list follows a rule that says who is entitled; once papers have come in, that rule stays. */
function changeOps(ctx: Ctx, before: Meeting, after: Meeting): Op[] {
  const changed = changedGroups(meetingGroups(after), meetingGroups(before))
  const ops = changed.map(([group, value]) => ctx.ops.set('meeting', after.id, group, value))
  if (before.fixedOn === null || !changed.some(([group]) => group === 'entitled')) return ops
  const count = liveRows(ctx, 'response', after.id).length
  if (count > 0) throw refuse('VOTERS_HAVE_ANSWERED', { name: before.name, count })
  return [...ops, ...settleVoters(ctx, after).ops]
}

export function copyMeeting(ctx: Ctx, input: Inputs['meetings']['copy']): Outputs['meetings']['copy'] {
  const source = getMeeting(ctx.read, input.id)
  const shift = (day: PlainDate | null) => shifted(day, source.heldOn, input.heldOn)
  const id = ctx.newId() as MeetingId
  const meeting: Meeting = {
    ...source,
    ...newCourse,
    ...{ id, name: input.name, heldOn: input.heldOn, fixedOn: null },
    answerBy: shift(source.answerBy),
    recordOn: shift(source.recordOn) ?? ctx.today,
  }

  const items = itemsOf(ctx.read, source.id).map((item) => createItem(ctx, id, { ...item, id: ctx.newId() }))
  const ops = [ctx.ops.create('meeting', id, meetingGroups(meeting)), ...items]
  return { id, operationId: ctx.write({ label: { kind: 'meeting.copy', name: meeting.name }, ops }) }
}

/** Takes a meeting out with its agenda and its list; refused once something has come in. */
export function removeMeeting(ctx: Ctx, { id }: Inputs['meetings']['remove']): Outputs['meetings']['remove'] {
  const { name } = getMeeting(ctx.read, id)
  const responses = liveRows(ctx, 'response', id).length
  if (responses > 0) throw refuse('MEETING_HAS_RESPONSES', { name, count: responses })

  const ops: Op[] = [
    ...liveRows(ctx, 'voter', id).map((voter) => ctx.ops.remove('voter', voter.id)),
    ...liveRows(ctx, 'agenda_item', id).map((item) => ctx.ops.remove('agendaItem', item.id)),
    ctx.ops.remove('meeting', id),
  ]
  return { operationId: ctx.write({ label: { kind: 'meeting.remove', name }, ops }) }
}

function liveRows(ctx: Ctx, table: 'response' | 'voter' | 'agenda_item', meetingId: MeetingId) {
  return ctx.read.rows<{ id: string }>(`SELECT id FROM ${table} WHERE meeting_id = ? AND deleted = 0`, meetingId)
}

const newCourse = { chair: '', secretary: '', signatories: [], openedAt: null, closedAt: null, course: '' }

function newMeeting(today: PlainDate): Omit<Meeting, 'id' | 'name'> {
  return {
    ...newCourse,
    ...{ kind: 'ordinary', place: '', onlineAddress: '', note: '' },
    ...{ heldOn: null, startsAt: '', endsAt: '', answerBy: null },
    ...{ recordOn: today, unit: 'person', votes: 'one', voteFeeId: null, fixedOn: null },
    ...{ quorum: { of: 1, in: 2, more: false }, standing: 'personal', proxyLimit: null },
  }
}

/** What was decided rests on these. */
function changesRules(before: Meeting, after: Omit<Meeting, 'id'>): boolean {
  return changedGroups(meetingGroups(after), meetingGroups(before)).some(
    ([group]) => group === 'entitled' || group === 'rules',
  )
}

function shifted(day: PlainDate | null, from: PlainDate | null, to: PlainDate | null): PlainDate | null {
  if (day === null || from === null || to === null) return null
  return addDays(day, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
}
