import type { ReactNode } from 'react'
import { NumberField } from '../../ui/number-field.tsx'

interface Props {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly error: ReactNode
  readonly description?: string
}

/** How many there is room for; empty: no limit. */
export function CapacityField({ label, value, onChange, error, description }: Props) {
  return (
    <NumberField
      label={label}
      description={description}
      range={[1, 100_000]}
      error={error}
      value={value}
      onChange={onChange}
    />
  )
}
