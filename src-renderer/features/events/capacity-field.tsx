import { NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly error: ReactNode
  readonly description?: string
}

/** How many there is room for; empty: no limit. What is typed stays as it is, so that nobody is held to a figure they never said. */
export function CapacityField({ label, value, onChange, error, description }: Props) {
  return (
    <NumberInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      clampBehavior="none"
      allowDecimal={false}
      hideControls
      max={100_000}
      error={error}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' || typed === '-' ? null : Number(typed))}
    />
  )
}
