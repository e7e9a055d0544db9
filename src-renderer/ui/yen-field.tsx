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
  description?: ReactNode
  required?: boolean
  /** It is being asked about: it stands there as it was read, no longer as it was typed. */
  asked?: boolean
  /** The smallest amount it takes: 1, where not said otherwise. */
  least?: number
  /** The one figure of the page. */
  large?: boolean
  autoFocus?: boolean
  /** What counts where nothing is typed. */
  placeholder?: string
  /** Small, in a row of a table. */
  size?: 'xs'
  ref?: Ref<HTMLInputElement>
}

/** An amount in yen, taken in full-width digits, with 円 or commas too, as a Japanese keyboard gives it. */
export function YenField({
  label,
  ariaLabel,
  value,
  onChange,
  error,
  description,
  required = false,
  asked = false,
  least,
  large = false,
  autoFocus = false,
  placeholder,
  size,
  ref,
}: YenFieldProps) {
  const f = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  if (asked && typed !== null) setTyped(null)
  return (
    <TextInput
      ref={ref ?? null}
      label={label}
      {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
      {...(placeholder !== undefined && { placeholder })}
      {...(size !== undefined && { size })}
      className={large ? css.large : size === 'xs' ? css.small : css.yen}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? (value === null ? '' : f.number(value))}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(readYen(event.currentTarget.value, least), event.currentTarget.value)
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
      error={error}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required={required}
      autoFocus={autoFocus}
      // A dialog gives the focus to what says so, else to its first button.
      data-autofocus={autoFocus || undefined}
    />
  )
}
