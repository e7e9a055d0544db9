import { Checkbox, NativeSelect } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { NumberField } from '../../ui/number-field.tsx'
import type { EventPaper } from './use-event-paper.ts'

type BadgeChoicesProps = {
  readonly choice: EventPaper['choice']
  readonly onChange: EventPaper['change']
}

/** Badges come on ready-cut sheets: which ones, at which place the sheet begins, and whether each has a code. */
export function BadgeChoices({ choice, onChange }: BadgeChoicesProps) {
  const t = useTexts().events.papers
  return (
    <>
      <NativeSelect
        label={t.badge}
        value={choice.badge ?? '91x55'}
        data={(['91x55', '97x69'] as const).map((value) => ({ value, label: t.badges[value] }))}
        onChange={(event) => onChange({ badge: event.currentTarget.value as '91x55' | '97x69', startAt: 0 })}
      />
      <NumberField
        label={t.startAt}
        description={t.startAtHint}
        range={[1, choice.badge === '97x69' ? 8 : 10]}
        value={(choice.startAt ?? 0) + 1}
        onChange={(place) => onChange({ startAt: (place ?? 1) - 1 })}
      />
      <Checkbox
        label={t.qr}
        checked={choice.qr ?? true}
        onChange={(event) => onChange({ qr: event.currentTarget.checked })}
      />
    </>
  )
}
