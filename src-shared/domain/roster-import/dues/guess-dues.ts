import { isBlank } from '../cell-text.ts'
import type { Cell } from '../table.ts'
import { type DuesPeriod, duesTarget } from './dues-target.ts'
import { parseDues } from './parse-dues.ts'

export type DuesCounts = {
  readonly paid: number
  readonly amounts: number
  readonly dates: number
  readonly open: number
  readonly exempt: number
  readonly blank: number
  readonly unclear: number
}

/** What a column of dues holds, counted, and for which period its header says it is. */
export type GuessedDues = {
  readonly target: string | null
  /** The amount that most cells hold; null where they hold none. */
  readonly amount: number | null
  readonly cells: DuesCounts
}

export function guessDues(
  cells: readonly Cell[],
  period: DuesPeriod | null,
  options: { readonly date1904: boolean },
): GuessedDues {
  const counts = { paid: 0, amounts: 0, dates: 0, open: 0, exempt: 0, blank: 0, unclear: 0 }
  const amounts = new Map<number, number>()
  for (const cell of cells) {
    const kind = kindOf(cell, options, amounts)
    counts[kind] += 1
  }
  const [most] = [...amounts].toSorted(([a, times], [b, others]) => others - times || b - a)
  return { target: period === null ? null : duesTarget(period), amount: most?.[0] ?? null, cells: counts }
}

function kindOf(cell: Cell, options: { readonly date1904: boolean }, amounts: Map<number, number>): keyof DuesCounts {
  if (isBlank(cell)) return 'blank'
  const read = parseDues(cell, options)
  if ('fault' in read) return 'unclear'
  const mark = read.value
  if (mark.says !== 'paid') return mark.says
  if (mark.amount !== null) amounts.set(mark.amount, (amounts.get(mark.amount) ?? 0) + 1)
  if (mark.amount !== null) return 'amounts'
  return mark.paidOn !== null || mark.monthDay !== undefined ? 'dates' : 'paid'
}
