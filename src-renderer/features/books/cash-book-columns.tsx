import type { BookEntry } from '../../../src-shared/contract/books.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { Money } from '../../ui/money.tsx'
import css from './books.module.css'

type ColumnsOptions = {
  readonly t: Texts['books']
  readonly f: Format
  /** Named where several are shown together. */
  readonly funds: readonly { readonly id: string; readonly name: string }[]
  /** Letters are large, so there is room for less. */
  readonly narrow: boolean
}

export function cashBookColumns({ t, f, funds, narrow }: ColumnsOptions): readonly GridColumn<BookEntry>[] {
  const words = t.cashBook.columns
  const fundName = (id: string | null) => funds.find((fund) => fund.id === id)?.name ?? t.noFund
  const text = (key: string, header: string, width: number, textOf: (entry: BookEntry) => string) => ({
    ...{ key, header, width, grow: 1 },
    render: (entry: BookEntry) => <Clipped text={textOf(entry)} />,
  })
  const figure = (key: 'received' | 'paid', header: string): GridColumn<BookEntry> => ({
    ...{ key, header, width: 100, align: 'end' },
    render: (entry) => entry[key] !== 0 && <Money amount={entry[key]} />,
  })
  return [
    { key: 'day', header: words.day, width: 112, render: ({ day }) => f.dateShort(day) },
    text('name', words.name, 104, (entry) => (entry.source === 'transfer' ? '' : entry.name)),
    ...(narrow ? [] : [text('account', words.account, 88, (entry) => entry.account)]),
    {
      ...{ key: 'description', header: words.description, width: 112, grow: 2 },
      render: (entry) => (
        <>
          <Clipped text={whatOf(entry, t)} />
          {entry.late && (
            <span className={css.late} title={t.cashBook.late}>
              {t.cashBook.lateShort}
            </span>
          )}
        </>
      ),
    },
    ...(funds.length < 2 ? [] : [text('fund', t.fund, 80, (entry) => fundName(entry.fundId))]),
    figure('received', words.received),
    figure('paid', words.paid),
    {
      key: 'balance',
      header: words.balance,
      width: 110,
      align: 'end',
      render: ({ balance }) => <Money amount={balance} />,
    },
  ]
}

function whatOf({ source, name, description }: BookEntry, t: Texts['books']): string {
  if (source !== 'transfer') return description
  return [t.cashBook.moved(name), description].filter((part) => part !== '').join(' ')
}

function Clipped({ text }: { readonly text: string }) {
  return (
    <span className={css.clip} title={text}>
      {text}
    </span>
  )
}
