import { methods, type Payment } from '../../../src-shared/contract/payments.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, required, UsageError } from '../command.ts'
import { fieldCatalogs } from '../field-words.ts'
import type { Terminal } from '../terminal.ts'

export const pay = command({
  name: 'pay',
  usage: `--member NUMBER --amount N [--date DATE] [--method ${methods.join('|')}] [--note TEXT]`,
  options: {
    member: { type: 'string' },
    amount: { type: 'string' },
    date: { type: 'string' },
    method: { type: 'string', default: 'cash' },
    note: { type: 'string', default: '' },
    reference: { type: 'string', default: '' },
  },
  run: async ({ values }, { club, terminal }) => {
    const who = required(values.member, '--member')
    const amount = readAmount(required(values.amount, '--amount'))
    const method = methods.find((one) => one === values.method)
    if (method === undefined) throw new UsageError('--method')
    const api = await club()

    const member = await api.members.find({ who })
    const paidOn = values.date ?? (await api.app.info()).today
    const { note, reference } = values
    const result = await api.payments.record({ payerId: member.id, amount, paidOn, method, note, reference })

    if (terminal.json) terminal.printJson(result)
    else printPayment(result.payment, await clubFormat(api, terminal), terminal)
  },
})

/** Whole yen, with or without grouping commas. */
function readAmount(text: string): number {
  if (!/^[1-9]\d{0,2}(,\d{3})*$|^[1-9]\d*$/.test(text)) throw new UsageError('--amount')
  return Number(text.replaceAll(',', ''))
}

function printPayment(payment: Payment, f: ClubFormat, { t, locale, say }: Terminal): void {
  const who = `${payment.payerNumber} ${payment.payerName}`.trim()
  const method = fieldCatalogs[locale].methods[payment.method]
  say(t.paid(who, f.money(payment.amount), f.date(payment.paidOn) || t.dateUnknown, method))
  for (const { feeName, fiscalYear, amount } of payment.allocations) {
    say(t.allocatedTo(feeName, f.yearWords(fiscalYear), f.money(amount)))
  }
  if (payment.credit > 0) say(t.credited(f.money(payment.credit)))
}
