import { Button, Fieldset, MultiSelect, NativeSelect } from '@mantine/core'
import type { TimetableRule } from '../../../src-shared/contract/activities.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { newRule } from './activity-draft.ts'
import css from './attendance.module.css'
import { useDays } from './use-days.ts'

type TimetableFieldsProps = {
  readonly timetable: readonly TimetableRule[]
  readonly onChange: (timetable: TimetableRule[]) => void
}

const WEEK = [1, 2, 3, 4, 5, 6, 0]
const NTH = [1, 2, 3, 4, 5, -1] as const

/** On which days and when it is held. */
export function TimetableFields({ timetable, onChange }: TimetableFieldsProps) {
  const words = useTexts().attendance.form
  const { today } = useToday()
  const put = (place: number, part: Partial<TimetableRule>) =>
    onChange(timetable.map((rule, at) => (at === place ? { ...rule, ...part } : rule)))

  return (
    <Fieldset legend={words.timetable}>
      <div className={css.rules}>
        {timetable.map((rule, place) => (
          <RuleFields
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name of their own and keep their order
            key={place}
            rule={rule}
            onChange={(part) => put(place, part)}
            onRemove={() => onChange(timetable.filter((_, at) => at !== place))}
          />
        ))}
        <div>
          <Button
            variant="default"
            disabled={today === null}
            onClick={() => today && onChange([...timetable, newRule(today)])}
          >
            {words.addRule}
          </Button>
        </div>
      </div>
    </Fieldset>
  )
}

type RuleFieldsProps = {
  readonly rule: TimetableRule
  readonly onChange: (part: Partial<TimetableRule>) => void
  readonly onRemove: () => void
}

function RuleFields({ rule, onChange, onRemove }: RuleFieldsProps) {
  const words = useTexts().attendance.form
  const days = useDays()
  return (
    <div className={css.rule}>
      <NativeSelect
        label={words.weekday}
        value={`${rule.weekday}`}
        onChange={(event) => onChange({ weekday: Number(event.currentTarget.value) })}
        data={WEEK.map((day) => ({ value: `${day}`, label: days.weekdayName(day) }))}
      />
      <MultiSelect
        label={words.weeks}
        placeholder={rule.weeks.length === 0 ? words.everyWeek : ''}
        value={rule.weeks.map(String)}
        onChange={(weeks) => onChange({ weeks: NTH.filter((week) => weeks.includes(`${week}`)) })}
        data={NTH.map((week) => ({ value: `${week}`, label: week === -1 ? words.lastWeek : words.nthWeek(`${week}`) }))}
      />
      <TimeField label={words.startsAt} value={rule.startsAt} onChange={(startsAt) => onChange({ startsAt })} />
      <TimeField label={words.endsAt} value={rule.endsAt} onChange={(endsAt) => onChange({ endsAt })} />
      <div className={css.half}>
        <DateField label={words.from} value={rule.from} onChange={(from) => from && onChange({ from })} />
      </div>
      <div className={css.half}>
        <DateField ahead label={words.until} value={rule.until} onChange={(until) => onChange({ until })} />
      </div>
      <Button className={css.half ?? ''} justify="start" variant="subtle" size="compact-sm" onClick={onRemove}>
        {words.removeRule}
      </Button>
    </div>
  )
}
