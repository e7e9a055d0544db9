import { Checkbox, Table, Text } from '@mantine/core'
import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActivityId } from '../../../src-shared/contract/values.ts'
import { addDays } from '../../../src-shared/domain/add-days.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import css from './attendance.module.css'
import { useDays } from './use-days.ts'

type PlanDialogProps = { readonly activityId: ActivityId; readonly onClose: () => void }

const HALF_A_YEAR = 183

/** The days of the timetable, looked at before they become sessions. */
export function PlanDialog({ activityId, onClose }: PlanDialogProps) {
  const t = useTexts().attendance.sessions
  const f = useFormat()
  const { today } = useToday()
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({})
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const from = chosen.from ?? today ?? ''
  const to = chosen.to ?? (today === null ? '' : addDays(today, HALF_A_YEAR))
  const preview = useQuery({
    ...orpc.sessions.previewPlan.queryOptions({
      input: today === null ? skipToken : { activityId, from, to },
    }),
    placeholderData: keepPreviousData,
  })
  const days = preview.data?.days ?? []
  const count = days.filter(({ heldOn, outcome }) => outcome === 'new' && !leftOut.has(heldOn)).length
  const plan = useMutation(
    orpc.sessions.plan.mutationOptions({
      onSuccess: ({ made, operationId }) => {
        notifyDone(t.made(f.number(made)), { undo: operationId })
        onClose()
      },
    }),
  )

  return (
    <FormDialog
      title={t.planTitle}
      doLabel={t.make(f.number(count))}
      busy={plan.isPending}
      disabled={count === 0}
      size="36rem"
      error={plan.error}
      onDo={() => count > 0 && plan.mutate({ activityId, from, to, leaveOut: [...leftOut] })}
      onClose={onClose}
    >
      <div className={css.pair}>
        <DateField
          autoFocus
          label={t.planFrom}
          value={from || null}
          onChange={(day) => day && setChosen((before) => ({ ...before, from: day }))}
        />
        <DateField
          label={t.planTo}
          value={to || null}
          onChange={(day) => day && setChosen((before) => ({ ...before, to: day }))}
        />
      </div>
      <FailureNote error={preview.error} />
      {preview.data && days.length === 0 && <Text>{t.noDays}</Text>}
      {days.length > 0 && (
        <Days
          days={days}
          leftOut={leftOut}
          onLeaveOut={(day, isOut) =>
            setLeftOut((before) => new Set(isOut ? [...before, day] : [...before].filter((one) => one !== day)))
          }
        />
      )}
    </FormDialog>
  )
}

type DaysProps = {
  readonly days: readonly {
    readonly heldOn: string
    readonly startsAt: string
    readonly holiday: { readonly ja: string; readonly en: string } | null
    readonly outcome: 'there' | 'holiday' | 'new'
  }[]
  readonly leftOut: ReadonlySet<string>
  readonly onLeaveOut: (day: string, isOut: boolean) => void
}

function Days({ days, leftOut, onLeaveOut }: DaysProps) {
  const t = useTexts().attendance.sessions
  const locale = useLocale()
  const words = useDays()
  return (
    <div className={css.days}>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {days.map(({ heldOn, startsAt, holiday, outcome }) => (
            <Table.Tr key={`${heldOn} ${startsAt}`}>
              <Table.Td>
                {outcome === 'new' ? (
                  <Checkbox
                    label={words.long(heldOn)}
                    checked={!leftOut.has(heldOn)}
                    onChange={(event) => onLeaveOut(heldOn, !event.currentTarget.checked)}
                  />
                ) : (
                  <span className={css.quiet}>{words.long(heldOn)}</span>
                )}
              </Table.Td>
              <Table.Td>{startsAt}</Table.Td>
              <Table.Td className={css.quiet}>
                {[holiday?.[locale], leftOut.has(heldOn) ? t.leaveOut : outcome !== 'new' && t.outcomes[outcome]]
                  .filter(Boolean)
                  .join('　')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
