import { Anchor, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { FormSection } from './form-parts.tsx'
import { HouseholdPicker } from './household-picker.tsx'
import classes from './member-form.module.css'
import { PayerPicker } from './payer-picker.tsx'
import type { MemberForm } from './use-member-form.ts'

type HouseholdSectionProps = {
  readonly form: MemberForm
  readonly memberId: MemberId | null
}

export function HouseholdSection({ form, memberId }: HouseholdSectionProps) {
  const t = useTexts()
  return (
    <FormSection title={t.members.form.groups.household}>
      <div className={classes.wide}>
        <HouseholdPicker form={form} />
      </div>
      <div className={classes.wide}>
        <OthersInHousehold form={form} memberId={memberId} />
      </div>
      <div className={classes.wide}>
        <PayerPicker form={form} memberId={memberId} />
      </div>
    </FormSection>
  )
}

function OthersInHousehold({ form, memberId }: HouseholdSectionProps) {
  const t = useTexts()
  const id = form.draft.householdId
  const household = useQuery(orpc.households.get.queryOptions({ input: id ? { id } : skipToken }))
  if (form.draft.newHousehold !== '') {
    return <Text size="sm">{t.members.form.household.willMake(form.draft.newHousehold)}</Text>
  }
  if (id === null || !household.data) return null

  const others = household.data.members.filter((member) => member.id !== memberId)
  if (others.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t.members.form.household.alone}
      </Text>
    )
  }
  return (
    <>
      <Text size="sm" c="dimmed">
        {t.members.form.household.others}
      </Text>
      <ul className={classes.people}>
        {others.map((other) => (
          <li key={other.id} className={classes.person}>
            <Anchor component={Link} href={`/members/${other.id}`}>
              <PersonLine person={other} />
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  )
}
