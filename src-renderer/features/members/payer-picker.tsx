import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { MemberForm } from './use-member-form.ts'

type PayerPickerProps = {
  readonly form: MemberForm
  readonly memberId: MemberId | null
}

/** Who pays this member's dues, where it is somebody else. */
export function PayerPicker({ form, memberId }: PayerPickerProps) {
  const t = useTexts()
  const { payerId } = form.draft
  const [search, setSearch] = useState('')
  const people = usePeople(payerId, search).filter((person) => person.id !== memberId)
  const known = new Map(people.map((person) => [`${person.id}`, person]))

  return (
    <Select
      label={t.fields.member.payerId}
      description={t.members.form.payer.hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={t.members.form.payer.self}
      searchable
      clearable
      openOnFocus={false}
      filter={({ options }) => options}
      nothingFoundMessage={t.members.form.payer.nothing}
      data={[...known].map(([value, { memberNumber, name }]) => ({
        value,
        label: `${memberNumber} ${name}`.trim(),
      }))}
      value={payerId}
      onChange={(value) => form.set('payerId', (value && known.get(value)?.id) || null)}
      onSearchChange={setSearch}
    />
  )
}

function usePeople(payerId: MemberId | null, search: string) {
  const current = useQuery(
    orpc.members.get.queryOptions({
      input: payerId ? { id: payerId } : skipToken,
    }),
  ).data
  const [words] = useDebouncedValue(search, 60)
  const shown = current ? `${current.memberNumber} ${current.name}`.trim() : ''
  const input = {
    search: words === shown ? '' : words,
    show: 'all' as const,
    limit: 20,
  }
  const found =
    useQuery(
      orpc.members.list.queryOptions({
        input,
        placeholderData: keepPreviousData,
      }),
    ).data?.rows ?? []
  return current && !found.some((person) => person.id === current.id) ? [current, ...found] : found
}
