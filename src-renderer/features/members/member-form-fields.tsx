import { Textarea } from '@mantine/core'
import type { FocusEvent } from 'react'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { AddressSection } from './address-section.tsx'
import { ContactSection } from './contact-section.tsx'
import { CustomSection } from './custom-section.tsx'
import { FormSection } from './form-parts.tsx'
import { HouseholdSection } from './household-section.tsx'
import classes from './member-form.module.css'
import { MembershipSection } from './membership-section.tsx'
import { NameSection } from './name-section.tsx'
import { PersonalSection } from './personal-section.tsx'
import type { MemberForm } from './use-member-form.ts'

type MemberFormFieldsProps = {
  readonly form: MemberForm
  readonly today: string
  /** Null while the member is being added. */
  readonly memberId: MemberId | null
  /** Enter in the last field. */
  readonly onEnd: () => void
}

/** All that is written of a member, in the order of a paper card. */
export function MemberFormFields({ form, today, memberId, onEnd }: MemberFormFieldsProps) {
  const t = useTexts()
  const isNew = memberId === null
  const moveOn = useEnterMovesOn(onEnd)

  function onBlur(event: FocusEvent<HTMLElement>): void {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) {
      form.visit(event.target.name)
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the fields inside
    <div ref={form.element} className={classes.form} onKeyDownCapture={moveOn} onBlur={onBlur}>
      <NameSection form={form} />
      <MembershipSection form={form} isNew={isNew} />
      <ContactSection form={form} />
      <AddressSection form={form} />
      <PersonalSection form={form} today={today} />
      <HouseholdSection form={form} memberId={memberId} />
      <CustomSection form={form} isNew={isNew} />
      <FormSection title={t.members.form.groups.note}>
        <Textarea
          className={classes.wide}
          name="note"
          aria-label={t.fields.member.note}
          autosize
          minRows={3}
          maxRows={14}
          value={form.draft.note}
          onChange={(event) => form.set('note', event.currentTarget.value)}
        />
      </FormSection>
    </div>
  )
}
