import { Fieldset, NativeSelect } from '@mantine/core'
import type { CountsAs } from '../../../src-shared/contract/activities.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { NumberField } from '../../ui/number-field.tsx'
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
          <NumberField
            label={words.minimumRate}
            range={[1, 100]}
            value={draft.minimumRate}
            onChange={(minimumRate) => change({ minimumRate })}
          />
          <NumberField
            label={words.unseenSessions}
            range={[1, 99]}
            value={draft.unseenSessions}
            onChange={(unseenSessions) => change({ unseenSessions })}
          />
        </div>
      </div>
    </Fieldset>
  )
}
