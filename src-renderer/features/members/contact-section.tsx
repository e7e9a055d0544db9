import { useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import { PhoneField } from '../../ui/phone-field.tsx'
import { FormSection, LinesField, TextField } from './form-parts.tsx'
import classes from './member-form.module.css'
import { MoreButton } from './name-section.tsx'
import type { MemberForm } from './use-member-form.ts'

export function ContactSection({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const [asked, setAsked] = useState(false)
  const more = asked || form.draft.otherPhones.length > 0 || form.draft.otherEmails.length > 0

  return (
    <FormSection title={t.members.form.groups.contact}>
      <PhoneOf form={form} name="phone" />
      <PhoneOf form={form} name="mobile" />
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

type PhoneProps = { readonly form: MemberForm; readonly name: 'phone' | 'mobile' }

function PhoneOf({ form, name }: PhoneProps) {
  const t = useTexts()
  return (
    <PhoneField
      name={name}
      label={t.fields.member[name]}
      value={form.draft[name]}
      before={form.base[name]}
      country={form.draft.country}
      onChange={(value) => form.set(name, value)}
    />
  )
}
