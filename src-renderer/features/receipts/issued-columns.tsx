import type { Receipt } from '../../../src-shared/contract/receipts.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { Money } from '../../ui/money.tsx'
import css from './receipts.module.css'

export function issuedColumns(t: Texts, f: Format): readonly GridColumn<Receipt>[] {
  const words = t.receipts.columns
  return [
    {
      key: 'number',
      header: words.number,
      width: 116,
      sticky: true,
      render: ({ number }) => number,
    },
    {
      key: 'payer',
      header: t.receipts.issue.payerName,
      width: 170,
      grow: 1,
      render: ({ payerName }) => clipped(payerName),
    },
    {
      key: 'amount',
      header: words.amount,
      width: 104,
      align: 'end',
      render: ({ amount }) => <Money amount={amount} />,
    },
    {
      key: 'issuedOn',
      header: words.issuedOn,
      width: 112,
      render: ({ issuedOn }) => f.dateShort(issuedOn),
    },
    {
      key: 'state',
      header: words.state,
      width: 96,
      render: ({ voided, duplicateOf, replacedBy }) =>
        voided ? (
          <span
            className={css.void}
            title={[
              voided.reason,
              duplicateOf && t.receipts.issued.duplicateOf(duplicateOf.number),
              replacedBy && t.receipts.issued.replacedBy(replacedBy.number),
            ]
              .filter((part) => part)
              .join('　')}
          >
            × {t.receipts.issued.void}
          </span>
        ) : (
          <span>○ {t.receipts.issued.valid}</span>
        ),
    },
    {
      key: 'what',
      header: words.what,
      width: 190,
      grow: 2,
      render: ({ description, replaces }) =>
        clipped(
          replaces ? description + t.fields.inBrackets(t.receipts.issued.replaces(replaces.number)) : description,
        ),
    },
  ]
}

function clipped(words: string) {
  return (
    <span className={css.clip} title={words}>
      {words}
    </span>
  )
}
