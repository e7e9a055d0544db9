import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import type { FiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { Money } from '../../ui/money.tsx'
import { paymentWords } from '../../ui/payment-words.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './payment-columns.module.css'

type ColumnsOptions = {
  readonly t: Texts
  readonly f: Format
  readonly years: FiscalYearWords
  /** Of the list, at the standard text size. */
  readonly width: number
}

/** The columns that a list of this width has room for. */
export function paymentColumns({ t, f, years, width }: ColumnsOptions): readonly GridColumn<Payment>[] {
  const words = t.dues.payments.columns
  const date: GridColumn<Payment> = {
    key: 'date',
    header: words.date,
    width: 116,
    render: ({ paidOn }) => (paidOn ? f.dateShort(paidOn) : t.dues.payments.noDate),
  }
  const payer: GridColumn<Payment> = {
    key: 'payer',
    header: words.payer,
    width: 190,
    grow: 2,
    render: ({ payerName, payerNumber }) => (
      <PersonLine person={{ name: payerName, kana: '', memberNumber: payerNumber }} size="cell" />
    ),
  }
  const amount: GridColumn<Payment> = {
    key: 'amount',
    header: words.amount,
    width: 140,
    align: 'end',
    render: (payment) => <Amount payment={payment} word={t.dues.payments.void} />,
  }
  const method: GridColumn<Payment> = {
    key: 'method',
    header: words.method,
    width: 144,
    render: ({ method, methodName }) => <Clipped text={methodName || t.fields.methods[method]} />,
  }
  const what: GridColumn<Payment> = {
    key: 'what',
    header: words.what,
    width: 220,
    grow: 3,
    render: (payment) => (
      <Clipped
        text={t.dues.listed(
          [
            paymentWords(payment, t, years),
            payment.refunded > 0 && payment.voided === null
              ? t.payments.refund.refunded(f.money(payment.refunded))
              : '',
          ].filter((part) => part !== ''),
        )}
      />
    ),
  }
  const receipt: GridColumn<Payment> = {
    key: 'receipt',
    header: words.receipt,
    width: 150,
    render: ({ receipt }) => receipt && (receipt.void ? t.dues.payments.voidReceipt(receipt.number) : receipt.number),
  }
  if (width < 560) return [date, payer, amount]
  if (width < 960) return [date, payer, amount, method, receipt]
  return [date, payer, amount, method, what, receipt]
}

function Amount({ payment, word }: { payment: Payment; word: string }) {
  if (payment.voided === null) return <Money amount={payment.amount} />
  return (
    <span className={css.voidAmount}>
      <span>{word}</span>
      <s>
        <Money amount={payment.amount} />
      </s>
    </span>
  )
}

function Clipped({ text }: { text: string }) {
  return (
    <span className={css.clip} title={text}>
      {text}
    </span>
  )
}
