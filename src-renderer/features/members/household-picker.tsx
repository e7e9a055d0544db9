import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { MemberForm } from './use-member-form.ts'

const make = 'make'

/** An existing household, found by typing, or a new one of the name that was typed. */
export function HouseholdPicker({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const { householdId, newHousehold } = form.draft
  const [search, setSearch] = useState('')
  const { current, found } = useHouseholds(householdId, search)
  const known = new Map([...(current ? [current] : []), ...found].map((household) => [`${household.id}`, household]))
  const typed = search.trim()
  const mayMake = typed !== '' && ![...known.values()].some((household) => household.name === typed)
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
      value={newHousehold === '' ? householdId : make}
      onChange={pick}
      onSearchChange={setSearch}
    />
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
