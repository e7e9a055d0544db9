import type { BankLineId } from '../../../../src-shared/contract/values.ts'
import { foldKana } from '../../../../src-shared/domain/bank/fold-payer.ts'
import { deterministicId } from '../../db/ids.ts'
import type { RawLine } from './statement.ts'

/** A movement under the id that it has in whichever statement of the account it stands. */
export interface IdentifiedLine extends RawLine {
  readonly id: BankLineId
  readonly occurrence: number
}

/**
 * The bank's own number tells movements apart, or else their words and the balance after them, which no other download
 * changes. Only what is alike in all of that is counted, from the oldest on, so that a statement that ends in the middle
 * of a day and a later one of the whole day give the same ids.
 */
export function identifyLines(fundId: string, lines: readonly RawLine[]): IdentifiedLine[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const key = keyOf(line)
    const alike = JSON.stringify([line.day, line.amount, key])
    const occurrence = seen.get(alike) ?? 0
    seen.set(alike, occurrence + 1)
    const id = deterministicId('bankLine', fundId, line.day, line.amount, key, occurrence) as BankLineId
    return { ...line, id, occurrence }
  })
}

function keyOf(line: RawLine): string {
  return line.reference === '' ? `${wordsOf(line)} ${line.balance ?? ''}` : `# ${line.reference}`
}

/** What a line says, however it is spaced. */
export function wordsOf({ payerText, description }: Pick<RawLine, 'payerText' | 'description'>): string {
  return `${foldKana(payerText)} ${foldKana(description)}`
}
