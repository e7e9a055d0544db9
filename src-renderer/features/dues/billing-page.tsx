import { Anchor, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Fee } from '../../../src-shared/contract/fees.ts'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { BillingPreview } from './billing-preview.tsx'
import { BillingResult } from './billing-result.tsx'
import css from './dues-page.module.css'
import { FeeForm } from './fee-form.tsx'

/** Charges a fee of a year to everyone who owes it: looked at first, then done, and undone if need be. */
export function BillingPage() {
  const t = useTexts()
  const [, navigate] = useLocation()
  const fees = useQuery(orpc.fees.list.queryOptions())
  const years = useQuery(orpc.dues.years.queryOptions())
  const error = fees.error ?? years.error

  return (
    <div className={css.screen}>
      <PageHeader title={t.dues.billing.title}>
        <Button variant="default" onClick={() => navigate('/dues')}>
          {t.dues.billing.back}
        </Button>
      </PageHeader>
      {error && <FailureState error={error} onRetry={() => void Promise.all([fees.refetch(), years.refetch()])} />}
      {!error && !(fees.data && years.data) && <LoadingState />}
      {fees.data && years.data && <Billing fees={fees.data} currentYear={years.data.current} />}
    </div>
  )
}

function Billing({ fees, currentYear }: { fees: readonly Fee[]; currentYear: number }) {
  const t = useTexts()
  const [, navigate] = useLocation()
  const [making, setMaking] = useState(false)
  const [feeId, setFeeId] = useState<string | null>(null)
  const [fiscalYear, setFiscalYear] = useState(currentYear)
  const bill = useMutation(orpc.dues.bill.mutationOptions())
  const fee = fees.find(({ id }) => id === feeId) ?? fees[0]

  if (bill.isSuccess) return <BillingResult result={bill.data} onAgain={bill.reset} />
  if (making || !fee) {
    return (
      <Stack className={css.narrow}>
        {!fee && <Text>{t.dues.fee.none}</Text>}
        <FeeForm
          onSaved={(id) => {
            setFeeId(id)
            setMaking(false)
          }}
          onCancel={fee ? () => setMaking(false) : undefined}
        />
        <Anchor component="button" type="button" ta="start" onClick={() => navigate('/settings/fees')}>
          {t.dues.fee.settings}
        </Anchor>
      </Stack>
    )
  }
  return (
    <Stack className={css.rest}>
      <Text>{t.dues.billing.lead}</Text>
      <Group align="end">
        <FeeSelect fees={fees} value={fee.id} onChange={setFeeId} />
        <YearSelect current={currentYear} value={fiscalYear} onChange={setFiscalYear} />
        <Button variant="subtle" onClick={() => setMaking(true)}>
          ＋ {t.dues.fee.another}
        </Button>
      </Group>
      <FailureNote error={bill.error} />
      <BillingPreview
        key={`${fee.id}-${fiscalYear}`}
        feeId={fee.id}
        fiscalYear={fiscalYear}
        billing={bill.isPending}
        onBill={() => bill.mutate({ feeId: fee.id, fiscalYear })}
      />
    </Stack>
  )
}

type FeeSelectProps = {
  fees: readonly Fee[]
  value: string
  onChange: (id: string) => void
}

function FeeSelect({ fees, value, onChange }: FeeSelectProps) {
  const t = useTexts()
  const f = useFormat()
  return (
    <NativeSelect
      label={t.dues.billing.fee}
      miw={260}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={fees.map((fee) => ({
        value: fee.id,
        label: t.dues.billing.feeOption(fee.name, f.money(fee.amount)),
      }))}
    />
  )
}

const yearsBefore = 5

type YearSelectProps = {
  current: number
  value: number
  onChange: (fiscalYear: number) => void
}

function YearSelect({ current, value, onChange }: YearSelectProps) {
  const t = useTexts()
  const { yearWords } = useFiscalYearWords()
  const years = Array.from({ length: yearsBefore + 2 }, (_, index) => current + 1 - index)
  return (
    <NativeSelect
      label={t.dues.billing.year}
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={years.map((year) => ({
        value: String(year),
        label: yearWords(year),
      }))}
    />
  )
}
