import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Meeting } from '../../../../src-shared/contract/meetings.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { meetingGroups } from './meeting-groups.ts'
import { getMeeting, refuseClosed } from './meeting-rows.ts'
import { fixedMeeting } from './voters.ts'

export function openMeeting(ctx: Ctx, { meetingId }: Inputs['meetings']['open']): Outputs['meetings']['open'] {
  const meeting = fixedMeeting(ctx, meetingId)
  refuseClosed(meeting)
  if (meeting.openedAt !== null) throw refuse('MEETING_IS_OPEN', { name: meeting.name })
  return { operationId: writeTimes(ctx, { ...meeting, openedAt: ctx.now }, 'meeting.open') }
}

/** From then on nothing that was decided changes. */
export function closeMeeting(ctx: Ctx, { meetingId }: Inputs['meetings']['close']): Outputs['meetings']['close'] {
  const meeting = getMeeting(ctx.read, meetingId)
  refuseClosed(meeting)
  if (meeting.openedAt === null) throw refuse('MEETING_NOT_OPEN', { name: meeting.name })
  return { operationId: writeTimes(ctx, { ...meeting, closedAt: ctx.now }, 'meeting.close') }
}

function writeTimes(ctx: Ctx, meeting: Meeting, kind: 'meeting.open' | 'meeting.close'): OperationId {
  const { minutes = {} } = meetingGroups(meeting)
  const op = ctx.ops.set('meeting', meeting.id, 'minutes', minutes)
  return ctx.write({ label: { kind, name: meeting.name }, ops: [op] })
}
