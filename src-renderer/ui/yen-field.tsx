import { TextInput } from '@mantine/core'
import { type ReactNode, type Ref, useState } from 'react'
import { useFormat } from '../hooks/use-format.ts'
import { readYen } from './read-yen.ts'
import css from './yen-field.module.css'

type YenFieldProps = {
  label: string
  /** Where the place says what it is for, instead of a label. */
  ariaLabel?: string
  value: number | null
  onChange: (amount: number | null, text: string) => void
  error?: ReactNode
  /** The one figure of the page. */
  large?: boolean
  autoFocus?: boolean
  ref?: Ref<HTMLInputElement>
}

/** An amount in yen, taken in full-width digits, with 円 or commas too, as a Japanese keyboard gives it. */
export function YenField({
  label,
  ariaLabel,
  value,
  onChange,
  error,
  large = false,
  autoFocus = false,
  ref,
}: YenFieldProps) {
  const f = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      ref={ref ?? null}
      label={label}
      {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
      className={large ? css.large : css.yen}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? (value === null ? '' : f.number(value))}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(readYen(event.currentTarget.value), event.currentTarget.value)
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
      error={error}
      autoFocus={autoFocus}
    />
  )
}
