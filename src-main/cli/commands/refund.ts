import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { PayerId } from '../../../src-shared/contract/values.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, Fault, MissingWord, required } from '../command.ts'
import { contactNamed } from '../contact-named.ts'
import { allPages } from '../pages.ts'
import { readAmount } from '../read-amount.ts'
import { readDayIfAny } from '../read-day.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { methodUsage, wayOfPaying } from '../way-of-paying.ts'

interface Wanted {
  readonly payment?: string | undefined
  readonly receipt?: string | undefined
  readonly member?: string | undefined
  readonly payer?: string | undefined
  readonly paid?: string | undefined
}

/** Gives money of one payment back; without an amount it lists the payments of which some could be given back. */
export const refund = command({
  name: 'refund',
  usage: `(--member NUMBER | --payer CONTACT | --receipt NUMBER | --payment ID) [--paid DATE] [--amount N --reason TEXT] [--date DATE] ${methodUsage} [--waive]`,
  options: {
    payment: { type: 'string' },
    receipt: { type: 'string' },
    member: { type: 'string' },
    payer: { type: 'string' },
    paid: { type: 'string' },
    amount: { type: 'string' },
    date: { type: 'string' },
    method: { type: 'string', default: 'cash' },
    reason: { type: 'string' },
    waive: { type: 'boolean', default: false },
  },
  run: async ({ values }, { club, terminal }) => {
    const { payment, receipt, member, payer, waive } = values
    if ((payment ?? receipt ?? member ?? payer) === undefined) throw new MissingWord('--member')
    const amount = values.amount === undefined ? null : readAmount(values.amount, '--amount')
    const reason = amount === null ? '' : required(values.reason, '--reason')
    const date = readDayIfAny(values.date, '--date')
    const paid = readDayIfAny(values.paid, '--paid')
    const api = await club()

    const found = (await paymentsAsked(api, { payment, receipt, member, payer }, terminal)).filter(
      (one) => leftOf(one) > 0 && (paid === undefined || one.paidOn === paid),
    )
    const f = await clubFormat(api, terminal)
    if (amount === null) return printPayments(found, f, terminal)
    const of = theOne(found, terminal)
    const refundedOn = date ?? (await api.app.info()).today
    const way = await wayOfPaying(api, values.method, terminal)
    const result = await api.payments.refund({ paymentId: of.id, amount, refundedOn, ...way, reason, waive })
    if (terminal.json) terminal.printJson(result)
    else printRefund(result, f, { of, waive }, terminal)
  },
})

/** Live payments: the one named, that of a receipt, or all of a payer. */
async function paymentsAsked(
  api: Api,
  { payment, receipt, member, payer }: Wanted,
  terminal: Terminal,
): Promise<Payment[]> {
  if (payment !== undefined) return [await api.payments.get({ id: payment as Payment['id'] })]
  if (receipt !== undefined) {
    const { receipts } = await api.receipts.list({ search: receipt, limit: 1000 })
    const of = receipts.find(({ number }) => number === receipt)
    if (of === undefined) throw new Fault(terminal.t.money.receipts.noSuchNumber(receipt))
    return Promise.all(of.paymentIds.map((id) => api.payments.get({ id })))
  }
  const payerId: PayerId =
    member === undefined ? await contactNamed(api, payer ?? '', terminal) : (await api.members.find({ who: member })).id
  return allPages(async (page) => {
    const { total, payments: items } = await api.payments.list({ payerId, includeVoid: false, ...page })
    return { total, items }
  })
}

function leftOf({ amount, refunded, voided }: Payment): number {
  return voided === null ? amount - refunded : 0
}

function theOne([only, ...more]: readonly Payment[], { t, locale }: Terminal): Payment {
  if (only === undefined) throw new Fault(t.money.refund.nothing)
  if (more.length > 0) throw new Fault(t.money.refund.which((more.length + 1).toLocaleString(locale)))
  return only
}

function printPayments(found: readonly Payment[], f: ClubFormat, { t, json, printJson, say, warn }: Terminal): void {
  if (json) return printJson(found)
  const { columns, nothing } = t.money.refund
  if (found.length === 0) return warn(nothing)
  const rows = found.map((payment) => [
    ...[f.dateShort(payment.paidOn) || t.dateUnknown, `${payment.payerNumber} ${payment.payerName}`.trim()],
    ...[f.money(payment.amount), f.money(leftOf(payment))],
    payment.allocations.map(({ feeName, fiscalYear }) => `${f.yearWords(fiscalYear)} ${feeName}`).join(' '),
    ...[payment.receipt?.number ?? '', payment.id],
  ])
  const titles = [columns.paidOn, columns.payer, columns.amount, columns.left, columns.what, columns.receipt, 'id']
  for (const line of tableLines([titles, ...rows])) say(line)
}

/** What was charged only because it was paid is never owed again. */
function printRefund(
  { payment, refundId }: Awaited<ReturnType<Api['payments']['refund']>>,
  f: ClubFormat,
  { of, waive }: { of: Payment; waive: boolean },
  { t, say }: Terminal,
): void {
  const words = t.money.refund
  const made = payment.refunds.find(({ id }) => id === refundId)
  if (made === undefined) return
  const occasions = new Set(of.allocations.filter(({ occasion }) => occasion).map(({ chargeId }) => chargeId))
  const owed = made.releases.filter(({ chargeId }) => !occasions.has(chargeId))
  const sum = owed.reduce((total, part) => total + part.amount, 0)
  say(words.done(`${payment.payerNumber} ${payment.payerName}`.trim(), f.money(made.amount), f.date(made.refundedOn)))
  if (sum > 0) say(waive ? words.waived(f.money(sum)) : words.openAgain(f.money(sum)))
}
