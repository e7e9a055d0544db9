import { Anchor, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Fee } from '../../../src-shared/contract/fees.ts'
import { isBilled, isOwedOnce } from '../../../src-shared/domain/fee-periods.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { type BillingAsked, BillingChoice } from './billing-choice.tsx'
import { BillingPreview } from './billing-preview.tsx'
import { BillingResult } from './billing-result.tsx'
import { BillingRuns } from './billing-runs.tsx'
import css from './dues-page.module.css'
import { FeeForm } from './fee-form.tsx'

type Part = 'fresh' | 'made'

/** Charges fees of a year to everyone who owes them: looked at first, then done; and what was charged so far. */
export function BillingPage() {
  const t = useTexts()
  const f = useFormat()
  const [, navigate] = useLocation()
  const [part, setPart] = useState<Part>('fresh')
  const fees = useQuery(orpc.fees.list.queryOptions())
  const years = useQuery(orpc.dues.years.queryOptions())
  const runs = useQuery(orpc.dues.runs.queryOptions({ input: {} }))
  const error = fees.error ?? years.error
  const parts = [
    { value: 'fresh', label: t.billing.page.fresh },
    { value: 'made', label: t.billing.page.made(f.number(runs.data?.length ?? 0)) },
  ]

  return (
    <div className={css.screen}>
      <PageHeader
        title={t.dues.billing.title}
        beside={
          <SegmentedControl
            data={parts}
            value={part}
            onChange={(value) => setPart(value === 'made' ? 'made' : 'fresh')}
          />
        }
      >
        <BackButton onBack={() => navigate('/dues')}>{t.dues.billing.back}</BackButton>
      </PageHeader>
      {error && <FailureState error={error} onRetry={() => void Promise.all([fees.refetch(), years.refetch()])} />}
      {!error && !(fees.data && years.data) && <LoadingState />}
      {part === 'made' && <BillingRuns runs={runs} />}
      {part === 'fresh' && fees.data && years.data && (
        <Billing fees={fees.data.filter(({ rhythm }) => isBilled(rhythm))} currentYear={years.data.current} />
      )}
    </div>
  )
}

function Billing({ fees, currentYear }: { fees: readonly Fee[]; currentYear: number }) {
  const t = useTexts()
  const [, navigate] = useLocation()
  const [making, setMaking] = useState(false)
  // A fee that is owed once is chosen by hand: whoever has been there for long may have paid it before the books began.
  const [asked, setAsked] = useState<BillingAsked>({
    fiscalYear: currentYear,
    feeIds: fees.filter(({ rhythm }) => rhythm === 'entrance' || !isOwedOnce(rhythm)).map(({ id }) => id),
  })
  const run = useMutation(orpc.dues.run.mutationOptions())

  if (run.isSuccess) return <BillingResult result={run.data} onAgain={run.reset} />
  if (making || fees.length === 0) {
    return (
      <Stack className={css.narrow}>
        {fees.length === 0 && <Text>{t.dues.fee.none}</Text>}
        <FeeForm
          onSaved={(id) => {
            setAsked({ ...asked, feeIds: [...asked.feeIds, id] })
            setMaking(false)
          }}
          onCancel={fees.length > 0 ? () => setMaking(false) : undefined}
        />
        <Anchor component="button" type="button" ta="start" onClick={() => navigate('/settings/fees')}>
          {t.dues.fee.settings}
        </Anchor>
      </Stack>
    )
  }
  return (
    <Stack className={css.rest} gap={12}>
      <BillingChoice
        fees={fees}
        currentYear={currentYear}
        value={asked}
        onChange={setAsked}
        onNewFee={() => setMaking(true)}
      />
      <FailureNote error={run.error} />
      {asked.feeIds.length === 0 ? (
        <Text>{t.billing.page.chooseFee}</Text>
      ) : (
        <BillingPreview asked={asked} billing={run.isPending} onBill={() => run.mutate(asked)} />
      )}
    </Stack>
  )
}
