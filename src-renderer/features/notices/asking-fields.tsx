import { NativeSelect } from '@mantine/core'
import { mostLevels, noticeKinds } from '../../../src-shared/contract/notices.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { type Asking, withKind } from './asking.ts'
import css from './notices.module.css'

type AskingFieldsProps = {
  readonly today: string
  readonly value: Asking
  readonly onChange: (asking: Asking) => void
  readonly onUnreadable: (field: string, unreadable: boolean) => void
}

/** What is asked for, and by when. */
export function AskingFields({ today, value, onChange, onUnreadable }: AskingFieldsProps) {
  const t = useTexts().notices
  const moveOn = useEnterMovesOn()
  return (
    <div className={css.choiceList} onKeyDownCapture={moveOn}>
      <NativeSelect
        label={t.kind}
        value={value.kind}
        onChange={(event) => {
          onUnreadable('dueBefore', false)
          onChange(withKind(value, event.currentTarget.value, today))
        }}
        data={noticeKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      {value.kind === 'reminder' && (
        <NativeSelect
          label={t.level}
          value={value.level}
          onChange={(event) => onChange({ ...value, level: Number(event.currentTarget.value) })}
          data={Array.from({ length: mostLevels }, (_, at) => ({ value: `${at + 1}`, label: t.levels[at] ?? '' }))}
        />
      )}
      <DateField
        key={`due ${value.kind}`}
        label={t.dueBefore}
        hint={t.dueBeforeHint}
        value={value.dueBefore}
        onChange={(dueBefore) => onChange({ ...value, dueBefore })}
        onUnreadable={(unreadable) => onUnreadable('dueBefore', unreadable)}
      />
      <DateField
        label={t.through}
        value={value.through}
        onChange={(through) => onChange({ ...value, through })}
        onUnreadable={(unreadable) => onUnreadable('through', unreadable)}
      />
      <DateField
        label={t.payBy}
        hint={t.payByHint}
        value={value.payBy}
        onChange={(payBy) => onChange({ ...value, payBy })}
        onUnreadable={(unreadable) => onUnreadable('payBy', unreadable)}
      />
    </div>
  )
}
