import { BELONGS_ON } from '../../db/belongs-on.ts'
import type { Ctx } from '../../db/ctx.ts'
import { peopleOf } from '../../db/people.ts'
import type { ListRequest } from './list-host.ts'

/** The people a list was asked of, in kana order; with `membersOn` those who belonged on the day, whoever has left since. */
export function chosenPeople(ctx: Ctx, { who, on = ctx.today, membersOn }: ListRequest): readonly string[] {
  const everyone = 'filter' in who && membersOn ? { filter: { ...who.filter, show: 'all' as const } } : who
  const asked = JSON.stringify(peopleOf(ctx, everyone))
  return ctx.read
    .rows<{ id: string }>(
      `SELECT id FROM member WHERE id IN (SELECT value FROM json_each(?2))
       AND (?3 = 0 OR (deleted = 0 AND ${BELONGS_ON} AND ?1 <> '')) ORDER BY sort_key, n`,
      on,
      asked,
      membersOn ? 1 : 0,
    )
    .map(({ id }) => id)
}
