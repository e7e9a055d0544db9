import type { MemberId } from '../../../src-shared/contract/values.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonPicker } from './person-picker.tsx'
import type { MemberForm } from './use-member-form.ts'

type PayerPickerProps = {
  readonly form: MemberForm
  readonly memberId: MemberId | null
}

/** Who pays this member's dues, where it is somebody else. */
export function PayerPicker({ form, memberId }: PayerPickerProps) {
  const t = useTexts()
  const words = t.members.form.payer
  return (
    <PersonPicker
      label={t.fields.member.payerId}
      hint={words.hint}
      placeholder={words.self}
      nothing={words.nothing}
      all
      {...(memberId && { except: new Set([memberId]) })}
      value={form.draft.payerId}
      onPick={(person) => form.set('payerId', person?.id ?? null)}
    />
  )
}
