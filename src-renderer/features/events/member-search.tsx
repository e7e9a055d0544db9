import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { rankCandidates } from '../../ui/candidates.ts'
import { SearchSelect } from '../../ui/search-select.tsx'

interface Props {
  readonly label: string
  readonly description?: string
  readonly nothing: string
  readonly onPick: (member: MemberRow) => void
  readonly autoFocus?: boolean
}

/** Finds members one after another: whoever is picked is handed on, and the field is empty again. */
export function MemberSearch({ label, description, nothing, onPick, autoFocus = false }: Props) {
  const [search, setSearch] = useState('')
  const [words] = useDebouncedValue(search.trim(), 60)
  const input = { search: words, show: 'present' as const, limit: 30 }
  const asked = useQuery(orpc.members.list.queryOptions({ input, placeholderData: keepPreviousData }))
  const rows = rankCandidates(asked.data?.rows ?? [], words)
  return (
    <SearchSelect
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      autoFocus={autoFocus}
      filter={({ options }) => options}
      nothingFoundMessage={nothing}
      data={rows.map(({ id, memberNumber, name, kana }) => ({
        value: `${id}`,
        label: [memberNumber, name, kana].filter(Boolean).join(' '),
      }))}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => {
        const member = rows.find((row) => row.id === id)
        if (member) onPick(member)
        setSearch('')
      }}
    />
  )
}
