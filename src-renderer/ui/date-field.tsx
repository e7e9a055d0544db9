import { TextInput } from '@mantine/core'
import { type ReactNode, type Ref, useState } from 'react'
import { useFormat } from '../hooks/use-format.ts'
import { useLocale, useTexts } from '../hooks/use-texts.ts'
import { DateFieldCalendar } from './date-field-calendar.tsx'
import { readDate, spellDate } from './date-field-reading.ts'

export type DateFieldProps = {
  readonly label: string
  readonly name?: string
  /** `YYYY-MM-DD`, or null where it is not known. */
  readonly value: string | null
  /** Told at each key; null while the text is empty or cannot be read. */
  readonly onChange: (value: string | null) => void
  /** Told when the text begins or ends to be something that is no date: a form must not be saved then. */
  readonly onUnreadable?: (unreadable: boolean) => void
  readonly error?: ReactNode
  /** Said under the field in place of the reading while it is empty. */
  readonly hint?: ReactNode
  /** Added behind the reading, for example the age. */
  readonly remark?: (date: string) => string
  /** It is mostly a day to come: the example is one, too. */
  readonly ahead?: boolean
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** A date as people write it: 1970/3/1, S45.3.1 or 昭和45年3月1日. Below stands how it was understood. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, onUnreadable, error, hint, remark, ahead = false, ...input } = props
  const t = useTexts()
  const f = useFormat()
  const locale = useLocale()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? f.dateInField(value)
  const reading = typed === null ? null : readDate(typed)
  const shown = reading?.kind === 'date' ? reading.date : reading === null ? value : null

  function type(next: string): void {
    const now = readDate(next)
    setTyped(next)
    onUnreadable?.(now.kind === 'unreadable')
    onChange(now.kind === 'date' ? now.date : null)
  }

  function settle(): void {
    if (reading?.kind !== 'unreadable') setTyped(null)
  }

  function pick(date: string): void {
    setTyped(null)
    onUnreadable?.(false)
    onChange(date)
  }

  return (
    <TextInput
      {...input}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={settle}
      placeholder={ahead ? t.dateField.placeholderAhead : t.dateField.placeholder}
      inputMode="text"
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={shown ? [spellDate(shown, text, locale, t), remark?.(shown)].filter(Boolean).join('　') : hint}
      descriptionProps={{ 'aria-live': 'polite' }}
      error={reading?.kind === 'unreadable' ? t.dateField[reading.why] : error}
      data-autofocus={input.autoFocus || undefined}
      data-unreadable={reading?.kind === 'unreadable' || undefined}
      rightSection={<DateFieldCalendar value={shown} onPick={pick} disabled={input.disabled ?? false} />}
      rightSectionWidth={40}
    />
  )
}
