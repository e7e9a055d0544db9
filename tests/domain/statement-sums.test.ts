import { expect, test } from 'vitest'
import { statementSum } from '../../src-shared/domain/statement-sums.ts'

const lines = [
  { kind: 'income', amount: 90_000, budget: 100_000, lastYear: 80_000 },
  { kind: 'income', amount: 5000, budget: null, lastYear: 0 },
  { kind: 'income', amount: -2000, budget: 1000, lastYear: 2000 },
  { kind: 'expense', amount: 7000, budget: null, lastYear: 9000 },
] as const

test('the sums of a statement stand in every column, and no budget is not a budget of nothing', () => {
  expect(statementSum(lines, 'income')).toEqual({ amount: 93_000, budget: 101_000, lastYear: 82_000 })
  expect(statementSum(lines, 'expense')).toEqual({ amount: 7000, budget: null, lastYear: 9000 })
})
