import { Anchor, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { foldText } from '../../../src-shared/domain/fold.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DayField, FormSection, TextField } from './form-parts.tsx'
import classes from './member-form.module.css'
import { StatusPicker } from './status-picker.tsx'
import type { MemberForm } from './use-member-form.ts'

const noType = 'none'

export function MembershipSection({ form, isNew }: { readonly form: MemberForm; readonly isNew: boolean }) {
  const t = useTexts()
  const types = useQuery(orpc.memberTypes.list.queryOptions()).data ?? []
  const { draft } = form
  const gone =
    draft.leftOn !== null || draft.leaveReason !== '' || ['left', 'expelled', 'deceased'].includes(draft.status)

  return (
    <FormSection title={t.members.form.groups.membership}>
      <NumberField form={form} isNew={isNew} />
      <Select
        label={t.fields.member.memberTypeId}
        data={[
          { value: noType, label: t.members.form.noType },
          ...types.map(({ id, name }) => ({ value: `${id}`, label: name })),
        ]}
        value={draft.memberTypeId ?? noType}
        onChange={(value) => form.set('memberTypeId', types.find((type) => type.id === value)?.id ?? null)}
      />
      <StatusPicker form={form} />
      <DayField form={form} name="joinedOn" />
      {gone && <DayField form={form} name="leftOn" hint={t.members.leave.dateHint} />}
      {gone && <TextField form={form} name="leaveReason" className={classes.wide} />}
      <DayField form={form} name="expiresOn" />
    </FormSection>
  )
}

/** A new member is offered the next free number; it is taken by a click, never by itself. */
function NumberField({ form, isNew }: { readonly form: MemberForm; readonly isNew: boolean }) {
  const t = useTexts()
  const { memberNumber, memberTypeId } = form.draft
  const [taken, setTaken] = useState('')
  // A number that was taken from here is offered anew when another type counts otherwise; a typed one stays.
  const isOpen = memberNumber === '' || (isNew && memberNumber === taken)
  const next = useQuery(orpc.members.nextNumber.queryOptions({ input: { memberTypeId }, enabled: isOpen })).data
  const offer = isOpen && next !== undefined && next.memberNumber !== memberNumber ? next.memberNumber : null

  function take(number: string): void {
    setTaken(number)
    form.set('memberNumber', number)
  }

  return (
    <div>
      <TextField form={form} name="memberNumber" />
      <NumberTaken form={form} />
      {offer && (
        <Anchor component="button" type="button" size="sm" ta="start" onClick={() => take(offer)}>
          {t.members.form.nextNumber(offer)}
        </Anchor>
      )}
    </div>
  )
}

/** Says who has the number that was typed; it can be saved all the same. */
function NumberTaken({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const typed = form.draft.memberNumber === form.base.memberNumber ? '' : form.draft.memberNumber.trim()
  const [number] = useDebouncedValue(typed, 300)
  const rows = useQuery(
    orpc.members.similar.queryOptions({
      input: number === '' ? skipToken : { fields: { memberNumber: number } },
    }),
  ).data?.rows
  const holder = rows?.find(({ memberNumber }) => foldText(memberNumber) === foldText(number))

  return (
    <div aria-live="polite">
      {number !== '' && number === typed && holder !== undefined && (
        <Text size="sm" fw={700}>
          {t.members.form.numberTaken(holder.memberNumber, holder.name)}
        </Text>
      )}
    </div>
  )
}
