import { Fieldset, NativeSelect, NumberInput } from '@mantine/core'
import type { CountsAs } from '../../../src-shared/contract/activities.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { ActivityDraft } from './activity-draft.ts'
import css from './attendance.module.css'

const ways: readonly CountsAs[] = ['present', 'absent', 'out']
const stateOf = { lateAs: 'late', leftEarlyAs: 'leftEarly', excusedAs: 'excused' } as const

type RateFieldsProps = {
  readonly draft: ActivityDraft
  readonly onChange: (part: Partial<ActivityDraft>) => void
}

/** What counts as having come, and of whom the club wants to be warned. */
export function RateFields({ draft, onChange: change }: RateFieldsProps) {
  const t = useTexts()
  const words = t.attendance.form
  const countsAs = ways.map((value) => ({ value, label: words.countsAs[value] }))
  return (
    <Fieldset legend={words.rate}>
      <div className={css.fields}>
        <p className={css.quiet}>{words.rateHint}</p>
        <div className={css.three}>
          {(['lateAs', 'leftEarlyAs', 'excusedAs'] as const).map((key) => (
            <NativeSelect
              key={key}
              label={t.attendance.states[stateOf[key]]}
              value={draft[key]}
              onChange={(event) => change({ [key]: event.currentTarget.value as CountsAs })}
              data={countsAs}
            />
          ))}
        </div>
        <div className={css.pair}>
          <LimitField
            label={words.minimumRate}
            value={draft.minimumRate}
            max={100}
            onChange={(minimumRate) => change({ minimumRate })}
          />
          <LimitField
            label={words.unseenSessions}
            value={draft.unseenSessions}
            max={99}
            onChange={(unseenSessions) => change({ unseenSessions })}
          />
        </div>
      </div>
    </Fieldset>
  )
}

type LimitFieldProps = {
  readonly label: string
  readonly value: number | null
  readonly max: number
  readonly onChange: (value: number | null) => void
}

/** A whole number, or none. */
function LimitField({ label, value, max, onChange }: LimitFieldProps) {
  return (
    <NumberInput
      label={label}
      min={1}
      max={max}
      allowDecimal={false}
      hideControls
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? Math.min(max, Math.max(1, typed)) : null)}
    />
  )
}
