import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { FeeId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { YenField } from '../../ui/yen-field.tsx'
import css from './desk-occasions.module.css'

export type DraftOccasion = {
  readonly key: number
  readonly feeId: FeeId
  readonly amount: number | null
  readonly description: string
}

type DeskOccasionsProps = {
  value: readonly DraftOccasion[]
  onChange: (value: readonly DraftOccasion[]) => void
}

/** A donation, a ticket, something bought: charged at this moment, because it is being paid. */
export function DeskOccasions({ value, onChange }: DeskOccasionsProps) {
  const words = useTexts().payments.desk
  const fees = (useQuery(orpc.fees.list.queryOptions()).data ?? []).filter(({ rhythm }) => rhythm === 'occasion')
  const [first] = fees
  if (!first) return null

  const add = () => {
    const key = Math.max(0, ...value.map((one) => one.key)) + 1
    onChange([...value, { key, feeId: first.id, amount: first.amount > 1 ? first.amount : null, description: '' }])
  }
  const change = (key: number, part: Partial<DraftOccasion>) =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...part } : one)))

  return (
    <div className={css.occasions}>
      {value.map((one) => (
        <div key={one.key} className={css.line}>
          <NativeSelect
            label={words.occasionFee}
            value={one.feeId}
            onChange={(event) => change(one.key, { feeId: event.currentTarget.value as FeeId })}
            data={fees.map(({ id, name }) => ({ value: id as string, label: name }))}
          />
          <YenField
            label={words.occasionAmount}
            value={one.amount}
            onChange={(amount) => change(one.key, { amount })}
            autoFocus
          />
          <TextInput
            label={words.occasionText}
            value={one.description}
            onChange={(event) => change(one.key, { description: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={words.removeOccasion}
            onClick={() => onChange(value.filter(({ key }) => key !== one.key))}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {words.occasion}
        </Button>
      </div>
    </div>
  )
}

/** What is given on the spot, in yen; a line without an amount counts nothing yet. */
export function occasionSum(value: readonly DraftOccasion[]): number {
  return value.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}

export function occasionsToRecord(value: readonly DraftOccasion[]) {
  return value.flatMap(({ feeId, amount, description }) =>
    amount === null ? [] : [{ feeId, amount, description: description.trim() }],
  )
}
