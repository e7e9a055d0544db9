import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FeeId, MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid } from '../../ui/data-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './billing-preview.module.css'
import page from './dues-page.module.css'

type BillingPreviewProps = {
  feeId: FeeId
  fiscalYear: number
  billing: boolean
  onBill: () => void
}

/** Who would be charged what, before it is done. */
export function BillingPreview({ feeId, fiscalYear, billing, onBill }: BillingPreviewProps) {
  const t = useTexts()
  const f = useFormat()
  const preview = useQuery(orpc.dues.previewBilling.queryOptions({ input: { feeId, fiscalYear } }))

  if (preview.error) return <FailureState error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return <LoadingState />
  const { toCharge, alreadyCharged, total, periodStart, periodEnd, dueOn, names } = preview.data

  return (
    <div className={css.billing}>
      <Stack className={css.figures}>
        <Title order={2}>{toCharge > 0 ? t.dues.billing.toCharge(f.number(toCharge)) : t.dues.billing.nobody}</Title>
        {toCharge > 0 && (
          <dl>
            <dt>{t.dues.billing.total}</dt>
            <dd className={css.total}>
              <Money amount={total} strong />
            </dd>
            <dt>{t.dues.billing.period}</dt>
            <dd>{t.dues.billing.periodText(f.date(periodStart), f.date(periodEnd))}</dd>
            <dt>{t.dues.billing.due}</dt>
            <dd>{f.date(dueOn)}</dd>
          </dl>
        )}
        {alreadyCharged > 0 && (
          <Text size="sm" c="dimmed">
            {t.dues.billing.alreadyCharged(f.number(alreadyCharged))}
          </Text>
        )}
        {toCharge > 0 && (
          <Group>
            <Button size="md" loading={billing} onClick={onBill}>
              {t.dues.billing.act(f.number(toCharge), f.money(total))}
            </Button>
            <Text size="sm">{t.dues.billing.promise}</Text>
          </Group>
        )}
      </Stack>
      {toCharge > 0 && (
        <Stack className={page.rest}>
          <BilledNames names={names} />
          {toCharge > names.length && <Text size="sm">{t.dues.billing.more(f.number(toCharge - names.length))}</Text>}
        </Stack>
      )}
    </div>
  )
}

type BilledName = {
  readonly id: MemberId
  readonly memberNumber: string
  readonly name: string
}

function BilledNames({ names }: { names: readonly BilledName[] }) {
  const t = useTexts()
  const source = useMemo(
    () => ({
      queryKey: ['billed-names', names],
      fetchPage: async (offset: number, limit: number) => ({
        total: names.length,
        rows: names.slice(offset, offset + limit),
      }),
    }),
    [names],
  )
  const columns = useMemo(
    () => [
      {
        key: 'person',
        header: t.dues.billing.names,
        width: 240,
        grow: 1,
        render: (row: BilledName) => <PersonLine person={{ ...row, kana: '' }} size="cell" />,
      },
    ],
    [t],
  )
  return (
    <div className={page.grid}>
      <DataGrid
        label={t.dues.billing.names}
        source={source}
        columns={columns}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        empty={<EmptyState message={t.dues.billing.nobody} />}
      />
    </div>
  )
}
