import type { Fee } from '../../../src-shared/contract/fees.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { Read } from './connection.ts'

type StoredFee = Omit<Fee, 'memberTypeIds' | 'prices' | 'donation'> & {
  readonly memberTypeIds: string
  readonly prices: string
  readonly donation: 0 | 1
}

/** The club's fees in its own order. */
export function storedFees(read: Read): Fee[] {
  return read
    .rows<StoredFee>(
      `SELECT id, name, amount, rhythm, member_type_ids, receipt_text, due_month, position,
         prices, family_rule, further_amount, proration, rounding, unit_name, ledger_account_id, tax_class, donation
       FROM fee WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, name, id`,
    )
    .map((fee) => ({
      ...fee,
      memberTypeIds: JSON.parse(fee.memberTypeIds) as Fee['memberTypeIds'],
      prices: JSON.parse(fee.prices) as Fee['prices'],
      donation: fee.donation === 1,
    }))
}

export function getFee(read: Read, id: string): Fee {
  const fee = storedFees(read).find((candidate) => candidate.id === id)
  if (fee === undefined) throw refuse('FEE_NOT_FOUND', {})
  return fee
}
