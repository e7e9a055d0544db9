import type { ReceiptLine } from '../../../../src-shared/domain/receipt-snapshot.ts'
import type { ReceiptWording } from '../../../../src-shared/texts/receipt-wording.ts'
import type { AllocationRow } from '../../db/payment-rows.ts'
import type { ReceiptSource } from './receipt-sources.ts'

type YearLabel = (fiscalYear: number) => string

/** The 但し書き in parts, one a fee with all its years, and one for money that settles nothing yet. */
export function purposesOf({ payment, fees }: ReceiptSource, words: ReceiptWording, label: YearLabel): string[] {
  const byFee = Map.groupBy(payment.allocations, ({ chargeId }) => fees.get(chargeId)?.feeId ?? '')
  const purposes = [...byFee.values()].map((parts) => {
    const [first] = parts
    const wording = first && fees.get(first.chargeId)
    const years = words.years(distinctYears(wording?.rhythm === 'once' ? [] : parts).map(label))
    return wording?.receiptText
      ? wording.receiptText.replaceAll('{year}', years).trim()
      : words.purpose(first?.feeName ?? '', years)
  })
  return [...new Set(payment.credit > 0 ? [...purposes, words.credit] : purposes)]
}

/** The breakdown. A line names its year where there are several, and its member where it is not the payer. */
export function linesOf(source: ReceiptSource, words: ReceiptWording, label: YearLabel): ReceiptLine[] {
  const { payment, fees, payer } = source
  const severalYears = distinctYears(yearlyParts(source)).length > 1
  const lines = payment.allocations.map((part): ReceiptLine => {
    const name = part.memberId === payer.id ? part.feeName : words.forMember(part.feeName, part.memberName)
    const dated = severalYears && fees.get(part.chargeId)?.rhythm !== 'once'
    return { label: name, ...(dated ? { period: label(part.fiscalYear) } : {}), amount: part.amount }
  })
  return payment.credit > 0 ? [...lines, { label: words.credit, amount: payment.credit }] : lines
}

/** The one year that all of it is for, or nothing. */
export function yearOf(source: ReceiptSource, label: YearLabel): string {
  const [year, ...others] = distinctYears(yearlyParts(source))
  return year === undefined || others.length > 0 ? '' : label(year)
}

function yearlyParts({ payment, fees }: ReceiptSource): AllocationRow[] {
  return payment.allocations.filter(({ chargeId }) => fees.get(chargeId)?.rhythm !== 'once')
}

function distinctYears(parts: readonly AllocationRow[]): number[] {
  return [...new Set(parts.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b)
}
