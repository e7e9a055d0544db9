import { Anchor } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'
import { isEmptyAnswer } from '../../../src-shared/domain/own-field-value.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { OwnFieldInput } from '../../ui/own-field-input.tsx'
import { FormSection } from './form-parts.tsx'
import classes from './member-form.module.css'
import type { MemberForm } from './use-member-form.ts'

type CustomSectionProps = {
  readonly form: MemberForm
  readonly isNew: boolean
}

/** The fields a club has added for itself. */
export function CustomSection({ form, isNew }: CustomSectionProps) {
  const t = useTexts()
  if (form.ownFields.length === 0) return null

  return (
    <FormSection title={t.members.form.groups.custom}>
      {form.ownFields.map((field) => (
        <div key={field.id} className={isWide(field) ? classes.wide : undefined}>
          {field.sensitive && !isNew ? (
            <HiddenUntilAsked form={form} field={field} />
          ) : (
            <CustomInput form={form} field={field} />
          )}
        </div>
      ))}
    </FormSection>
  )
}

function isWide({ kind }: CustomField): boolean {
  return kind === 'longText' || kind === 'choices'
}

type CustomFieldProps = {
  readonly form: MemberForm
  readonly field: CustomField
  readonly autoFocus?: boolean
}

/** Health, belief and the like are not read over a shoulder. */
function HiddenUntilAsked({ form, field }: CustomFieldProps) {
  const t = useTexts().belonging.form
  const [isShown, setShown] = useState(false)
  function show(event: SyntheticEvent): void {
    event.preventDefault()
    setShown(true)
  }
  // What has to be put right must be seen.
  if (isShown || form.missing(field.id)) return <CustomInput form={form} field={field} autoFocus={isShown} />

  return (
    <div className={classes.hiddenField}>
      <span className={classes.hiddenLabel}>{field.name}</span>
      <span className={classes.hiddenValue}>
        {t.hidden}
        <Anchor
          // Looking is allowed where the fields around it stand still, which a button of theirs would do as well.
          href={location.hash}
          role="button"
          aria-label={t.showField(field.name)}
          onClick={show}
          onKeyDown={(event) => event.key === ' ' && show(event)}
        >
          {t.show}
        </Anchor>
      </span>
    </div>
  )
}

function CustomInput({ form, field, autoFocus = false }: CustomFieldProps) {
  const t = useTexts().belonging.form
  const value = form.draft.custom[field.id] ?? null
  return (
    <OwnFieldInput
      field={field}
      label={field.name}
      value={value}
      required={field.required}
      autoFocus={autoFocus}
      error={form.missing(field.id) && isEmptyAnswer(value) ? t.missing(field.name) : undefined}
      onChange={(next) => form.set('custom', { ...form.draft.custom, [field.id]: next })}
      onUnreadable={(unreadable) => form.setUnreadable(field.id, unreadable)}
    />
  )
}
