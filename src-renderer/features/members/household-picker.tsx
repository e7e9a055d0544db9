import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HouseholdId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './member-form.module.css'
import type { MemberForm } from './use-member-form.ts'

const make = 'make'

/** An existing household, found by typing, or a new one of the name that was typed. */
export function HouseholdPicker({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const { householdId, newHousehold } = form.draft
  const [search, setSearch] = useState('')
  const { current, found } = useHouseholds(householdId, search)
  const known = new Map<string, Household>(
    [...(current ? [current] : []), ...found].map((household) => [household.id, household]),
  )
  const typed = search.trim()
  // Families share names: another 中村家 may be made, and who lives in each tells them apart.
  const mayMake = typed !== '' && typed !== current?.name
  const offered = mayMake ? typed : newHousehold

  function pick(value: string | null): void {
    form.set('newHousehold', value === make ? offered : '')
    form.set('householdId', value === null || value === make ? null : (known.get(value)?.id ?? null))
  }

  return (
    <Select
      label={t.fields.member.householdId}
      placeholder={t.members.form.household.none}
      searchable
      clearable
      openOnFocus={false}
      filter={({ options }) => options}
      nothingFoundMessage={t.members.form.household.nothing}
      data={[
        ...[...known].map(([value, { name }]) => ({ value, label: name })),
        ...(offered === ''
          ? []
          : [
              {
                value: make,
                label: newHousehold || t.members.form.household.make(offered),
              },
            ]),
      ]}
      renderOption={({ option }) => <Offered label={option.label} names={known.get(option.value)?.names} />}
      value={newHousehold === '' ? householdId : make}
      onChange={pick}
      onSearchChange={setSearch}
    />
  )
}

type Household = { readonly id: HouseholdId; readonly name: string; readonly names?: readonly string[] }

function Offered({ label, names = [] }: { readonly label: string; readonly names: readonly string[] | undefined }) {
  const t = useTexts()
  return (
    <span>
      {label}
      {names.length > 0 && <small className={classes.offeredPeople}>{t.members.households.names(names)}</small>}
    </span>
  )
}

function useHouseholds(householdId: MemberForm['draft']['householdId'], search: string) {
  const current = useQuery(
    orpc.households.get.queryOptions({
      input: householdId ? { id: householdId } : skipToken,
    }),
  ).data
  const [words] = useDebouncedValue(search, 60)
  const input = { search: words === current?.name ? '' : words, limit: 20 }
  const found = useQuery(
    orpc.households.list.queryOptions({
      input,
      placeholderData: keepPreviousData,
    }),
  ).data
  return { current, found: found?.households ?? [] }
}
