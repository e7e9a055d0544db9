import { Text } from '@mantine/core'
import type { SlipOffset } from '../../../src-shared/contract/slips.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { NumberField } from '../../ui/number-field.tsx'
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
          <NumberField
            key={key}
            label={label}
            value={value[key]}
            range={[-100, 100]}
            onChange={(typed) => typed !== null && onChange({ ...value, [key]: typed })}
          />
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {t.offsetHint}
      </Text>
    </fieldset>
  )
}
