import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { People } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import type { PeopleToList } from '../../hooks/people-to-list.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { everyone } from './list-choice.ts'

type WhoChoiceProps = {
  /** Whom another screen sent here, where one did. */
  readonly sent: PeopleToList | null
  readonly value: PeopleToList
  readonly onChange: (people: PeopleToList) => void
}

/** Of whom the list is: those that were on the screen before, all members, or a saved filter. */
export function WhoChoice({ sent, value, onChange }: WhoChoiceProps) {
  const t = useTexts().lists
  const segments = useQuery(orpc.segments.list.queryOptions()).data ?? []
  const all: readonly PeopleToList[] = [
    ...(sent === null ? [] : [sent]),
    { who: everyone, name: t.everyone },
    ...segments.map(({ id, name }) => ({ who: ofSegment(id), name })),
  ]
  const at = all.findIndex(({ who }) => JSON.stringify(who) === JSON.stringify(value.who))
  return (
    <NativeSelect
      label={t.who}
      value={String(Math.max(0, at))}
      onChange={(event) => onChange(all[Number(event.currentTarget.value)] ?? value)}
      data={all.map(({ name }, index) => ({ value: String(index), label: name }))}
    />
  )
}

function ofSegment(segmentId: NonNullable<Extract<People, { filter: object }>['filter']['segmentId']>): People {
  return { filter: { search: '', show: 'present', statuses: [], memberTypeIds: [], unpaid: false, segmentId } }
}
