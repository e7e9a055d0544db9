import { Group, Progress, Text } from '@mantine/core'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './year.module.css'

type Summary = {
  readonly charged: number
  readonly allocated: number
  readonly waived: number
  readonly open: number
  readonly members: number
}

/** How much of the year's dues has come in. */
export function YearSummary({ summary }: { summary: Summary }) {
  const t = useTexts()
  const f = useFormat()
  const due = summary.charged - summary.waived
  const percent = due <= 0 ? 100 : (summary.allocated / due) * 100
  return (
    <section className={css.summary} aria-label={t.dues.year.collected}>
      <Group justify="space-between" gap="0 24px">
        <Text>
          {t.dues.year.collected} <strong>{f.percent(summary.allocated, due)}</strong>{' '}
          {t.dues.year.of(f.money(summary.allocated), f.money(due))}
        </Text>
        <Group gap="0 24px">
          <Text>{t.dues.year.openSum(f.money(summary.open))}</Text>
          {summary.waived > 0 && <Text c="dimmed">{t.dues.year.waived(f.money(summary.waived))}</Text>}
          <Text c="dimmed">{t.dues.year.members(f.number(summary.members))}</Text>
        </Group>
      </Group>
      <Progress value={percent} size="lg" aria-label={t.dues.year.collected} />
    </section>
  )
}
