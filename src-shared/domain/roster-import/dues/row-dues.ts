import type { DuesMark } from './parse-dues.ts'

/** A cell of a dues column, as a row gives it. */
export type DuesCell = { readonly columnIndex: number; readonly mark: DuesMark }

/**
 * What cells that speak of one charge say together, an amount in one and a day in the other; null where one says paid
 * and another that it is not.
 */
export function joinMarks(marks: readonly DuesMark[]): DuesMark | null {
  const [first] = marks
  if (first === undefined || marks.some(({ says }) => says !== first.says)) return null
  if (first.says !== 'paid') return first
  const all = marks.filter((mark) => mark.says === 'paid')
  const amounts = new Set(all.flatMap(({ amount }) => (amount === null ? [] : [amount])))
  const days = new Set(all.flatMap(({ paidOn }) => (paidOn === null ? [] : [paidOn])))
  if (amounts.size > 1 || days.size > 1) return null
  const monthDay = all.find((mark) => mark.monthDay !== undefined)?.monthDay
  return {
    says: 'paid',
    amount: [...amounts][0] ?? null,
    paidOn: [...days][0] ?? null,
    ...(monthDay === undefined ? {} : { monthDay }),
  }
}
