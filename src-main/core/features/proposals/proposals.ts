import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { isTold, type Proposal, proposalKinds } from '../../../../src-shared/contract/proposals.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { acceptOps } from './accept-ops.ts'
import { findProposals } from './find-proposals.ts'
import { dismissalOf, dismissedSubjects } from './queries.ts'

const KIND = 'proposal'

/** What the rules of the club suggest today, without what was declined. */
export function listProposals(ctx: Ctx, input: Inputs['proposals']['list']): Outputs['proposals']['list'] {
  const open = openProposals(ctx)
  const asked = input.kind === undefined ? open : open.filter(({ kind }) => kind === input.kind)
  const counts = Object.fromEntries(
    proposalKinds.map((kind) => [kind, open.filter((proposal) => proposal.kind === kind).length]),
  ) as Outputs['proposals']['list']['counts']
  return { total: asked.length, counts, proposals: asked.slice(input.offset, input.offset + input.limit) }
}

/** Does what they propose, all in one operation. What no longer holds by now, or is only told, is left alone. */
export function acceptProposals(
  ctx: Ctx,
  { keys, until }: Inputs['proposals']['accept'],
): Outputs['proposals']['accept'] {
  const wanted = new Set(keys)
  const accepted = openProposals(ctx).filter(({ key, kind }) => wanted.has(key) && !isTold(kind))
  const [first] = accepted
  if (first === undefined) throw refuse('ROW_NOT_FOUND', { what: 'proposal' })

  const ops = acceptOps(ctx, accepted, until ?? null)
  const label = { kind: 'proposal.accept', name: first.name, count: accepted.length } as const
  return { operationId: ctx.write({ label, ops }), count: accepted.length }
}

/** Declined once, the same matter is not asked again; another year or another amount is another matter. */
export function declineProposals(ctx: Ctx, { keys }: Inputs['proposals']['decline']): Outputs['proposals']['decline'] {
  const ops = keys.flatMap((key) => dismissOps(ctx, key))
  return { operationId: ctx.write({ label: { kind: 'dismissal', count: keys.length }, ops }) }
}

function openProposals(ctx: Ctx): Proposal[] {
  const dismissed = dismissedSubjects(ctx.read, KIND)
  return findProposals(ctx).filter(({ key }) => !dismissed.has(key))
}

function dismissOps(ctx: Ctx, subject: string): Op[] {
  const id = deterministicId('dismissal', KIND, subject)
  const known = dismissalOf(ctx.read, id)
  if (known === undefined) return [ctx.ops.create('dismissal', id, { all: { kind: KIND, subject } })]
  return known.deleted === 0 ? [] : [ctx.ops.restore('dismissal', id)]
}
