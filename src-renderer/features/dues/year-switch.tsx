import { ActionIcon, Group, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './year.module.css'

type YearSwitchProps = {
  years: {
    readonly current: number
    readonly years: readonly { readonly fiscalYear: number }[]
  }
  value: number
  onChange: (fiscalYear: number) => void
}

export function YearSwitch({ years, value, onChange }: YearSwitchProps) {
  const t = useTexts()
  const { yearWords } = useFiscalYearWords()
  const known = [...new Set([...years.years.map((year) => year.fiscalYear), years.current, value])].sort(
    (a, b) => b - a,
  )
  const at = known.indexOf(value)
  const [later, earlier] = [known[at - 1], known[at + 1]]

  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        className={css.step}
        aria-label={t.dues.year.previous}
        disabled={earlier === undefined}
        onClick={() => earlier !== undefined && onChange(earlier)}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <NativeSelect
        size="sm"
        aria-label={t.dues.year.label}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        data={known.map((year) => ({
          value: String(year),
          label: yearWords(year),
        }))}
      />
      <ActionIcon
        className={css.step}
        aria-label={t.dues.year.next}
        disabled={later === undefined}
        onClick={() => later !== undefined && onChange(later)}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  )
}
