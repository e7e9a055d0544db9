import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { isPartOfYear } from '../../../src-shared/domain/fee-periods.ts'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import type { BillingAsked } from './billing-choice.tsx'
import { BillingNames } from './billing-names.tsx'
import { BillingOddities } from './billing-oddities.tsx'
import css from './billing-preview.module.css'
import page from './dues-page.module.css'

type Preview = Outputs['dues']['previewRun']

type BillingPreviewProps = {
  asked: BillingAsked
  billing: boolean
  onBill: () => void
}

/** Who would be charged what, before it is done. */
export function BillingPreview({ asked, billing, onBill }: BillingPreviewProps) {
  const t = useTexts()
  const f = useFormat()
  const preview = useQuery(
    // What was shown stays until the new figures are there, so that nothing jumps.
    orpc.dues.previewRun.queryOptions({ input: { ...asked, limit: 1 }, placeholderData: (before) => before }),
  )

  if (preview.error) return <FailureState error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return <LoadingState />
  const { toCharge, members, alreadyCharged, total, lines, oddities } = preview.data

  return (
    <div className={css.billing}>
      <Stack className={css.figures}>
        <Title order={2}>{toCharge > 0 ? toChargeWords(toCharge, members) : t.dues.billing.nobody}</Title>
        {toCharge > 0 && (
          <Group gap="8px 20px">
            <span className={css.total}>
              <Money amount={total} strong />
            </span>
            <Button size="md" loading={billing} disabled={preview.isPlaceholderData} onClick={onBill}>
              {t.dues.billing.act(f.number(members), f.money(total))}
            </Button>
            <Text size="sm">{t.dues.billing.promise}</Text>
          </Group>
        )}
        {alreadyCharged > 0 && (
          <Text size="sm" c="dimmed">
            {t.dues.billing.alreadyCharged(f.number(alreadyCharged))}
          </Text>
        )}
        <BillingOddities oddities={oddities} />
        <Lines lines={lines} fiscalYear={asked.fiscalYear} />
      </Stack>
      <Stack className={page.rest} gap={8}>
        <BillingNames asked={asked} lines={lines} />
      </Stack>
    </div>
  )

  function toChargeWords(charges: number, people: number): string {
    return charges === people
      ? t.dues.billing.toCharge(f.number(people))
      : t.billing.page.toCharge(f.number(people), f.number(charges))
  }
}

/** A line for each fee and period in which somebody is new; columns that would be empty throughout are left out. */
function Lines({ lines: all, fiscalYear }: { lines: Preview['lines']; fiscalYear: number }) {
  const texts = useTexts()
  const t = texts.billing.page.columns
  const f = useFormat()
  const { yearWords, monthWords } = useFiscalYearWords()
  const lines = all.filter(({ toCharge, exempt, family, free }) => toCharge + exempt + family + free > 0)
  const counts = (['exempt', 'family', 'free'] as const).filter((key) => lines.some((line) => line[key] > 0))
  const periodOf = ({ rhythm, periodStart, periodEnd }: Preview['lines'][number]) =>
    isPartOfYear(rhythm) ? monthWords({ start: periodStart, end: periodEnd }) : yearWords(fiscalYear)
  if (lines.length === 0) return null
  return (
    <div className={css.lines}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.fee}</th>
            <th scope="col">{t.due}</th>
            <th scope="col">{t.toCharge}</th>
            {counts.map((key) => (
              <th key={key} scope="col">
                {t[key]}
              </th>
            ))}
            <th scope="col">{t.total}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.feeId} ${line.periodStart}`}>
              <th scope="row">{texts.dues.charge(periodOf(line), line.feeName)}</th>
              <td>{f.date(line.dueOn)}</td>
              <td>{f.number(line.toCharge)}</td>
              {counts.map((key) => (
                <td key={key}>{f.number(line[key])}</td>
              ))}
              <td>
                <Money amount={line.total} quietZero />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
