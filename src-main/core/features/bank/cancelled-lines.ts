import { foldPayer } from '../../../../src-shared/domain/bank/fold-payer.ts'
import type { LineRow } from './queries.ts'

const words = /取消|取り消し|訂正|トリケシ|ﾄﾘｹｼ|テイセイ|ﾃｲｾｲ/

/** The lines of money that came in and that a later one says was a mistake; each such line takes back one. */
export function cancelledLines(lines: readonly LineRow[]): ReadonlySet<string> {
  const cancelled = new Set<string>()
  for (const [i, back] of lines.entries()) {
    if (back.amount >= 0 || !words.test(back.description + back.payerText)) continue
    const meant = lines.slice(0, i).findLast((line) => !cancelled.has(line.id) && isMeant(line, back))
    if (meant !== undefined) cancelled.add(meant.id)
  }
  return cancelled
}

function isMeant(line: LineRow, back: LineRow): boolean {
  if (line.fundId !== back.fundId || line.amount !== -back.amount) return false
  const [said, payer] = [foldPayer(back.payerText), foldPayer(line.payerText)]
  return said === '' || said === payer || said.includes(payer)
}
