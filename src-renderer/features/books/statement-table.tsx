import { Link } from 'wouter'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { type StatementSum, statementSum } from '../../../src-shared/domain/statement-sums.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import { YenField } from '../../ui/yen-field.tsx'
import css from './books.module.css'

type Statement = Outputs['books']['statement']
type Line = Statement['lines'][number]
/** What is typed as the budget of an account; null where the field is empty. */
export type Budget = ReadonlyMap<string, number | null>

type TableProps = {
  readonly statement: Statement
  readonly budget: Budget | null
  readonly onBudget: (budget: Budget) => void
}

/** Income above expense, each against its budget and the year before; while there is a `budget`, it is typed here. */
export function StatementTable({ statement, budget, onBudget }: TableProps) {
  const t = useTexts().books.statement
  const lines = statement.lines.map((line) => ({ ...line, budget: budgetOf(line, budget) }))
  const linesOf = (kind: Line['kind']) =>
    statement.lines
      .filter((line) => line.kind === kind)
      .map((line) => (
        <LineRow key={`${line.code} ${line.ledgerAccountId} ${kind}`} line={line} budget={budget} onBudget={onBudget} />
      ))
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t.account}</th>
          <th className={css.figure}>{t.budget}</th>
          <th className={css.figure}>{t.amount}</th>
          <th className={css.figure}>{t.difference}</th>
          <th className={css.figure}>{t.lastYear}</th>
        </tr>
      </thead>
      <tbody>
        <SumRow name={t.broughtForward} sum={alone(statement.broughtForward)} />
        <PartRow name={t.income} />
        {linesOf('income')}
        <SumRow name={t.incomeSum} sum={statementSum(lines, 'income')} />
        <PartRow name={t.expense} />
        {linesOf('expense')}
        <SumRow name={t.expenseSum} sum={statementSum(lines, 'expense')} />
        <SumRow name={t.carriedForward} sum={alone(statement.carriedForward)} />
        <Funds statement={statement} />
        <tr>
          <th scope="row">
            <Link href="/members?show=unpaid">{t.arrears}</Link>
          </th>
          <td />
          <td className={css.figure}>
            <Money amount={statement.arrears} />
          </td>
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  )
}

/** What is typed, where something is. */
function budgetOf({ ledgerAccountId, budget }: Line, typed: Budget | null): number | null {
  if (ledgerAccountId === null || !typed?.has(ledgerAccountId)) return budget
  return typed.get(ledgerAccountId) ?? null
}

function Funds({ statement }: { readonly statement: Statement }) {
  const t = useTexts().books
  return statement.funds.map(({ fundId, name, carriedForward }) => (
    <tr key={fundId ?? 'none'}>
      <th scope="row" className={css.indent}>
        {name || t.noFund}
      </th>
      <td />
      <td className={css.figure}>
        <Money amount={carriedForward} />
      </td>
      <td />
      <td />
    </tr>
  ))
}

type LineProps = Omit<TableProps, 'statement'> & { readonly line: Line }

function LineRow({ line, budget, onBudget }: LineProps) {
  const t = useTexts().books.statement
  const { code, name, amount, lastYear, ledgerAccountId } = line
  const called = code === 'advance' ? t.advance : code === 'none' ? t.none : name
  const hint = code === 'advance' ? t.advanceHint : code === 'none' ? t.noneHint : undefined
  return (
    <tr>
      <th scope="row" className={css.indent} title={hint}>
        {code === 'none' && line.kind === 'income' ? <Link href="/settings/fees">{called}</Link> : called}
      </th>
      <td className={css.figure}>
        {budget !== null && ledgerAccountId !== null ? (
          <div className={css.budget}>
            <YenField
              label=""
              ariaLabel={t.budgetOf(name)}
              least={0}
              value={budgetOf(line, budget)}
              onChange={(yen) => onBudget(new Map(budget).set(ledgerAccountId, yen))}
            />
          </div>
        ) : (
          line.budget !== null && <Money amount={line.budget} />
        )}
      </td>
      <td className={css.figure}>
        <Money amount={amount} quietZero />
      </td>
      <td className={css.figure}>{line.budget !== null && <Money amount={amount - line.budget} />}</td>
      <td className={css.figure}>
        <Money amount={lastYear} quietZero />
      </td>
    </tr>
  )
}

type Sum = Omit<StatementSum, 'lastYear'> & { readonly lastYear: number | null }

/** What lies in the funds is compared with nothing. */
const alone = (amount: number): Sum => ({ amount, budget: null, lastYear: null })

function SumRow({ name, sum: { amount, budget, lastYear } }: { readonly name: string; readonly sum: Sum }) {
  return (
    <tr className={css.sum}>
      <th scope="row">{name}</th>
      <td className={css.figure}>{budget !== null && <Money amount={budget} />}</td>
      <td className={css.figure}>
        <Money amount={amount} />
      </td>
      <td className={css.figure}>{budget !== null && <Money amount={amount - budget} />}</td>
      <td className={css.figure}>{lastYear !== null && <Money amount={lastYear} />}</td>
    </tr>
  )
}

function PartRow({ name }: { readonly name: string }) {
  return (
    <tr className={css.part}>
      <th colSpan={5} scope="rowgroup">
        {name}
      </th>
    </tr>
  )
}
