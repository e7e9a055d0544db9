import { TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import type { PhoneFormat } from '../../hooks/phone-format.ts'
import { usePhoneFormat } from '../../hooks/use-phone-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { MemberForm } from './use-member-form.ts'
import { useRemark } from './use-remark.tsx'

type PhoneFieldProps = { readonly form: MemberForm; readonly name: 'phone' | 'mobile' }

/** Writes the hyphens while a number is typed; one that cannot be right is remarked upon and may be saved all the same. */
export function PhoneField({ form, name }: PhoneFieldProps) {
  const t = useTexts()
  const format = usePhoneFormat()
  const value = form.draft[name]
  const isEdited = value !== form.base[name]
  const { say, ...remark } = useRemark(isEdited && format ? remarkOn(value, form.draft.country, format, t) : undefined)

  function change({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>): void {
    const typed = currentTarget.value
    const atEnd = currentTarget.selectionStart === typed.length
    const grows = typed.length > value.length && !('isComposing' in nativeEvent && nativeEvent.isComposing)
    // Elsewhere than at its end a formatted number would throw the caret about.
    form.set(name, atEnd && grows && format ? format.whileTyping(typed, form.draft.country) : typed)
  }

  return (
    <TextInput
      autoComplete="off"
      inputMode="tel"
      name={name}
      label={t.fields.member[name]}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      {...remark}
      value={value}
      onChange={change}
      onBlur={() => {
        say()
        if (isEdited && format) form.set(name, format.whenDone(value, form.draft.country))
      }}
    />
  )
}

function remarkOn(typed: string, country: string, format: PhoneFormat, t: Texts): string | undefined {
  if (format.holdsLetters(typed)) return t.entry.phone.letters
  return format.isImpossible(typed, country) ? t.entry.phone.doubtful : undefined
}
