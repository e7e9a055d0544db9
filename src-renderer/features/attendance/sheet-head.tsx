import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Activity } from '../../../src-shared/contract/activities.ts'
import type { GroupId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import css from './sheet.module.css'
import type { SheetChoice } from './use-sheet.ts'

type SheetHeadProps = {
  readonly activity: Activity
  readonly people: number
  readonly choice: SheetChoice
  readonly onChoose: (part: Partial<SheetChoice>) => void
}

const spans = ['10', '20', '40', '60']

/** Whose sheet it is, how much of it is shown, and the way to what belongs to it. */
export function SheetHead({ activity: { id, name }, people, choice, onChoose }: SheetHeadProps) {
  const t = useTexts().attendance
  const words = t.sheet
  const f = useFormat()
  const [, go] = useLocation()
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? []
  return (
    <PageHeader title={words.title(name)} count={t.people(f.number(people))}>
      <NativeSelect
        className={css.choice ?? ''}
        size="sm"
        aria-label={words.group}
        value={choice.groupId}
        onChange={(event) => onChoose({ groupId: event.currentTarget.value as GroupId | '' })}
        data={[
          { value: '', label: words.allGroups },
          ...groups.map((group) => ({ value: group.id as string, label: `${group.kind} ${group.name}`.trim() })),
        ]}
      />
      <NativeSelect
        className={css.choice ?? ''}
        size="sm"
        aria-label={words.span}
        value={choice.last}
        onChange={(event) => onChoose({ last: event.currentTarget.value })}
        data={spans.map((value) => ({ value, label: words.last(value) }))}
      />
      <Button variant="default" onClick={() => go(`/attendance/sessions/${id}`)}>
        {t.activities.sessions}
      </Button>
      <Button variant="default" onClick={() => go(`/attendance/rates?activity=${id}`)}>
        {t.activities.rates}
      </Button>
    </PageHeader>
  )
}
