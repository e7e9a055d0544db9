import { TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import type { Texts } from '../../src-shared/texts/texts.ts'
import type { PhoneFormat } from '../hooks/phone-format.ts'
import { usePhoneFormat } from '../hooks/use-phone-format.ts'
import { useTexts } from '../hooks/use-texts.ts'
import { useRemark } from './use-remark.tsx'

type PhoneFieldProps = {
  readonly label: string
  readonly name?: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What stood there before: it is left in peace. */
  readonly before?: string
  /** Of two letters; empty for Japan. */
  readonly country?: string
}

/** Writes the hyphens while a number is typed; one that cannot be right is remarked upon and may be saved all the same. */
export function PhoneField({ label, name, value, onChange, before = '', country = '' }: PhoneFieldProps) {
  const t = useTexts()
  const format = usePhoneFormat()
  const isEdited = value !== before
  const { say, ...remark } = useRemark(isEdited && format ? remarkOn(value, country, format, t) : undefined)

  function change({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>): void {
    const typed = currentTarget.value
    const atEnd = currentTarget.selectionStart === typed.length
    const grows = typed.length > value.length && !('isComposing' in nativeEvent && nativeEvent.isComposing)
    // Elsewhere than at its end a formatted number would throw the caret about.
    onChange(atEnd && grows && format ? format.whileTyping(typed, country) : typed)
  }

  return (
    <TextInput
      autoComplete="off"
      inputMode="tel"
      {...(name !== undefined && { name })}
      label={label}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      {...remark}
      value={value}
      onChange={change}
      onBlur={() => {
        say()
        if (isEdited && format) onChange(format.whenDone(value, country))
      }}
    />
  )
}

function remarkOn(typed: string, country: string, format: PhoneFormat, t: Texts): string | undefined {
  if (format.holdsLetters(typed)) return t.entry.phone.letters
  return format.isImpossible(typed, country) ? t.entry.phone.doubtful : undefined
}
