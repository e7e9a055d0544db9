import type { Proposal } from '../../../../src-shared/contract/proposals.ts'
import type { MemberId, PaymentId, PlainDate, ReceiptId } from '../../../../src-shared/contract/values.ts'
import { addDays } from '../../../../src-shared/domain/add-days.ts'
import type { Read } from '../../db/connection.ts'
import { findPayer } from '../../db/person.ts'
import { receiptsById } from '../../db/receipt-rows.ts'
import { type Entry, enteredSince, laptopThatWrote, receiptsBesideOthers } from './queries.ts'

/** Nobody enters a payment long before or after it was made. */
const DAYS_AROUND = 3
/** Days for which somebody is asked about what two laptops entered. */
const DAYS_BACK = 366

/** Receipts that are void because another laptop had issued one: the payer has two papers, of which one has to come back. */
export function twoReceipts(read: Read): Proposal[] {
  return receiptsById(read, receiptsBesideOthers(read)).flatMap(({ id, number, payerId, duplicateOf }) => {
    if (duplicateOf === null) return []
    const matter = { receiptId: id as ReceiptId, number, standing: duplicateOf.number }
    return [{ ...about(read, 'twoReceipts', payerId, id), ...matter, laptop: laptopThatWrote(read, 'receipt', id) }]
  })
}

/**
 * The same sum from the same payer within days, entered on two laptops: perhaps two payments, perhaps one that two people
 * took down. Nobody but they can know.
 */
export function enteredTwice(read: Read, today: PlainDate): Proposal[] {
  const entries = enteredSince(read, addDays(today, -DAYS_BACK))
  return [...Map.groupBy(entries, ({ payerId, amount }) => `${payerId} ${amount}`).values()].flatMap((same) => {
    return same.flatMap((later, place) => {
      const earlier = same.slice(0, place).find((entry) => mayBeOne(entry, later))
      return earlier === undefined ? [] : [proposalOf(read, earlier, later)]
    })
  })
}

function mayBeOne(one: Entry, other: Entry): boolean {
  const [from, to] = [addDays(one.paidOn, -DAYS_AROUND), addDays(one.paidOn, DAYS_AROUND)]
  const isOfBank = one.bankLineId !== null && other.bankLineId !== null
  return one.dev !== other.dev && !isOfBank && other.paidOn >= from && other.paidOn <= to
}

function proposalOf(read: Read, earlier: Entry, later: Entry): Proposal {
  const entries = [earlier, later].map(({ id, paidOn }) => {
    return { on: paidOn, laptop: laptopThatWrote(read, 'payment', id) }
  })
  return {
    ...about(read, 'enteredTwice', later.payerId, earlier.id, later.id),
    ...{ amount: later.amount, paymentId: later.id as PaymentId, entries },
  }
}

function about(read: Read, kind: Proposal['kind'], payerId: string, ...matter: readonly string[]) {
  const { id, name, memberNumber, kind: payerKind } = findPayer(read, payerId)
  const key = [kind, ...matter].join(':')
  return { key, kind, name, memberNumber, ...(payerKind === 'member' && { memberId: id as MemberId }) }
}
