import { NumberInput, Text } from '@mantine/core'
import type { SlipOffset } from '../../../src-shared/contract/slips.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './notices.module.css'

type OffsetFieldsProps = { readonly value: SlipOffset; readonly onChange: (offset: SlipOffset) => void }

/** How far this printer prints off, in tenths of a millimetre. */
export function OffsetFields({ value, onChange }: OffsetFieldsProps) {
  const t = useTexts().notices.slips
  const fields = [
    { key: 'x', label: t.right },
    { key: 'y', label: t.down },
  ] as const
  return (
    <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
      <Text component="legend" size="sm" fw={700}>
        {t.offset}
      </Text>
      <div className={css.form}>
        {fields.map(({ key, label }) => (
          <NumberInput
            key={key}
            label={label}
            value={value[key]}
            min={-100}
            max={100}
            clampBehavior="strict"
            allowDecimal={false}
            onChange={(typed) => typeof typed === 'number' && onChange({ ...value, [key]: typed })}
          />
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {t.offsetHint}
      </Text>
    </fieldset>
  )
}
