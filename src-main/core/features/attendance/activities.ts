import type { Activity } from '../../../../src-shared/contract/activities.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { checkDates } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { expectation } from './expected-people.ts'
import { storedActivities, storedActivity, storedSessions } from './queries.ts'

export function listActivities(ctx: Ctx, { includeOver }: Inputs['activities']['list']): Outputs['activities']['list'] {
  const sessions = Map.groupBy(storedSessions(ctx.read, {}), ({ activityId }) => activityId)
  return storedActivities(ctx.read)
    .filter(({ endsOn }) => includeOver || endsOn === null || endsOn > ctx.today)
    .map((activity) => {
      const own = sessions.get(activity.id) ?? []
      const next = own.find(({ heldOn, cancelled }) => heldOn >= ctx.today && !cancelled)
      const expectedCount = expectation(ctx, activity.expected).anyOf([ctx.today]).length
      return { ...activity, expectedCount, sessions: own.length, nextOn: next?.heldOn ?? null }
    })
}

export function readActivity(ctx: Ctx, { id }: Inputs['activities']['get']): Outputs['activities']['get'] {
  return storedActivity(ctx.read, id)
}

/** What is left out of an activity that is there stays as it is. */
export function saveActivity(ctx: Ctx, input: Inputs['activities']['save']): Outputs['activities']['save'] {
  const activities = storedActivities(ctx.read)
  const before = input.id === undefined ? undefined : storedActivity(ctx.read, input.id)
  const id = before?.id ?? (ctx.newId() as Activity['id'])
  const activity: Activity = { ...newActivity(activities), ...before, ...given(input), name: input.name, id }
  const isTaken = (other: Activity) => other.id !== id && foldText(other.name) === foldText(activity.name)
  if (activities.some(isTaken)) throw refuse('NAME_TAKEN', { name: activity.name })
  checkTimetable(activity)

  const groups = groupsOf(activity)
  const changed = Object.entries(groups).filter(([group, value]) => !isSame(value, before && groupsOf(before)[group]))
  const ops =
    before === undefined
      ? [ctx.ops.create('activity', id, groups)]
      : changed.map(([group, value]) => ctx.ops.set('activity', id, group, value))
  return { id, operationId: ctx.write({ label: { kind: 'activity.save', name: activity.name }, ops }) }
}

/** Its sessions go with it and come back with it; what was marked in them is not touched. */
export function removeActivity(ctx: Ctx, { id }: Inputs['activities']['remove']): Outputs['activities']['remove'] {
  const { name } = storedActivity(ctx.read, id)
  const sessions = storedSessions(ctx.read, { activityId: id })
  const ops = [ctx.ops.remove('activity', id), ...sessions.map((session) => ctx.ops.remove('session', session.id))]
  return { operationId: ctx.write({ label: { kind: 'activity.remove', name, count: 1 }, ops }) }
}

function newActivity(activities: readonly Activity[]): Omit<Activity, 'id' | 'name'> {
  return {
    ...{ kind: 'practice', place: '', note: '', endsOn: null, timetable: [], onHolidays: 'held' },
    position: Math.max(-1, ...activities.map(({ position }) => position)) + 1,
    expected: { segmentIds: [], groupIds: [], memberIds: [] },
    ...{ lateAs: 'present', leftEarlyAs: 'present', excusedAs: 'out', minimumRate: null, unseenSessions: null },
  }
}

function given<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>
}

function groupsOf(activity: Activity): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const { name, kind, place, note, position, endsOn, expected, timetable, onHolidays } = activity
  const { lateAs, leftEarlyAs, excusedAs, minimumRate, unseenSessions } = activity
  return {
    all: { name, kind, place, note, position, endsOn },
    expected: { expected },
    timetable: { timetable, onHolidays },
    rate: { lateAs, leftEarlyAs, excusedAs, minimumRate, unseenSessions },
  }
}

function isSame(value: unknown, before: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(before)
}

function checkTimetable({ timetable, endsOn }: Pick<Activity, 'timetable' | 'endsOn'>): void {
  checkDates(endsOn)
  for (const { from, until, startsAt, endsAt } of timetable) {
    checkDates(from, until)
    if (until !== null && until < from) throw refuse('TERM_REVERSED', { startsOn: from, endsOn: until })
    checkTimes({ startsAt, endsAt })
  }
}

export function checkTimes({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): void {
  if (startsAt !== '' && endsAt !== '' && endsAt <= startsAt) throw refuse('TIMES_REVERSED', { startsAt, endsAt })
}
