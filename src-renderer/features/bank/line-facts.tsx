import type { BankLine } from '../../../src-shared/contract/bank.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import css from './bank.module.css'
import { plainKana } from './plain-kana.ts'

/** What the statement says of a line. */
export function LineFacts({ line }: { line: BankLine }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.bank.panel
  return (
    <div>
      <div className={css.sum}>
        <Money amount={line.amount} />
      </div>
      <dl className={css.facts}>
        <dt>{words.day}</dt>
        <dd>{f.date(line.day)}</dd>
        {line.payerText !== '' && (
          <>
            <dt>{words.text}</dt>
            <dd>{plainKana(line.payerText)}</dd>
          </>
        )}
        {line.description !== '' && (
          <>
            <dt>{words.description}</dt>
            <dd>{plainKana(line.description)}</dd>
          </>
        )}
      </dl>
    </div>
  )
}
