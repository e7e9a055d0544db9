import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DuesGuess, DuesPlan } from '../../../src-shared/contract/import-dues.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { YenField } from '../../ui/yen-field.tsx'
import { isYearOfDues } from './import-choice.ts'

type DuesChoiceProps = {
  header: string
  target: string
  guess: DuesGuess | undefined
  plan: DuesPlan
  onPlan: (plan: DuesPlan) => void
}

const NEW_FEE = 'new'
const BY_TYPE = 'by-type'

/** Which fee a column of dues is about, and what ○ stands for. */
export function DuesChoice({ header, target, guess, plan, onPlan }: DuesChoiceProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.imports.columns.dues
  const fees = useQuery(orpc.fees.list.queryOptions()).data ?? []
  const fee = fees.find(({ id }) => id === plan.feeId)
  const { feeId: _fee, byType, ...rest } = plan
  const canBeByType = byType || (isYearOfDues(target) && fees.some(({ rhythm }) => rhythm === 'yearly'))

  function chooseFee(value: string) {
    if (value === BY_TYPE) return onPlan({ byType: true })
    const chosen = fees.find(({ id }) => id === value)
    if (chosen === undefined) onPlan({ ...rest, feeName: plan.feeName || guess?.feeName || header })
    else onPlan({ feeId: chosen.id })
  }

  return (
    <Group gap="xs" align="end">
      <NativeSelect
        size="xs"
        label={words.fee}
        value={byType ? BY_TYPE : (fee?.id ?? NEW_FEE)}
        onChange={(event) => chooseFee(event.currentTarget.value)}
        data={[
          ...(canBeByType ? [{ value: BY_TYPE, label: words.byType }] : []),
          ...fees.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: NEW_FEE, label: words.newFee },
        ]}
      />
      {!byType && fee === undefined && (
        <TextInput
          size="xs"
          label={words.feeName}
          value={plan.feeName ?? ''}
          onChange={(event) => onPlan({ ...rest, feeName: event.currentTarget.value })}
        />
      )}
      {!byType && (
        <YenField
          size="xs"
          label={words.amount}
          placeholder={fee === undefined ? '' : f.number(fee.amount)}
          value={plan.amount ?? null}
          onChange={(amount) => onPlan(withAmount(plan, amount))}
        />
      )}
    </Group>
  )
}

function withAmount({ amount: _amount, ...plan }: DuesPlan, typed: number | null): DuesPlan {
  return typed === null ? plan : { ...plan, amount: typed }
}

/** A column can only be written when it is known which fee it is, and what a mark in it stands for. */
export function isWhole(plan: DuesPlan | undefined, guess: DuesGuess | undefined): boolean {
  if (plan === undefined) return false
  if (plan.byType || plan.feeId !== undefined) return true
  const marks = (guess?.cells.paid ?? 0) + (guess?.cells.open ?? 0) + (guess?.cells.dates ?? 0)
  return (plan.feeName ?? '').trim() !== '' && (plan.amount !== undefined || marks === 0)
}
