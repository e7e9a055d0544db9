import { useCallback } from 'react'
import type { Proposal } from '../../../src-shared/contract/proposals.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

/** What a proposal is about, in words. */
export function useMatterWords(): (proposal: Proposal) => string {
  const {
    proposals: t,
    fields: { listSeparator },
  } = useTexts()
  const f = useFormat()

  return useCallback(
    ({ kind, age = 0, memberType = '', newMemberType = '', years = 0, amount = 0, on = '', what = '', ...twice }) => {
      switch (kind) {
        case 'twoReceipts':
          return t.twoReceipts(twice.number ?? '', twice.laptop ?? '', twice.standing ?? '')
        case 'enteredTwice': {
          const entries = (twice.entries ?? []).map((entry) => t.entered(f.date(entry.on), entry.laptop))
          return [f.money(amount), ...entries].join(listSeparator)
        }
        case 'typeByAge':
          return t.typeByAge(age, memberType, newMemberType)
        case 'arrears':
          return t.arrears(years, f.money(amount))
        case 'leaveDay':
          return t.leaveDay(f.date(on))
        case 'expired':
          return t.expired(f.date(on))
        case 'termEnded':
          return t.termEnded(what, f.date(on))
      }
    },
    [t, f, listSeparator],
  )
}
