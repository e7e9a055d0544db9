import type { Api } from '../../../src-shared/contract/contract.ts'
import { type Allocation, methods, type Payment } from '../../../src-shared/contract/payments.ts'
import type { MemberId, PayerId } from '../../../src-shared/contract/values.ts'
import { settleDues } from '../../../src-shared/domain/settle-dues.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, required, UsageError } from '../command.ts'
import { fieldCatalogs } from '../field-words.ts'
import { savedByName } from '../saved-by-name.ts'
import type { Terminal } from '../terminal.ts'

export const pay = command({
  name: 'pay',
  usage: `--member NUMBER --amount N [--payer CONTACT] [--date DATE] [--method ${methods.join('|')}|NAME] [--batch NAME] [--note TEXT]`,
  options: {
    member: { type: 'string' },
    payer: { type: 'string' },
    amount: { type: 'string' },
    date: { type: 'string' },
    method: { type: 'string', default: 'cash' },
    batch: { type: 'string' },
    note: { type: 'string', default: '' },
    reference: { type: 'string', default: '' },
  },
  run: async ({ values }, { club, terminal }) => {
    if (values.member === undefined && values.payer === undefined) throw new UsageError('--member')
    const amount = readAmount(required(values.amount, '--amount'))
    const { method, note, reference } = values
    const api = await club()

    const who = await readPayer(api, values, amount, terminal)
    const way = await readWay(api, method, terminal)
    const batchId = values.batch === undefined ? null : await batchNamed(api, values.batch, terminal)
    const paidOn = values.date ?? (await api.app.info()).today
    const result = await api.payments.record({ ...who, amount, paidOn, ...way, batchId, note, reference })

    if (terminal.json) terminal.printJson(result)
    else printPayment(result.payment, await clubFormat(api, terminal), terminal)
  },
})

/** A member pays, or a contact: for a member's dues where both are named. */
async function readPayer(
  api: Api,
  { member, payer }: { readonly member?: string | undefined; readonly payer?: string | undefined },
  amount: number,
  terminal: Terminal,
): Promise<{ payerId: PayerId; allocations?: Allocation[] }> {
  const memberId = member === undefined ? null : (await api.members.find({ who: member })).id
  if (payer === undefined && memberId !== null) return { payerId: memberId }
  const { contacts } = await api.contacts.list({ search: payer ?? '', limit: 1000 })
  const payerId = savedByName(contacts, payer ?? '', terminal).id
  return memberId === null ? { payerId } : { payerId, allocations: await duesOf(api, memberId, amount) }
}

async function duesOf(api: Api, memberId: MemberId, amount: number): Promise<Allocation[]> {
  const { payable } = await api.dues.account({ memberId })
  // They come in the club's order, which their place keeps.
  return settleDues(
    payable.map((charge, feePosition) => ({ ...charge, feePosition })),
    amount,
  )
}

/** A meaning, or a method by the club's own name. */
async function readWay(api: Api, wanted: string, terminal: Terminal) {
  const method = methods.find((one) => one === wanted)
  if (method !== undefined) return { method }
  const own = await api.paymentMethods.list()
  if (own.length === 0) throw new UsageError('--method')
  return { methodId: savedByName(own, wanted, terminal).id }
}

async function batchNamed(api: Api, wanted: string, terminal: Terminal) {
  const { batches } = await api.batches.list({ limit: 1000 })
  return savedByName(
    batches.filter(({ closed }) => closed === null),
    wanted,
    terminal,
  ).id
}

/** Whole yen, with or without grouping commas. */
function readAmount(text: string): number {
  if (!/^[1-9]\d{0,2}(,\d{3})*$|^[1-9]\d*$/.test(text)) throw new UsageError('--amount')
  return Number(text.replaceAll(',', ''))
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
