import type { Activity } from '../../../../src-shared/contract/activities.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { SessionId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { TimetableDay } from '../../../../src-shared/domain/timetable-days.ts'
import type { Op } from '../../db/change.ts'
import { checkDates } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { Holidays } from '../../db/holidays.ts'
import { checkTimes } from './activities.ts'
import { expectation } from './expected-people.ts'
import { plannedDays } from './planned-days.ts'
import { type StoredSession, sessionName, storedActivity, storedSession, storedSessions } from './queries.ts'
import { sessionCounts } from './session-counts.ts'
import { timetableId } from './timetable-id.ts'

type Listed = Outputs['sessions']['list']['sessions'][number]

/** Newest first. */
export function listSessions(
  ctx: Ctx,
  { includeCancelled, offset, limit, ...asked }: Inputs['sessions']['list'],
  holidays: Holidays,
): Outputs['sessions']['list'] {
  const found = storedSessions(ctx.read, asked).filter(({ cancelled }) => includeCancelled || !cancelled)
  const page = found.toReversed().slice(offset, offset + limit)
  return { total: found.length, sessions: withCounts(ctx, page, holidays) }
}

export function readSession(
  ctx: Ctx,
  { id }: Inputs['sessions']['get'],
  holidays: Holidays,
): Outputs['sessions']['get'] {
  const [session] = withCounts(ctx, [storedSession(ctx.read, id)], holidays)
  if (session === undefined) throw new Error('a stored session is counted')
  const { expected } = storedActivity(ctx.read, session.activityId)
  return { ...session, expectedCount: expectation(ctx, expected).anyOf([session.heldOn]).length }
}

export function withCounts(ctx: Ctx, sessions: readonly StoredSession[], holidays: Holidays): Listed[] {
  const countsOf = sessionCounts(
    ctx.read,
    sessions.map(({ id }) => id),
  )
  return sessions.map((session) => ({
    ...session,
    ...countsOf(session.id),
    holiday: holidays.get(session.heldOn) ?? null,
  }))
}

export function previewPlan(
  ctx: Ctx,
  input: Inputs['sessions']['previewPlan'],
  holidays: Holidays,
): Outputs['sessions']['previewPlan'] {
  return { days: plannedDays(ctx, storedActivity(ctx.read, input.activityId), input, holidays) }
}

/** One that was taken away by hand comes back when the timetable is asked again: leave its day out. */
export function planSessions(
  ctx: Ctx,
  input: Inputs['sessions']['plan'],
  holidays: Holidays,
): Outputs['sessions']['plan'] {
  const activity = storedActivity(ctx.read, input.activityId)
  const leftOut = new Set(input.leaveOut)
  const days = plannedDays(ctx, activity, input, holidays).filter(
    ({ heldOn, outcome }) => outcome === 'new' && !leftOut.has(heldOn),
  )
  if (days.length === 0) return { operationId: null, made: 0 }

  const ops = days.flatMap((day) => timetableOps(ctx, activity, day))
  const label = { kind: 'session.plan', name: activity.name, count: days.length } as const
  return { operationId: ctx.write({ label, ops }), made: days.length }
}

/** A day of the timetable as a session: two laptops that plan the same day make one. */
export function timetableOps(ctx: Ctx, activity: Activity, { heldOn, startsAt, endsAt }: TimetableDay): Op[] {
  const id = timetableId(activity.id, heldOn, startsAt)
  const all = { activityId: activity.id, heldOn, startsAt, endsAt, place: activity.place, title: '' }
  const cancel = { cancelled: false, cancelReason: '' }
  if (ctx.read.row('SELECT 1 FROM session WHERE id = ? AND created_dev IS NOT NULL', id) === undefined) {
    return [ctx.ops.create('session', id, { all, cancel })]
  }
  return [
    ctx.ops.restore('session', id),
    ctx.ops.set('session', id, 'all', all),
    ctx.ops.set('session', id, 'cancel', cancel),
  ]
}

/** What is left out of a session that is there stays as it is; a new one is where the activity is. */
export function saveSession(ctx: Ctx, input: Inputs['sessions']['save']): Outputs['sessions']['save'] {
  const activity = storedActivity(ctx.read, input.activityId)
  const before = input.id === undefined ? undefined : storedSession(ctx.read, input.id)
  const all = {
    activityId: activity.id,
    heldOn: input.heldOn,
    startsAt: input.startsAt ?? before?.startsAt ?? '',
    endsAt: input.endsAt ?? before?.endsAt ?? '',
    place: input.place ?? before?.place ?? activity.place,
    title: input.title ?? before?.title ?? '',
  }
  checkDates(all.heldOn)
  checkTimes(all)

  const id = before?.id ?? (ctx.newId() as SessionId)
  const op =
    before === undefined
      ? ctx.ops.create('session', id, { all, cancel: { cancelled: false, cancelReason: '' } })
      : ctx.ops.set('session', id, 'all', all)
  const name = sessionName({ activityName: activity.name, heldOn: all.heldOn })
  return { id, operationId: ctx.write({ label: { kind: 'session.save', name }, ops: [op] }) }
}

export function cancelSession(ctx: Ctx, { id, reason }: Inputs['sessions']['cancel']): Outputs['sessions']['cancel'] {
  const session = storedSession(ctx.read, id)
  const op = ctx.ops.set('session', id, 'cancel', { cancelled: true, cancelReason: reason.trim() })
  return { operationId: ctx.write({ label: { kind: 'session.cancel', name: sessionName(session) }, ops: [op] }) }
}

export function resumeSession(ctx: Ctx, { id }: Inputs['sessions']['resume']): Outputs['sessions']['resume'] {
  const session = storedSession(ctx.read, id)
  const op = ctx.ops.set('session', id, 'cancel', { cancelled: false, cancelReason: '' })
  return { operationId: ctx.write({ label: { kind: 'session.resume', name: sessionName(session) }, ops: [op] }) }
}

export function removeSession(ctx: Ctx, { id }: Inputs['sessions']['remove']): Outputs['sessions']['remove'] {
  const name = sessionName(storedSession(ctx.read, id))
  const marked = ctx.read.row<{ count: number }>(
    'SELECT count(*) AS count FROM attendance WHERE session_id = ? AND deleted = 0 AND state IS NOT NULL',
    id,
  )
  if (marked !== undefined && marked.count > 0) throw refuse('SESSION_IN_USE', { name, count: marked.count })

  return { operationId: ctx.write({ label: { kind: 'session.remove', name }, ops: [ctx.ops.remove('session', id)] }) }
}
