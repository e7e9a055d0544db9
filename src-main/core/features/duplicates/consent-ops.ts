import type { Consent } from '../../../../src-shared/contract/belonging.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'

type Stored = Consent & { readonly id: string; readonly memberId: string }

/** The newest answer counts; of two that are equally old, the refusal. */
export function consentOps(ctx: Ctx, memberId: string, losers: string): Op[] {
  const given = answersOf(ctx, losers)
  const own = answersOf(ctx, JSON.stringify([memberId]))
  const best = new Map<string, Stored>()
  for (const answer of [...own, ...given]) {
    const known = best.get(answer.purpose)
    if (known === undefined || counts(answer, known)) best.set(answer.purpose, answer)
  }
  const moved = [...best.values()].filter((answer) => answer.memberId !== memberId)
  return [
    ...given.map(({ id }) => ctx.ops.remove('consent', id)),
    ...moved.flatMap(({ purpose, answer, answeredOn, note }) =>
      put(ctx, { memberId, purpose, answer, answeredOn, note }),
    ),
  ]
}

function answersOf(ctx: Ctx, members: string): Stored[] {
  return ctx.read.rows(
    `SELECT id, member_id, purpose, answer, answered_on, note FROM consent
     WHERE member_id IN (SELECT value FROM json_each(?)) AND deleted = 0`,
    members,
  )
}

function counts(answer: Consent, known: Consent): boolean {
  const [one, other] = [answer.answeredOn ?? '', known.answeredOn ?? '']
  return one === other ? answer.answer === 'refused' && known.answer === 'given' : one > other
}

function put(ctx: Ctx, all: Consent & { memberId: string }): Op[] {
  const id = deterministicId('consent', all.memberId, all.purpose)
  const known = ctx.read.row<{ deleted: number }>('SELECT deleted FROM consent WHERE id = ?', id)
  if (known === undefined) return [ctx.ops.create('consent', id, { all })]
  return [
    ...(known.deleted === 0 ? [] : [ctx.ops.restore('consent', id)]),
    ctx.ops.set('consent', id, 'all', { ...all }),
  ]
}
