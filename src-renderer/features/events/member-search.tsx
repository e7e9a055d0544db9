import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { rankCandidates } from '../../ui/candidates.ts'
import { SearchSelect } from '../../ui/search-select.tsx'

interface Props {
  readonly label: string
  readonly description?: string
  readonly nothing: string
  readonly onPick: (member: MemberRow) => void
  /** In a dialog, too. */
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** Finds members one after another: whoever is picked is handed on, and the field is empty again. */
export function MemberSearch({ label, description, nothing, onPick, autoFocus = false, ref }: Props) {
  const [search, setSearch] = useState('')
  const { rows, isFound } = useFound(search)

  return (
    <SearchSelect
      ref={ref ?? null}
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      // An open list would hide what was just done.
      openOnFocus={false}
      isSearching={!isFound}
      filter={({ options }) => options}
      nothingFoundMessage={isFound ? nothing : undefined}
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

/** Who fits what is typed; until that is known, who fitted before. */
function useFound(search: string): { readonly rows: readonly MemberRow[]; readonly isFound: boolean } {
  const typed = search.trim()
  const [words] = useDebouncedValue(typed, 60)
  const input = { search: words, show: 'present' as const, limit: 30 }
  const { data, isPlaceholderData } = useQuery(
    orpc.members.list.queryOptions({ input, placeholderData: keepPreviousData }),
  )
  const isFound = words === typed && data !== undefined && !isPlaceholderData
  return { rows: rankCandidates(data?.rows ?? [], words), isFound }
}
