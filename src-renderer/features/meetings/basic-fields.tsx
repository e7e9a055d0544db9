import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { meetingKinds } from '../../../src-shared/contract/meetings.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import type { MeetingFormState } from './meeting-draft.ts'
import css from './meetings.module.css'

export interface FieldsProps {
  readonly form: MeetingFormState
  readonly onUnreadable: (field: string, unreadable: boolean) => void
}

/** When and where. */
export function BasicFields({ form, onUnreadable, autoFocus }: FieldsProps & { readonly autoFocus: boolean }) {
  const texts = useTexts().meetings
  const t = texts.form
  const { values } = form
  return (
    <>
      <h2>{t.basics}</h2>
      <div className={css.two}>
        <TextInput
          label={t.name}
          placeholder={t.namePlaceholder}
          required
          autoFocus={autoFocus}
          {...form.getInputProps('name')}
        />
        <NativeSelect
          label={t.kind}
          data={meetingKinds.map((value) => ({ value, label: texts.kinds[value] }))}
          {...form.getInputProps('kind')}
        />
        <DateField
          ahead
          label={t.heldOn}
          value={values.heldOn}
          onChange={(day) => form.setFieldValue('heldOn', day)}
          onUnreadable={(bad) => onUnreadable('heldOn', bad)}
        />
        <div className={css.times}>
          <TimeField label={t.startsAt} value={values.startsAt} onChange={(at) => form.setFieldValue('startsAt', at)} />
          <TimeField
            label={t.endsAt}
            error={form.errors.endsAt}
            value={values.endsAt}
            onChange={(at) => form.setFieldValue('endsAt', at)}
          />
        </div>
        <TextInput label={t.place} {...form.getInputProps('place')} />
        <TextInput label={t.onlineAddress} {...form.getInputProps('onlineAddress')} />
        <DateField
          ahead
          label={t.answerBy}
          value={values.answerBy}
          error={form.errors.answerBy}
          onChange={(day) => form.setFieldValue('answerBy', day)}
          onUnreadable={(bad) => onUnreadable('answerBy', bad)}
        />
        <Textarea label={t.note} autosize minRows={1} maxRows={5} {...form.getInputProps('note')} />
      </div>
    </>
  )
}
