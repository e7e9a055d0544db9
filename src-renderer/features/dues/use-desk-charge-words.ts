import { useQueries } from '@tanstack/react-query'
import type { PayerId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { Settling } from './split-payment.ts'

/** A charge at the desk: 2026年度 年会費, and whose it is where the payer pays for others. */
export function useDeskChargeWords(payerId: PayerId, charges: readonly Settling[]): (charge: Settling) => string {
  const t = useTexts()
  const { chargeWords } = useFiscalYearWords()
  const others = [...new Set(charges.map(({ memberId }) => memberId))].filter((id) => id !== payerId)
  const names = useQueries({
    queries: others.map((id) => orpc.members.get.queryOptions({ input: { id } })),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : []))),
  })
  return (charge) => {
    const name = names.get(charge.memberId)
    return name ? t.dues.chargeOf(chargeWords(charge), name) : chargeWords(charge)
  }
}
