import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { SearchSelect } from '../../ui/search-select.tsx'

export type ReadRow = Awaited<ReturnType<Api['attendance']['readSheet']>>['rows'][number]

type ImportWhoProps = {
  readonly row: ReadRow
  readonly value: MemberId | null
  readonly onChoose: (id: MemberId | null) => void
}

/** Whom the row is about: one who is certain may still be left out, of several one is chosen, and somebody unknown is looked for. */
export function ImportWho({ row, value, onChoose }: ImportWhoProps) {
  const words = useTexts().attendance.import
  if (row.candidates.length === 0) return <SomebodyElse row={row} value={value} onChoose={onChoose} />
  return (
    <NativeSelect
      aria-label={words.who}
      value={value ?? ''}
      onChange={(event) => onChoose((event.currentTarget.value || null) as MemberId | null)}
      data={[
        { value: '', label: row.candidates.length > 1 && value === null ? words.choosePerson : words.leaveOut },
        ...row.candidates.map(({ id, memberNumber, name }) => ({
          value: id as string,
          label: `${memberNumber} ${name}`.trim(),
        })),
      ]}
    />
  )
}

/** A name that nobody bears, perhaps misspelt: left out, unless somebody is found for it. */
function SomebodyElse({ value, onChoose }: ImportWhoProps) {
  const t = useTexts().attendance
  const [search, setSearch] = useState('')
  const found = useQuery(orpc.members.list.queryOptions({ input: { search, show: 'all', limit: 20 } })).data?.rows ?? []
  return (
    <SearchSelect
      aria-label={t.import.who}
      placeholder={t.import.leaveOutOrFind}
      nothingFoundMessage={t.form.nobodyFound}
      clearable
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      data={found.map(({ id, memberNumber, name }) => ({
        value: id as string,
        label: `${memberNumber} ${name}`.trim(),
      }))}
      onChange={(id) => onChoose(id as MemberId | null)}
    />
  )
}
