import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Method } from '../../../src-shared/contract/payments.ts'
import type { MemberId, PaymentId, PlainDate } from '../../../src-shared/contract/values.ts'
import { fiscalPeriod } from '../../../src-shared/domain/fiscal-year.ts'
import { daysAfter, lastOfMonth } from './days.ts'
import type { DemoTerms } from './demo-club.ts'
import type { Random } from './random.ts'

export interface Paid {
  readonly id: PaymentId
  readonly on: PlainDate
}

export type Payers = ReadonlyMap<MemberId, MemberId>

const FISCAL_YEAR_START = 4
const methods: readonly Method[] = ['cash', 'cash', 'cash', 'cash', 'bank', 'bank', 'bank', 'postal', 'postal', 'other']

/** Bills a year and lets most people pay: the greater part by early summer, some late, some in part, some not yet. */
export async function* collectYear(
  api: Api,
  random: Random,
  year: { fiscalYear: number; today: PlainDate; terms: DemoTerms; payers: Payers; late: ReadonlySet<MemberId> },
): AsyncGenerator<number, Paid[], void> {
  for (const feeId of year.terms.fees) await api.dues.run({ fiscalYear: year.fiscalYear, feeIds: [feeId] })

  const { start } = fiscalPeriod(year.fiscalYear, FISCAL_YEAR_START)
  const paid: Paid[] = []
  for (const [payerId, open] of await openByPayer(api, year)) {
    yield 1
    const on = daysAfter(start, payingDay(random))
    if (year.late.has(payerId) || random.chance(0.04) || on > year.today) continue
    paid.push(await pay(api, random, { payerId, open, on }))
  }
  return paid
}

/** What each payer owes for the year, and for earlier ones that are still open. */
async function openByPayer(api: Api, { fiscalYear, payers }: { fiscalYear: number; payers: Payers }) {
  const open = new Map<MemberId, number>()
  for (const year of [fiscalYear - 1, fiscalYear]) {
    const { rows } = await api.dues.year({ fiscalYear: year, limit: 1000 })
    for (const row of rows) {
      const payer = payers.get(row.memberId) ?? row.memberId
      if (row.open > 0) open.set(payer, (open.get(payer) ?? 0) + row.open)
    }
  }
  return open
}

async function pay(
  api: Api,
  random: Random,
  { payerId, open, on }: { payerId: MemberId; open: number; on: PlainDate },
): Promise<Paid> {
  const method = random.pick(methods)
  const amount =
    random.chance(0.03) && open >= 2000 ? Math.floor(open / 2000) * 1000 : random.chance(0.01) ? open + 1000 : open
  const { payment } = await api.payments.record({
    payerId,
    amount,
    paidOn: on,
    method,
    reference: method === 'bank' ? `振込 ${on.slice(5).replace('-', '/')}` : '',
    note: random.chance(0.04) ? '総会の受付で預かり' : '',
  })
  return { id: payment.id, on }
}

function payingDay(random: Random): number {
  return random.chance(0.8) ? random.int(3, 100) : random.int(90, 330)
}

/** Receipts month by month, as a treasurer would; the newest few payments wait for theirs. */
export async function* issueReceipts(
  api: Api,
  paid: readonly Paid[],
  today: PlainDate,
): AsyncGenerator<number, void, void> {
  const waiting = 5
  const oldestFirst = paid.toSorted((a, b) => (a.on < b.on ? -1 : 1)).slice(0, -waiting)
  const months = Map.groupBy(oldestFirst, ({ on }) => lastOfMonth(on))
  for (const [month, payments] of months) {
    const issuedOn = month > today ? today : month
    await api.receipts.issue({ paymentIds: payments.map(({ id }) => id), issuedOn })
    yield payments.length
  }
}

/** What goes wrong in a real year: a payment entered twice, a receipt with the wrong name, dues let off. */
export async function mendSome(api: Api, { fiscalYear }: { fiscalYear: number }): Promise<void> {
  const { payments } = await api.payments.list({ limit: 3, needsReceipt: true })
  const [twice] = payments
  if (twice) {
    const { payment } = await api.payments.record({
      payerId: twice.payerId,
      amount: twice.amount,
      paidOn: twice.paidOn,
    })
    await api.payments.void({ id: payment.id, reason: '二重に入力したため' })
  }
  const { receipts } = await api.receipts.list({ limit: 1 })
  const [wrong] = receipts
  if (wrong) {
    await api.receipts.void({ id: wrong.id, reason: '宛名の誤りのため' })
    await api.receipts.issue({ paymentIds: wrong.paymentIds, issuedOn: wrong.issuedOn })
  }
  const { rows } = await api.dues.year({ fiscalYear, state: 'open', limit: 3 })
  for (const { charges } of rows) {
    const [open] = charges.filter(({ state }) => state === 'open')
    if (open) await api.dues.waive({ chargeId: open.id, reason: '役員会で免除を決めたため' })
  }
}
