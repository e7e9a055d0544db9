import type { FieldChange } from '../../../../src-shared/contract/history.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { entriesOfRows, operationEntries, operationEntry, opsOfOperation } from './entries.ts'
import { fieldChanges } from './field-changes.ts'

export function listHistory(ctx: Ctx, input: Inputs['history']['list']): Outputs['history']['list'] {
  return operationEntries(ctx.read, input)
}

export function getOperation(ctx: Ctx, input: Inputs['history']['get']): Outputs['history']['get'] {
  const changes: FieldChange[] = []
  for (const { op } of opsOfOperation(ctx.read, input.operationId)) {
    changes.push(...fieldChanges(ctx.read, op))
    if (changes.length >= input.limit) break
  }
  const entry = operationEntry(ctx.read, input.operationId, changes.slice(0, input.limit))
  if (entry === null) throw refuse('OPERATION_NOT_FOUND', {})
  return entry
}

/** All that happened to a person: the entry itself, further contacts, groups, offices and the like, dues and payments, also of those merged into it. */
export function memberHistory(ctx: Ctx, input: Inputs['members']['history']): Outputs['members']['history'] {
  const rows = ctx.read.rows<{ table: string; id: string }>(
    `WITH person (id) AS (SELECT id FROM member WHERE id = ?1 OR root = ?1)
     SELECT 'member' AS "table", id FROM person
     UNION ALL SELECT 'contactPoint', id FROM contact_point WHERE member_id IN person
     UNION ALL SELECT 'groupMembership', id FROM group_membership WHERE member_id IN person
     UNION ALL SELECT 'memberTag', id FROM member_tag WHERE member_id IN person
     UNION ALL SELECT 'officeTerm', id FROM office_term WHERE member_id IN person
     UNION ALL SELECT 'guardian', id FROM guardian WHERE member_id IN person
     UNION ALL SELECT 'consent', id FROM consent WHERE member_id IN person
     UNION ALL SELECT 'attachment', id FROM attachment WHERE member_id IN person AND purpose = 'file'
     UNION ALL SELECT 'charge', id FROM charge WHERE member_id IN person
     UNION ALL SELECT 'payment', id FROM payment WHERE payer_id IN person
     UNION ALL SELECT 'refund', refund.id FROM refund JOIN payment ON payment.id = payment_id WHERE payer_id IN person
     UNION ALL SELECT 'receipt', id FROM receipt WHERE payer_id IN person`,
    input.id,
  )
  if (rows.length === 0) throw refuse('MEMBER_NOT_FOUND', { asked: input.id })
  return entriesOfRows(ctx.read, rows, input)
}
