import { useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import { FormSection, LinesField, TextField } from './form-parts.tsx'
import classes from './member-form.module.css'
import { MoreButton } from './name-section.tsx'
import { PhoneField } from './phone-field.tsx'
import type { MemberForm } from './use-member-form.ts'

export function ContactSection({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const [asked, setAsked] = useState(false)
  const more = asked || form.draft.otherPhones.length > 0 || form.draft.otherEmails.length > 0

  return (
    <FormSection title={t.members.form.groups.contact}>
      <PhoneField form={form} name="phone" />
      <PhoneField form={form} name="mobile" />
      <TextField form={form} name="email" className={classes.wide} inputMode="email" />
      {more ? (
        <>
          <LinesField form={form} name="otherPhones" hint={t.members.form.onePerLine} />
          <LinesField form={form} name="otherEmails" hint={t.members.form.onePerLine} />
        </>
      ) : (
        <MoreButton label={t.members.form.morePhones} onClick={() => setAsked(true)} />
      )}
    </FormSection>
  )
}
