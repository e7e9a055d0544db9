import { SegmentedControl } from '@mantine/core'
import { type ChargeState, chargeState } from '../../../src-shared/contract/dues.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { stateMarks } from '../../ui/state-mark.tsx'

type YearStatesProps = {
  states: Readonly<Partial<Record<ChargeState, number>>>
  value: ChargeState | null
  onChange: (state: ChargeState | null) => void
}

/** ○ 済 197 ｜ △ 一部 6 ｜ × 未納 31 ｜ － 免除 6: the figures are the filter; nobody waived needs no place. */
export function YearStates({ states, value, onChange }: YearStatesProps) {
  const t = useTexts()
  const f = useFormat()
  const offered = chargeState.options.filter((state) => state !== 'waived' || state === value || states.waived)
  const data = offered.map((state) => ({
    value: state,
    label: `${stateMarks[state]} ${t.shell.payState[state]} ${f.number(states[state] ?? 0)}`,
  }))
  return (
    <SegmentedControl
      aria-label={t.dues.year.state}
      value={value ?? 'all'}
      onChange={(chosen) => onChange(chargeState.options.find((state) => state === chosen) ?? null)}
      data={[{ value: 'all', label: t.dues.year.all }, ...data]}
    />
  )
}
