import { Checkbox } from '@mantine/core'
import type { DebitLine } from '../../../src-shared/contract/debits.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './notices.module.css'
import type { useMarked } from './use-marked.ts'

type DebitLinesProps = {
  readonly lines: readonly DebitLine[]
  readonly marks: ReturnType<typeof useMarked<DebitLine['mandateId']>>
}

/** One withdrawal a row; without its mark it is left out this time. */
export function DebitLines({ lines, marks }: DebitLinesProps) {
  const texts = useTexts().notices
  const t = texts.debits
  return (
    <section className={css.headed} aria-label={t.lines}>
      <h2>{t.lines}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th />
            <th>{texts.columns.name}</th>
            <th>{t.customer}</th>
            <th className={css.wide}>{t.what}</th>
            <th className={css.figure}>{texts.columns.amount}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ mandateId, payerName, memberNumber, customerNumber, amount, isNew, charges }) => (
            <tr key={mandateId}>
              <td>
                <Checkbox
                  aria-label={t.take(payerName)}
                  checked={marks.isMarked(mandateId)}
                  onChange={(event) => marks.mark(mandateId, event.currentTarget.checked)}
                />
              </td>
              <td className={css.name}>
                <PersonLine size="cell" person={{ name: payerName, kana: '', memberNumber }} />
              </td>
              <td>
                {customerNumber} {isNew && <span className={css.quiet}>{t.first}</span>}
              </td>
              <td className={css.wide}>{charges.map(({ label }) => label).join(texts.separator)}</td>
              <td className={css.figure}>
                <Money amount={amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
