import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import { WritePart } from '../../ui/write-part.tsx'
import { FormSection, TextField } from './form-parts.tsx'
import { KanaField } from './kana-field.tsx'
import classes from './member-form.module.css'
import { useKanaCapture } from './use-kana-capture.ts'
import type { MemberForm } from './use-member-form.ts'

export function NameSection({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const { draft, base } = form
  const family = useKanaCapture({
    text: draft.familyName,
    kana: draft.familyNameKana,
    kanaBefore: base.familyNameKana,
    onKana: (kana) => form.set('familyNameKana', kana),
  })
  const given = useKanaCapture({
    text: draft.givenName,
    kana: draft.givenNameKana,
    kanaBefore: base.givenNameKana,
    onKana: (kana) => form.set('givenNameKana', kana),
  })
  const [asked, setAsked] = useState(false)
  const more = asked || draft.fullName !== '' || draft.romanName !== '' || draft.formerName !== ''

  return (
    <FormSection title={t.members.form.groups.name}>
      <TextField form={form} name="familyName" {...family} />
      <TextField form={form} name="givenName" {...given} />
      <KanaField form={form} name="familyNameKana" />
      <KanaField form={form} name="givenNameKana" />
      {more ? (
        <>
          <TextField form={form} name="romanName" />
          <TextField form={form} name="formerName" />
          <TextField form={form} name="fullName" className={classes.wide} hint={t.members.form.fullNameHint} />
        </>
      ) : (
        <MoreButton label={t.members.form.moreNames} onClick={() => setAsked(true)} />
      )}
    </FormSection>
  )
}

export function MoreButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <WritePart>
      <Button className={classes.more} variant="subtle" size="compact-md" onClick={onClick}>
        {label}
      </Button>
    </WritePart>
  )
}
