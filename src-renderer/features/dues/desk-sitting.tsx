import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import css from './desk-sitting.module.css'
import type { Sitting } from './sitting.ts'
import type { Way } from './way-of-paying.ts'
import { WaySelect } from './way-select.tsx'

type DeskSittingProps = {
  today: string
  sitting: Sitting
  way: Way
  onSitting: (sitting: Sitting) => void
  onUnreadable: (unreadable: boolean) => void
  /** Recording was asked for: what is missing is said. */
  tried: boolean
  /** The day has not come yet, so nothing can have been received on it. */
  ahead: boolean
  reference: string
  onReference: (reference: string) => void
}

/** How and when the money came; it stays so for the next person. */
export function DeskSitting({
  today,
  sitting,
  way,
  onSitting,
  onUnreadable,
  tried,
  ahead,
  reference,
  onReference,
}: DeskSittingProps) {
  const t = useTexts()
  const f = useFormat()
  const { booksPeriodWords } = useFiscalYearWords()
  const otherDay = sitting.paidOn !== null && sitting.paidOn !== today && !sitting.dateUnknown

  const closed = useQuery({
    ...orpc.books.closedPeriod.queryOptions({ input: { day: sitting.paidOn ?? today } }),
    enabled: !sitting.dateUnknown && !ahead,
  }).data?.period

  function dateProblem() {
    if (ahead) return t.refusals.DATE_AHEAD({ date: f.date(sitting.paidOn ?? today) })
    return tried && sitting.paidOn === null && t.dues.desk.needsDate
  }

  return (
    <div className={css.sitting}>
      <WaySelect label={t.dues.desk.method} value={way} onChange={(next) => onSitting({ ...sitting, way: next })} />
      <div className={css.day}>
        <DateField
          label={t.dues.desk.paidOn}
          value={sitting.dateUnknown ? null : sitting.paidOn}
          onChange={(paidOn) => onSitting({ ...sitting, paidOn })}
          onUnreadable={onUnreadable}
          disabled={sitting.dateUnknown}
          error={dateProblem()}
        />
        <Checkbox
          label={t.dues.desk.unknownDate}
          checked={sitting.dateUnknown}
          onChange={(event) => onSitting({ ...sitting, dateUnknown: event.currentTarget.checked })}
        />
      </div>
      {way.method !== 'cash' && (
        <TextInput
          label={t.dues.desk.reference}
          value={reference}
          onChange={(event) => onReference(event.currentTarget.value)}
        />
      )}
      {closed && !sitting.dateUnknown && (
        <Text size="sm" role="status">
          △ {t.payments.desk.closedPeriod(booksPeriodWords(closed))}
        </Text>
      )}
      {otherDay && (
        <Group gap="xs" role="status">
          <Text size="sm">△ {t.dues.desk.notToday(f.date(sitting.paidOn))}</Text>
          <Button size="compact-sm" variant="subtle" onClick={() => onSitting({ ...sitting, paidOn: today })}>
            {t.dues.desk.today}
          </Button>
        </Group>
      )}
    </div>
  )
}
