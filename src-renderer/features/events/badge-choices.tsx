import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
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
      <NumberInput
        label={t.startAt}
        description={t.startAtHint}
        inputWrapperOrder={['label', 'input', 'description']}
        min={1}
        max={choice.badge === '97x69' ? 8 : 10}
        allowDecimal={false}
        value={(choice.startAt ?? 0) + 1}
        onChange={(typed) => onChange({ startAt: Math.max(0, Number(typed) - 1) })}
      />
      <Checkbox
        label={t.qr}
        checked={choice.qr ?? true}
        onChange={(event) => onChange({ qr: event.currentTarget.checked })}
      />
    </>
  )
}
