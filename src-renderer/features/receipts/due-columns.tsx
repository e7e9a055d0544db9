import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import type { FiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { Money } from '../../ui/money.tsx'
import { paymentWords } from '../../ui/payment-words.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './receipts.module.css'

export function dueColumns(t: Texts, f: Format, years: FiscalYearWords): readonly GridColumn<Payment>[] {
  const words = t.receipts.columns
  return [
    {
      key: 'payer',
      header: words.payer,
      width: 190,
      grow: 1,
      sticky: true,
      render: ({ payerName, payerNumber }) => (
        <PersonLine person={{ name: payerName, kana: '', memberNumber: payerNumber }} size="cell" />
      ),
    },
    {
      key: 'date',
      header: words.date,
      width: 122,
      render: ({ paidOn }) => (paidOn ? f.dateShort(paidOn) : t.receipts.unknownDate),
    },
    {
      key: 'amount',
      header: words.amount,
      width: 104,
      align: 'end',
      render: ({ amount }) => <Money amount={amount} />,
    },
    {
      key: 'method',
      header: words.method,
      width: 144,
      render: ({ method }) => t.fields.methods[method],
    },
    {
      key: 'what',
      header: words.what,
      width: 216,
      grow: 2,
      render: (payment) => {
        const what = paymentWords(payment, t, years)
        return (
          <span className={css.clip} title={what}>
            {what}
          </span>
        )
      },
    },
  ]
}
