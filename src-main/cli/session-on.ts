import type { Activity, Session } from '../../src-shared/contract/activities.ts'
import type { Api } from '../../src-shared/contract/contract.ts'
import { Fault } from './command.ts'
import type { Terminal } from './terminal.ts'

/** The session of an activity on a day; of several the first that is held. */
export async function sessionOn(api: Api, activity: Activity, day: string, { t }: Terminal): Promise<Session> {
  const { sessions } = await api.sessions.list({ activityId: activity.id, from: day, to: day })
  const inOrder = sessions.toReversed()
  const session = inOrder.find(({ cancelled }) => !cancelled) ?? inOrder[0]
  if (session === undefined) throw new Fault(t.attendance.noSessionOn(activity.name, day))
  return session
}
