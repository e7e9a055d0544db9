import type { Api } from '../../../src-shared/contract/contract.ts'
import { refusals } from '../../../src-shared/contract/errors.ts'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { Receipt, ReceiptKind } from '../../../src-shared/contract/receipts.ts'
import { describeFailure, isRefusal } from '../failure.ts'
import { allPages } from '../pages.ts'
import type { Terminal } from '../terminal.ts'
import { batches } from './batches.ts'

export interface Issued {
  readonly receipts: readonly Receipt[]
  /** Payments whose receipt holds a character that cannot be printed, or that may not be certified. */
  readonly leftOut: readonly { readonly payment: Payment; readonly why: string }[]
}

interface Asked {
  readonly imported: boolean
  /** Only what this member paid. */
  readonly member?: string | undefined
  /** One receipt for all of it. */
  readonly together: boolean
  /** Certificates, for what is a donation and nothing else. */
  readonly certificate: boolean
}

interface Issuing {
  readonly kind: ReceiptKind
  readonly together: boolean
}

/** One receipt for every live payment that has none, numbered as the money came in. */
export async function issueAll(
  api: Api,
  { imported, member, together, certificate }: Asked,
  terminal: Terminal,
): Promise<Issued> {
  const payerId = member === undefined ? undefined : (await api.members.find({ who: member })).id
  const payments = await allPages(async (page) => {
    const asked = { payerId, needsReceipt: true, includeImported: imported, includeVoid: false, ...page }
    const { total, payments: items } = await api.payments.list(asked)
    return { total, items }
  })
  const wanted = certificate ? await giftsOf(api, payments) : payments

  const how: Issuing = { kind: certificate ? 'donation' : 'receipt', together }
  const parts: Issued[] = []
  for (const batch of batches(oldestFirst(wanted))) parts.push(await issue(api, batch, how, terminal))
  return { receipts: parts.flatMap(({ receipts }) => receipts), leftOut: parts.flatMap(({ leftOut }) => leftOut) }
}

/** What was given for nothing in return, whole and still there. */
async function giftsOf(api: Api, payments: readonly Payment[]): Promise<Payment[]> {
  const gifts = new Set((await api.fees.list()).filter(({ donation }) => donation).map(({ id }) => id))
  return payments.filter(
    ({ allocations, credit, refunded }) =>
      credit === 0 && refunded === 0 && allocations.every(({ feeId }) => gifts.has(feeId)),
  )
}

/** The list has the newest first; what has no day, or came in on one day, follows the order of recording. */
function oldestFirst(payments: readonly Payment[]): Payment[] {
  const key = ({ paidOn, recordedAt }: Payment) => `${paidOn ?? ''} ${recordedAt}`
  return payments.toReversed().toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** All at once; where one of them cannot be issued, its half is tried by halves, in the same order. */
async function issue(api: Api, payments: readonly Payment[], how: Issuing, terminal: Terminal): Promise<Issued> {
  try {
    const paymentIds = payments.map(({ id }) => id)
    const { receipts } = await api.receipts.issue({ paymentIds, ...how, locale: terminal.locale })
    return { receipts, leftOut: [] }
  } catch (error) {
    const why = reasonOfOne(error, terminal)
    const [payment, ...others] = payments
    if (why === null || payment === undefined || how.together) throw error
    if (others.length === 0) return { receipts: [], leftOut: [{ payment, why }] }
    const middle = Math.ceil(payments.length / 2)
    const first = await issue(api, payments.slice(0, middle), how, terminal)
    const second = await issue(api, payments.slice(middle), how, terminal)
    return { receipts: [...first.receipts, ...second.receipts], leftOut: [...first.leftOut, ...second.leftOut] }
  }
}

/** Why one payment stops the others; null where the fault is not one payment's. */
function reasonOfOne(error: unknown, terminal: Terminal): string | null {
  if (!isRefusal(error)) return null
  const { t } = terminal
  if (error.code === 'GLYPHS_MISSING') {
    const { missing } = refusals.GLYPHS_MISSING.data.parse(error.data)
    return t.unprintables(missing.map(({ char, codePoint, where }) => t.unprintable(char, codePoint, where)))
  }
  const isOfOne = error.code === 'NOT_CERTIFIED' || error.code === 'DONOR_ADDRESS_MISSING'
  return isOfOne ? describeFailure(error, terminal).sentence : null
}
