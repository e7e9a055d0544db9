import type { StatementProblem } from '../../../../src-shared/contract/bank.ts'
import type { RawLine } from './statement.ts'

export interface Ordered {
  readonly lines: readonly RawLine[]
  readonly problems: readonly StatementProblem[]
  readonly balances: boolean | null
}

/** The movements from the oldest to the newest, whichever way the bank lists them, and whether their balances agree. */
export function orderLines(lines: readonly RawLine[]): Ordered {
  const [asTheyStand, turned] = [stable(lines), stable(lines.toReversed())]
  const [first, last] = [lines[0]?.day ?? '', lines.at(-1)?.day ?? '']
  const broken = [breaksIn(asTheyStand), breaksIn(turned)] as const
  const isTurned = first === last ? broken[1].length < broken[0].length : first > last
  const ordered = isTurned ? turned : asTheyStand
  const breaks = isTurned ? broken[1] : broken[0]
  const hasBalances = lines.some(({ balance }) => balance !== null)
  return {
    lines: ordered,
    problems: breaks.map(({ row, balance }) => ({ row, code: 'balance', text: String(balance) })),
    balances: hasBalances ? breaks.length === 0 : null,
  }
}

function stable(lines: readonly RawLine[]): RawLine[] {
  return lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Where a balance is not the last one known and all that moved since. */
function breaksIn(lines: readonly RawLine[]): RawLine[] {
  const breaks: RawLine[] = []
  let running: number | null = null
  for (const line of lines) {
    if (running !== null) running += line.amount
    if (line.balance === null) continue
    if (running !== null && running !== line.balance) breaks.push(line)
    running = line.balance
  }
  return breaks
}
