import { Select } from '@mantine/core'
import { genders } from '../../../src-shared/contract/members.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ageOn } from './age-on.ts'
import { DayField, FormSection } from './form-parts.tsx'
import { SchoolYearField } from './school-year-field.tsx'
import type { MemberForm } from './use-member-form.ts'

const notSaid = 'notSaid'

export function PersonalSection({ form, today }: { readonly form: MemberForm; readonly today: string }) {
  const t = useTexts()
  return (
    <FormSection title={t.members.form.groups.personal}>
      <DayField
        form={form}
        name="birthDate"
        remark={(date) => (date > today ? '' : t.members.form.age(ageOn(date, today)))}
      />
      <Select
        label={t.fields.member.gender}
        data={[
          { value: notSaid, label: t.members.form.notChosen },
          ...genders.map((value) => ({
            value,
            label: t.fields.genders[value],
          })),
        ]}
        value={form.draft.gender ?? notSaid}
        onChange={(value) => form.set('gender', genders.find((gender) => gender === value) ?? null)}
      />
      <SchoolYearField form={form} today={today} />
    </FormSection>
  )
}
