import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ActivityId, GroupId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import css from './attendance.module.css'

const sorts = ['kana', 'rate', 'lastSeen'] as const

/** Whose rates are asked for, of which days, and in what order. */
export interface AskedRates {
  readonly activity: ActivityId | ''
  readonly groupId: GroupId | ''
  readonly from: string | null
  readonly to: string | null
  readonly sort: (typeof sorts)[number]
}

export const everything: AskedRates = { activity: '', groupId: '', from: null, to: null, sort: 'kana' }

type RatesChoiceProps = { readonly asked: AskedRates; readonly onChange: (part: Partial<AskedRates>) => void }

export function RatesChoice({ asked, onChange }: RatesChoiceProps) {
  const t = useTexts().attendance.rates
  const activities = useQuery(orpc.activities.list.queryOptions({ input: { includeOver: true } })).data ?? []
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? []
  return (
    <div className={css.choice}>
      <NativeSelect
        label={t.activity}
        value={asked.activity}
        onChange={(event) => onChange({ activity: event.currentTarget.value as ActivityId | '' })}
        data={[
          { value: '', label: t.allActivities },
          ...activities.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
      />
      <NativeSelect
        label={t.group}
        value={asked.groupId}
        onChange={(event) => onChange({ groupId: event.currentTarget.value as GroupId | '' })}
        data={[
          { value: '', label: t.everyone },
          ...groups.map(({ id, name, kind }) => ({ value: id as string, label: `${kind} ${name}`.trim() })),
        ]}
      />
      <DateField label={t.from} value={asked.from} onChange={(from) => onChange({ from })} />
      <DateField label={t.to} value={asked.to} onChange={(to) => onChange({ to })} />
      <NativeSelect
        label={t.sort}
        value={asked.sort}
        onChange={(event) => onChange({ sort: sorts.find((one) => one === event.currentTarget.value) ?? 'kana' })}
        data={sorts.map((value) => ({ value, label: t.sorts[value] }))}
      />
    </div>
  )
}
