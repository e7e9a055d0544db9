import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { isPresent } from '../../db/roster-entry.ts'

type Counts = Outputs['members']['counts']

/** How many stand behind each filter of the roster. Types count those who belong today. */
export function countMembers(ctx: Ctx): Counts {
  const byStatus: Counts['byStatus'] = {
    applied: 0,
    approved: 0,
    active: 0,
    paused: 0,
    left: 0,
    expelled: 0,
    deceased: 0,
    unknown: 0,
  }
  const byType = new Map<string | null, number>()
  let [trash, present, all] = [0, 0, 0]
  for (const entry of ctx.roster.entries()) {
    if (entry.deleted) {
      if (!entry.undone) trash += 1
      continue
    }
    byStatus[entry.status as keyof typeof byStatus] += 1
    all += 1
    if (!isPresent(entry, ctx.today)) continue
    present += 1
    byType.set(entry.typeId, (byType.get(entry.typeId) ?? 0) + 1)
  }

  const unpaid = ctx.roster.page(
    { search: '', show: 'all', statuses: [], memberTypeIds: [], unpaid: true },
    { sort: 'kana', descending: false },
    { offset: 0, limit: 0 },
  ).total
  const open = owedInAll(ctx)
  return { all, present, former: all - present, trash, unpaid, open, byStatus, byType: named(ctx, byType) }
}

/** Of those whom the roster holds, those merged into one of them included. */
function owedInAll({ read }: Ctx): number {
  const found = read.row<{ open: number }>(
    `SELECT coalesce(sum(open), 0) AS open
     FROM charge_open JOIN member ON member.id = charge_open.member_id
       JOIN member AS person ON person.id = coalesce(member.root, member.id) AND person.deleted = 0
         AND person.created_dev IS NOT NULL
     WHERE open > 0`,
  )
  return found?.open ?? 0
}

function named(ctx: Ctx, byType: ReadonlyMap<string | null, number>): Counts['byType'] {
  const types = ctx.read.rows<{ id: string; name: string }>(
    'SELECT id, name FROM member_type WHERE deleted = 0 ORDER BY position, id',
  )
  const rows: Counts['byType'] = types.map(({ id, name }) => ({ memberTypeId: id, name, count: byType.get(id) ?? 0 }))
  const without = byType.get(null) ?? 0
  return without === 0 ? rows : [...rows, { memberTypeId: null, name: '', count: without }]
}
