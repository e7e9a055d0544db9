import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FeeId, MemberTypeId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useYearColumns } from './year-columns.tsx'

/** Which fee and which members of a year are looked at; null: all. */
export interface YearNarrowing {
  readonly feeId: FeeId | null
  readonly memberTypeId: MemberTypeId | null
}

export const noNarrowing: YearNarrowing = { feeId: null, memberTypeId: null }

interface Props {
  readonly fiscalYear: number
  readonly value: YearNarrowing
  readonly onChange: (narrowing: YearNarrowing) => void
}

/** One fee of those charged in the year, and one member type; each is offered where there are two. */
export function YearNarrow({ fiscalYear, value, onChange }: Props) {
  const t = useTexts().billing.year
  const types = useQuery(orpc.memberTypes.list.queryOptions()).data ?? []
  const fees = [...new Map(useYearColumns(fiscalYear, null).map(({ feeId, feeName }) => [feeId, feeName] as const))]
  return (
    <>
      {fees.length > 1 && (
        <NativeSelect
          aria-label={t.fee}
          size="sm"
          maw={180}
          value={value.feeId ?? ''}
          data={[{ value: '', label: t.allFees }, ...fees.map(([id, name]) => ({ value: `${id}`, label: name }))]}
          onChange={({ currentTarget }) => {
            const found = fees.find(([id]) => id === currentTarget.value)
            onChange({ ...value, feeId: found?.[0] ?? null })
          }}
        />
      )}
      {types.length > 1 && (
        <NativeSelect
          aria-label={t.type}
          size="sm"
          maw={180}
          value={value.memberTypeId ?? ''}
          data={[{ value: '', label: t.allTypes }, ...types.map(({ id, name }) => ({ value: `${id}`, label: name }))]}
          onChange={({ currentTarget }) => {
            const found = types.find(({ id }) => id === currentTarget.value)
            onChange({ ...value, memberTypeId: found?.id ?? null })
          }}
        />
      )}
    </>
  )
}
