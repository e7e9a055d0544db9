import type { BankLine, Match } from '../../../src-shared/contract/bank.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

const marks = { certain: '◎', likely: '○', weak: '△' } as const

/** A proposal in words: who, what it settles, how sure and why. */
export function useMatchWords() {
  const t = useTexts()
  const f = useFormat()
  const { yearWords } = useFiscalYearWords()

  function who({ parts }: Pick<Match, 'parts'>): string {
    return parts.map(({ payerName, memberNumber }) => `${memberNumber} ${payerName}`.trim()).join(' ＋ ')
  }

  /** 2026年度 年会費 ¥5,000, and of whom where it is somebody else's. */
  function settles({ parts, allocations }: Pick<Match, 'parts' | 'allocations'>): string {
    if (allocations.length === 0) return t.bank.settlesNothing
    const names = new Set(parts.map(({ payerName }) => payerName))
    return t.bank.settles(
      allocations.map(({ feeName, fiscalYear, amount, memberName }) => {
        const charge = t.dues.charge(yearWords(fiscalYear), feeName)
        const isOwn = names.size === 1 && names.has(memberName)
        return `${isOwn ? charge : t.dues.chargeOf(charge, memberName)} ${f.money(amount)}`
      }),
    )
  }

  function difference({ feeDeducted, difference: rest, allocations }: Match): string {
    if (feeDeducted > 0) return t.bank.feeDeducted(f.money(feeDeducted))
    if (rest === 0 || allocations.length === 0) return ''
    return rest < 0 ? t.bank.less(f.money(-rest)) : t.bank.more(f.money(rest))
  }

  function summary(line: BankLine): string {
    if (line.state === 'ignored') return line.ignoreReason
    if (line.payers.length > 0)
      return line.payers.map(({ memberNumber, payerName }) => `${memberNumber} ${payerName}`.trim()).join(' ＋ ')
    if (line.entries.length > 0)
      return line.entries.map(({ source, name }) => t.bank.panel.entry(t.bank.panel.sources[source], name)).join(' ＋ ')
    if (line.entered !== null || line.booked !== null) return t.bank.reasons.entered
    const [best] = line.matches
    if (line.state === 'posted' || line.amount < 0) return line.payerText === '' ? '' : line.description
    return best === undefined
      ? t.bank.nobody
      : [`→ ${who(best)}`, settles(best), difference(best)].filter((part) => part !== '').join('　')
  }

  return {
    who,
    settles,
    difference,
    summary,
    strength: ({ strength }: Match) => `${marks[strength]} ${t.bank.strengths[strength]}`,
    why: ({ reasons }: Match) => t.bank.settles(reasons.map((reason) => t.bank.reasons[reason])),
  }
}
