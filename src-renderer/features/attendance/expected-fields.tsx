import { Fieldset, MultiSelect, Pill, PillGroup } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExpectedPeople } from '../../../src-shared/contract/activities.ts'
import type { GroupId, MemberId, SegmentId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { SearchSelect } from '../../ui/search-select.tsx'
import css from './attendance.module.css'

type ExpectedFieldsProps = {
  readonly expected: ExpectedPeople
  readonly onChange: (expected: ExpectedPeople) => void
}

/** Who is looked for: groups, saved filters, people; all of them together. */
export function ExpectedFields({ expected, onChange }: ExpectedFieldsProps) {
  const words = useTexts().attendance.form
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? []
  const segments = useQuery(orpc.segments.list.queryOptions()).data ?? []
  return (
    <Fieldset legend={words.expected}>
      <div className={css.fields}>
        <p className={css.quiet}>{words.expectedHint}</p>
        <div className={css.pair}>
          <MultiSelect
            label={words.groups}
            searchable
            value={expected.groupIds}
            onChange={(ids) => onChange({ ...expected, groupIds: ids as GroupId[] })}
            data={groups.map(({ id, name, kind }) => ({ value: id as string, label: `${kind} ${name}`.trim() }))}
          />
          <MultiSelect
            label={words.segments}
            searchable
            value={expected.segmentIds}
            onChange={(ids) => onChange({ ...expected, segmentIds: ids as SegmentId[] })}
            data={segments.map(({ id, name }) => ({ value: id as string, label: name }))}
          />
        </div>
        <NamedPeople
          ids={expected.memberIds}
          onChange={(memberIds) => onChange({ ...expected, memberIds: [...memberIds] })}
        />
      </div>
    </Fieldset>
  )
}

type NamedPeopleProps = { readonly ids: readonly MemberId[]; readonly onChange: (ids: readonly MemberId[]) => void }

function NamedPeople({ ids, onChange }: NamedPeopleProps) {
  const words = useTexts().attendance.form
  const [search, setSearch] = useState('')
  const found = useQuery(orpc.members.list.queryOptions({ input: { search, limit: 20 } })).data?.rows ?? []
  const named = useQueries({ queries: ids.map((id) => orpc.members.get.queryOptions({ input: { id } })) })
  return (
    <>
      <SearchSelect
        label={words.members}
        placeholder={words.findMember}
        nothingFoundMessage={words.nobodyFound}
        value={null}
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options }) => options}
        data={found
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, memberNumber, name }) => ({ value: id as string, label: `${memberNumber} ${name}`.trim() }))}
        onChange={(id) => {
          if (id === null) return
          onChange([...ids, id as MemberId])
          setSearch('')
        }}
      />
      <PillGroup mt="xs">
        {ids.map((id, place) => (
          <Pill key={id} withRemoveButton onRemove={() => onChange(ids.filter((other) => other !== id))}>
            {named[place]?.data?.name ?? '…'}
          </Pill>
        ))}
      </PillGroup>
    </>
  )
}
