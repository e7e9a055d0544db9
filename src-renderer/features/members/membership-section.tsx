import { Anchor, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { statuses } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DayField, FormSection, TextField } from './form-parts.tsx'
import classes from './member-form.module.css'
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
      <Select
        label={t.fields.member.status}
        data={statuses.map((value) => ({
          value,
          label: t.fields.statuses[value],
        }))}
        value={draft.status}
        onChange={(value) => form.set('status', statuses.find((status) => status === value) ?? draft.status)}
      />
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
  const next = useQuery(
    orpc.members.nextNumber.queryOptions({
      enabled: isNew || form.draft.memberNumber === '',
    }),
  ).data
  const offer = next?.memberNumber !== undefined && form.draft.memberNumber === '' ? next.memberNumber : null

  return (
    <div>
      <TextField form={form} name="memberNumber" />
      {offer && (
        <Anchor component="button" type="button" size="sm" ta="start" onClick={() => form.set('memberNumber', offer)}>
          {t.members.form.nextNumber(offer)}
        </Anchor>
      )}
    </div>
  )
}
