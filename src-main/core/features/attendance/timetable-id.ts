import type { SessionId } from '../../../../src-shared/contract/values.ts'
import { deterministicId } from '../../db/ids.ts'

/** The id of a session that a timetable names: on every laptop the same. */
export function timetableId(activityId: string, heldOn: string, startsAt: string): SessionId {
  return deterministicId('session', activityId, heldOn, startsAt) as SessionId
}
