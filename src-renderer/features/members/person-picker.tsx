import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { foldText } from '../../../src-shared/domain/fold.ts'
import { orpc } from '../../api.ts'

type PersonPickerProps = {
  readonly label: string
  readonly value: MemberId | null
  readonly onPick: (person: { readonly id: MemberId; readonly name: string } | null) => void
  /** Who is not offered. */
  readonly except?: ReadonlySet<string>
  /** Former members too. */
  readonly all?: boolean
  readonly placeholder: string
  readonly nothing: string
  readonly hint?: string | undefined
  readonly error?: string | false | undefined
  readonly autoFocus?: boolean
}

/** One member, found by typing a name or a number. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, value, onPick, except = nobody, all = false, hint, error, autoFocus = false } = props
  const [search, setSearch] = useState('')
  const people = usePeople(value, search, all).filter(({ id }) => !except.has(id))
  const known = new Map(people.map((person) => [`${person.id}`, person]))

  return (
    <Select
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={props.placeholder}
      error={error}
      autoFocus={autoFocus}
      searchable
      clearable
      openOnFocus={false}
      filter={({ options }) => options}
      nothingFoundMessage={props.nothing}
      data={[...known].map(([id, person]) => ({ value: id, label: labelOf(person) }))}
      value={value}
      onChange={(id) => onPick((id && known.get(id)) || null)}
      onSearchChange={setSearch}
    />
  )
}

const nobody: ReadonlySet<string> = new Set()

function usePeople(value: MemberId | null, search: string, all: boolean) {
  const current = useQuery(orpc.members.get.queryOptions({ input: value ? { id: value } : skipToken })).data
  const [words] = useDebouncedValue(search, 60)
  const shown = current ? labelOf(current) : ''
  const input = {
    search: words === shown ? '' : words,
    show: all ? ('all' as const) : ('present' as const),
    limit: 20,
  }
  const asked = useQuery(orpc.members.list.queryOptions({ input, placeholderData: keepPreviousData }))
  // Until the answer is there, nobody stays on offer whom the typed words do not name.
  const isBehind = words !== search || asked.isPlaceholderData
  const typed = foldText(search === shown ? '' : search)
  const rows = asked.data?.rows ?? []
  const found = isBehind ? rows.filter((person) => foldText(labelOf(person)).includes(typed)) : rows
  return current && !found.some((person) => person.id === current.id) ? [current, ...found] : found
}

function labelOf({ memberNumber, name }: { readonly memberNumber: string; readonly name: string }): string {
  return `${memberNumber} ${name}`.trim()
}
