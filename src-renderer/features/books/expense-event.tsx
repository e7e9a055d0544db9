import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { EventId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'

interface Props {
  readonly value: EventId | null
  readonly onChange: (value: EventId | null) => void
}

/** The event that money was spent for; a club without events is not asked. */
export function ExpenseEvent({ value, onChange }: Props) {
  const t = useTexts().books.expense
  const events = useQuery(orpc.events.list.queryOptions({ input: { when: 'all', limit: 1000 } })).data?.events ?? []
  if (events.length === 0) return null
  return (
    <NativeSelect
      label={t.event}
      value={value ?? ''}
      data={[
        { value: '', label: t.noEvent },
        ...events.toReversed().map(({ id, name, startsOn }) => ({
          value: `${id}`,
          label: [name, startsOn].filter(Boolean).join(' '),
        })),
      ]}
      onChange={(chosen) => onChange(events.find(({ id }) => id === chosen.currentTarget.value)?.id ?? null)}
    />
  )
}
