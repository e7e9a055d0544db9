import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { anyNumber, type NumberRange, type NumberReading, readNumber, type UnreadableNumber } from './read-number.ts'

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'type'> {
  readonly value: number | null
  /** Told at each key, with the text as it is typed; null while that is empty or cannot be read. */
  readonly onChange: (value: number | null, text: string) => void
  /** Told when the text begins or ends to be something that is no number it takes: a form must not be saved then. */
  readonly onUnreadable?: ((unreadable: boolean) => void) | undefined
  readonly range?: NumberRange
  readonly decimals?: boolean
  /** With commas between thousands. */
  readonly grouped?: boolean
  /** How it is read, where that is more than a plain number. */
  readonly read?: (text: string) => NumberReading
  /** What is said of a text that cannot be taken, where that is more than of a plain number. */
  readonly sayWhy?: (why: UnreadableNumber) => string
  /** It is being asked about: it stands there as it was read, no longer as it was typed. */
  readonly asked?: boolean
}

/** A number as a Japanese keyboard gives it, whole unless said otherwise. What cannot be taken stays, with the reason. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onUnreadable, range = anyNumber, decimals = false, grouped = false, error, ...rest } = props
  const { read = (text) => readNumber(text, { range, decimals }), sayWhy, asked = false, ...input } = rest
  const t = useTexts().numberField
  const f = useFormat()
  const [typed, setTyped] = useTyped(value)
  if (asked && typed !== null) setTyped(null)
  const reading = typed === null ? null : read(typed)
  const shown = value === null ? '' : grouped ? f.number(value) : String(value)
  const isUnreadable = reading?.kind === 'unreadable'
  const say = sayWhy ?? ((why: UnreadableNumber) => t[why](f.number(range[0]), f.number(range[1])))

  function type(next: string): void {
    const now = read(next)
    setTyped(next)
    onUnreadable?.(now.kind === 'unreadable')
    onChange(now.kind === 'number' ? now.number : null, next)
  }

  return (
    <TextInput
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...input}
      inputMode={decimals ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={typed ?? shown}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (!isUnreadable) setTyped(null)
      }}
      error={isUnreadable ? say(reading.why) : error}
      data-unreadable={isUnreadable || undefined}
    />
  )
}

/** The text as it was typed, until the value changes without a key: put back, undone or worked out. */
function useTyped(value: number | null) {
  const [typed, setTyped] = useState<string | null>(null)
  const [seen, setSeen] = useState({ typed, value })
  if (seen.typed !== typed || seen.value !== value) {
    setSeen({ typed, value })
    if (seen.typed === typed && typed !== null) setTyped(null)
  }
  return [typed, setTyped] as const
}
