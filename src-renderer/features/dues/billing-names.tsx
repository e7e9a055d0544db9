import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { type PlanOutcome, planOutcomes } from '../../../src-shared/contract/dues.ts'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { api, orpc } from '../../api.ts'
import { type FiscalYearWords, useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid } from '../../ui/data-grid.tsx'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Money } from '../../ui/money.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import type { BillingAsked } from './billing-choice.tsx'
import css from './billing-preview.module.css'
import page from './dues-page.module.css'

type Preview = Outputs['dues']['previewRun']
type Row = Preview['rows'][number]

/** The members of a run, by what becomes of them: charged, or let off and why. */
export function BillingNames({ asked, lines }: { asked: BillingAsked; lines: Preview['lines'] }) {
  const t = useTexts()
  const f = useFormat()
  const years = useFiscalYearWords()
  const [, navigate] = useLocation()
  const [chosen, setOutcome] = useState<PlanOutcome>('charge')
  const counts = countsOf(lines)
  const offered = planOutcomes.filter((one) => one === 'charge' || counts[one] > 0)
  const outcome = offered.includes(chosen) ? chosen : 'charge'
  const source = useMemo(() => sourceOf(asked, outcome), [asked, outcome])
  const columns = useMemo(() => columnsOf(t, years, asked.fiscalYear), [t, years, asked.fiscalYear])

  return (
    <>
      {offered.length > 1 && (
        <SegmentedControl
          aria-label={t.dues.billing.names}
          value={outcome}
          onChange={(value) => setOutcome(planOutcomes.find((one) => one === value) ?? 'charge')}
          data={offered.map((one) => ({
            value: one,
            label: `${t.billing.page.outcomes[one]} ${f.number(counts[one])}`,
          }))}
        />
      )}
      <div className={page.grid}>
        <DataGrid
          label={t.dues.billing.names}
          source={source}
          columns={columns}
          rowId={(row: Row) => `${row.memberId} ${row.feeId} ${row.periodStart}`}
          rowLabel={(row) => row.name}
          onOpen={(row) => navigate(`/members/${row.memberId}?tab=dues`)}
          empty={<EmptyState message={t.dues.billing.nobody} />}
        />
      </div>
    </>
  )
}

function sourceOf(asked: BillingAsked, outcome: PlanOutcome) {
  return {
    queryKey: [...orpc.dues.previewRun.key(), asked, outcome],
    fetchPage: async (offset: number, limit: number, signal: AbortSignal) => {
      const { rows, rowsTotal } = await api.dues.previewRun({ ...asked, outcome, offset, limit }, { signal })
      return { rows, total: rowsTotal }
    },
  }
}

function countsOf(lines: Preview['lines']): Record<PlanOutcome, number> {
  const sum = (of: (line: Preview['lines'][number]) => number) => lines.reduce((total, line) => total + of(line), 0)
  return {
    charge: sum(({ toCharge }) => toCharge),
    exempt: sum(({ exempt }) => exempt),
    family: sum(({ family }) => family),
    free: sum(({ free }) => free),
  }
}

function columnsOf(t: Texts, { chargeWords }: FiscalYearWords, fiscalYear: number): readonly GridColumn<Row>[] {
  const whyOf = (row: Row) => row.why.map((reason) => t.billing.page.reasons[reason])
  const whatOf = (row: Row) => {
    const charge = chargeWords({ ...row, fiscalYear })
    return row.why.length === 0 ? charge : t.billing.page.because(charge, whyOf(row))
  }
  return [
    {
      key: 'person',
      header: t.billing.page.member,
      width: 150,
      grow: 1,
      render: ({ name, memberNumber }) => <PersonLine person={{ name, kana: '', memberNumber }} size="cell" />,
    },
    {
      key: 'what',
      header: t.billing.page.what,
      width: 124,
      grow: 1,
      render: (row) => (
        <span className={css.what} title={whatOf(row)}>
          {whatOf(row)}
        </span>
      ),
    },
    {
      key: 'amount',
      header: t.billing.page.amount,
      width: 84,
      align: 'end',
      render: ({ amount }) => <Money amount={amount} quietZero />,
    },
  ]
}
