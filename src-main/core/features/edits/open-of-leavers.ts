import type { MemberId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { chargesOfPerson } from '../../db/charge-rows.ts'
import type { Connection } from '../../db/connection.ts'
import { termsRunningOn } from '../../db/end-terms.ts'
import { HOUSEHOLD_HEAD } from '../../db/household-head.ts'

/** How many of those who leave by an edit still have unpaid dues, an office, a group or a household to see to. */
export interface OpenOfLeavers {
  dues: number
  offices: number
  groups: number
  headships: number
}

export function addOpenMatters(db: Connection, open: OpenOfLeavers, id: MemberId, leavesOn: PlainDate): void {
  const { offices, groups } = termsRunningOn(db, id, leavesOn)
  if (chargesOfPerson(db, id).some((charge) => charge.open > 0)) open.dues += 1
  if (offices.length > 0) open.offices += 1
  if (groups.length > 0) open.groups += 1
  if (db.row(`SELECT 1 FROM household WHERE ${HOUSEHOLD_HEAD} = ? AND deleted = 0 LIMIT 1`, id)) open.headships += 1
}
