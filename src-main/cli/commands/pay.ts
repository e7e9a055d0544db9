import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Fee } from '../../../src-shared/contract/fees.ts'
import type { Allocation, Occasion, Payment } from '../../../src-shared/contract/payments.ts'
import type { MemberId, PayerId } from '../../../src-shared/contract/values.ts'
import { settleDues } from '../../../src-shared/domain/settle-dues.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, required, UsageError } from '../command.ts'
import { contactNamed } from '../contact-named.ts'
import { feesNamed } from '../fees-named.ts'
import { fieldCatalogs } from '../field-words.ts'
import { readAmount } from '../read-amount.ts'
import { savedByName } from '../saved-by-name.ts'
import type { Terminal } from '../terminal.ts'
import { methodUsage, wayOfPaying } from '../way-of-paying.ts'

export const pay = command({
  name: 'pay',
  usage: `--member NUMBER --amount N [--payer CONTACT] [--fee NAME] [--date DATE|unknown] ${methodUsage} [--batch NAME] [--reference TEXT] [--note TEXT]`,
  options: {
    member: { type: 'string' },
    payer: { type: 'string' },
    amount: { type: 'string' },
    fee: { type: 'string' },
    date: { type: 'string' },
    method: { type: 'string', default: 'cash' },
    batch: { type: 'string' },
    note: { type: 'string', default: '' },
    reference: { type: 'string', default: '' },
  },
  run: async ({ values }, { club, terminal }) => {
    if (values.member === undefined && values.payer === undefined) throw new UsageError('--member')
    const amount = readAmount(required(values.amount, '--amount'), '--amount')
    const { method, note, reference } = values
    const api = await club()

    const fee = values.fee === undefined ? undefined : (await feesNamed(api, [values.fee], terminal))[0]
    const what = await readPayment(api, { ...values, amount, fee }, terminal)
    const way = await wayOfPaying(api, method, terminal)
    const batchId = values.batch === undefined ? null : await batchNamed(api, values.batch, terminal)
    const paidOn = values.date === 'unknown' ? null : (values.date ?? (await api.app.info()).today)
    const result = await api.payments.record({ ...what, amount, paidOn, ...way, batchId, note, reference })

    if (terminal.json) terminal.printJson(result)
    else printPayment(result.payment, await clubFormat(api, terminal), terminal)
  },
})

interface Asked {
  readonly member?: string | undefined
  readonly payer?: string | undefined
  readonly amount: number
  readonly fee: Fee | undefined
}

/** A member pays, or a contact: for a member's dues where both are named. A fee may be named that all of it is for. */
async function readPayment(
  api: Api,
  { member, payer, amount, fee }: Asked,
  terminal: Terminal,
): Promise<{ payerId: PayerId; allocations?: Allocation[]; occasions?: Occasion[] }> {
  const memberId = member === undefined ? null : (await api.members.find({ who: member })).id
  const payerId = payer === undefined ? memberId : await contactNamed(api, payer, terminal)
  if (payerId === null) throw new UsageError('--member')
  if (fee?.rhythm === 'occasion') return { payerId, occasions: [{ feeId: fee.id, amount }] }
  if (memberId === null || (payer === undefined && fee === undefined)) return { payerId }
  return { payerId, allocations: await duesOf(api, memberId, amount, fee) }
}

async function duesOf(api: Api, memberId: MemberId, amount: number, fee: Fee | undefined): Promise<Allocation[]> {
  const { payable } = await api.dues.account({ memberId })
  // They come in the club's order, which their place keeps.
  const open = payable
    .filter(({ feeId }) => fee === undefined || feeId === fee.id)
    .map((charge, feePosition) => ({ ...charge, feePosition }))
  return settleDues(open, amount)
}

async function batchNamed(api: Api, wanted: string, terminal: Terminal) {
  const { batches } = await api.batches.list({ limit: 1000 })
  return savedByName(
    batches.filter(({ closed }) => closed === null),
    wanted,
    terminal,
  ).id
}

function printPayment(payment: Payment, f: ClubFormat, { t, locale, say }: Terminal): void {
  const who = `${payment.payerNumber} ${payment.payerName}`.trim()
  const method = payment.methodName || fieldCatalogs[locale].methods[payment.method]
  say(t.paid(who, f.money(payment.amount), f.date(payment.paidOn) || t.dateUnknown, method))
  for (const { feeName, fiscalYear, amount } of payment.allocations) {
    say(t.allocatedTo(feeName, f.yearWords(fiscalYear), f.money(amount)))
  }
  if (payment.credit > 0) say(t.credited(f.money(payment.credit)))
}
