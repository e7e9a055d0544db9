import type { Activity } from '../../src-shared/contract/activities.ts'
import type { Api } from '../../src-shared/contract/contract.ts'
import { MissingWord } from './command.ts'
import { savedByName } from './saved-by-name.ts'
import type { Terminal } from './terminal.ts'

/** An activity by its name or id; where the club has only one, that one. */
export async function activityNamed(api: Api, wanted: string | undefined, terminal: Terminal): Promise<Activity> {
  const activities = await api.activities.list({ includeOver: true })
  const [only, another] = activities
  if (wanted === undefined && only !== undefined && another === undefined) return only
  if (wanted === undefined) throw new MissingWord('--activity')
  return savedByName(activities, wanted, terminal)
}
