import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { SearchSelect } from '../../ui/search-select.tsx'

type MemberChoiceProps = {
  readonly value: MemberId | null
  readonly disabled: boolean
  readonly error: ReactNode
  readonly onChoose: (id: MemberId | null, name: string) => void
}

/** One member, found by typing a name or a number. */
export function MemberChoice({ value, disabled, error, onChoose }: MemberChoiceProps) {
  const t = useTexts().notices.accounts
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 60)
  const current = useQuery(orpc.members.get.queryOptions({ input: value ? { id: value } : skipToken })).data
  const shown = current ? labelOf(current) : ''
  const input = { search: search === shown ? '' : search, limit: 20 }
  const rows = useQuery(orpc.members.list.queryOptions({ input, placeholderData: keepPreviousData })).data?.rows ?? []
  const people = current && !rows.some(({ id }) => id === current.id) ? [current, ...rows] : rows

  return (
    <SearchSelect
      label={t.member}
      placeholder={t.memberPlaceholder}
      nothingFoundMessage={t.memberNothing}
      required
      autoFocus={!disabled}
      disabled={disabled}
      error={error}
      filter={({ options }) => options}
      data={people.map((person) => ({ value: person.id, label: labelOf(person) }))}
      value={value}
      onSearchChange={setTyped}
      onChange={(id) => {
        const found = people.find((person) => person.id === id)
        onChoose(found?.id ?? null, found?.name ?? '')
      }}
    />
  )
}

function labelOf({ memberNumber, name }: { readonly memberNumber: string; readonly name: string }): string {
  return `${memberNumber} ${name}`.trim()
}
