import type { Activity, TimetableRule } from '../../../src-shared/contract/activities.ts'

export type ActivityDraft = Omit<Activity, 'id' | 'position'>

export function newDraft(): ActivityDraft {
  return {
    ...{ name: '', kind: 'practice', place: '', note: '', endsOn: null, timetable: [], onHolidays: 'off' },
    expected: { segmentIds: [], groupIds: [], memberIds: [] },
    ...{ lateAs: 'present', leftEarlyAs: 'present', excusedAs: 'out', minimumRate: null, unseenSessions: null },
  }
}

export function newRule(today: string): TimetableRule {
  return { weekday: 6, weeks: [], startsAt: '', endsAt: '', from: today, until: null }
}
