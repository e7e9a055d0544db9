interface StatementLine {
  readonly kind: 'income' | 'expense'
  readonly amount: number
  readonly budget: number | null
  readonly lastYear: number
}

export interface StatementSum {
  readonly amount: number
  /** Null where nothing was budgeted. */
  readonly budget: number | null
  readonly lastYear: number
}

/** 収入の計 or 支出の計 of a statement, in every column. */
export function statementSum(lines: readonly StatementLine[], kind: StatementLine['kind']): StatementSum {
  const own = lines.filter((line) => line.kind === kind)
  const budgets = own.flatMap(({ budget }) => (budget === null ? [] : [budget]))
  return {
    amount: total(own.map(({ amount }) => amount)),
    budget: budgets.length === 0 ? null : total(budgets),
    lastYear: total(own.map(({ lastYear }) => lastYear)),
  }
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
