import type { ReactNode, Ref } from 'react'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { NumberField } from './number-field.tsx'
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
  /** Said of what cannot be read, where the place knows more of it. */
  unreadable?: string | undefined
  /** The one figure of the page. */
  large?: boolean
  autoFocus?: boolean
  /** What counts where nothing is typed. */
  placeholder?: string
  /** Small, in a row of a table. */
  size?: 'xs'
  ref?: Ref<HTMLInputElement>
}

/** An amount in yen, taken with 円 or ¥ too. What cannot be taken stays, with the reason. */
export function YenField({
  ariaLabel,
  least = 1,
  unreadable,
  large = false,
  autoFocus = false,
  ...rest
}: YenFieldProps) {
  const { size, ...input } = rest
  const t = useTexts().numberField
  const f = useFormat()

  const outside = least < 0 ? t.yenTooLong : t.yenOutside(f.money(least))
  const says = { unreadable: unreadable ?? t.yen, notWhole: t.wholeYen, outside }

  return (
    <NumberField
      {...input}
      {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
      {...(size !== undefined && { size })}
      className={large ? css.large : size === 'xs' ? css.small : css.yen}
      grouped
      read={(text) => readYen(text, least)}
      sayWhy={(why) => says[why]}
      onFocus={(event) => event.currentTarget.select()}
      autoFocus={autoFocus}
      // A dialog gives the focus to what says so, else to its first button.
      data-autofocus={autoFocus || undefined}
    />
  )
}
