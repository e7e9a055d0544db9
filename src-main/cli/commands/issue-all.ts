import type { Api } from '../../../src-shared/contract/contract.ts'
import { type RefusalData, refusals } from '../../../src-shared/contract/errors.ts'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { Receipt } from '../../../src-shared/contract/receipts.ts'
import { isRefusal } from '../failure.ts'
import { allPages } from '../pages.ts'
import type { Terminal } from '../terminal.ts'
import { batches } from './batches.ts'

type Glyphs = RefusalData<'GLYPHS_MISSING'>['missing']

export interface Issued {
  readonly receipts: readonly Receipt[]
  /** Payments whose receipt holds a character that cannot be printed. */
  readonly leftOut: readonly { readonly payment: Payment; readonly missing: Glyphs }[]
}

/** One receipt for every live payment that has none, numbered as the money came in. */
export async function issueAll(api: Api, { imported }: { imported: boolean }, terminal: Terminal): Promise<Issued> {
  const payments = await allPages(async (page) => {
    const asked = { needsReceipt: true, includeImported: imported, includeVoid: false, ...page }
    const { total, payments: items } = await api.payments.list(asked)
    return { total, items }
  })

  const parts: Issued[] = []
  for (const batch of batches(oldestFirst(payments))) parts.push(await issue(api, batch, terminal))
  return { receipts: parts.flatMap(({ receipts }) => receipts), leftOut: parts.flatMap(({ leftOut }) => leftOut) }
}

/** The list has the newest first; what has no day, or came in on one day, follows the order of recording. */
function oldestFirst(payments: readonly Payment[]): Payment[] {
  const key = ({ paidOn, recordedAt }: Payment) => `${paidOn ?? ''} ${recordedAt}`
  return payments.toReversed().toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** All at once; where one of them cannot be printed, its half is tried by halves, in the same order. */
async function issue(api: Api, payments: readonly Payment[], terminal: Terminal): Promise<Issued> {
  try {
    const paymentIds = payments.map(({ id }) => id)
    const { receipts } = await api.receipts.issue({ paymentIds, locale: terminal.locale })
    return { receipts, leftOut: [] }
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'GLYPHS_MISSING') throw error
    const { missing } = refusals.GLYPHS_MISSING.data.parse(error.data)
    const [payment, ...others] = payments
    if (payment === undefined) throw error
    if (others.length === 0) return { receipts: [], leftOut: [{ payment, missing }] }
    const middle = Math.ceil(payments.length / 2)
    const first = await issue(api, payments.slice(0, middle), terminal)
    const second = await issue(api, payments.slice(middle), terminal)
    return { receipts: [...first.receipts, ...second.receipts], leftOut: [...first.leftOut, ...second.leftOut] }
  }
}
