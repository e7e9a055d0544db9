import { Button, Checkbox, Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Fee } from '../../../src-shared/contract/fees.ts'
import type { FeeId } from '../../../src-shared/contract/values.ts'
import { feePeriods, isPartOfYear } from '../../../src-shared/domain/fee-periods.ts'
import { orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

/** What is to be billed: a year, some of its fees, and how far into the year. */
export interface BillingAsked {
  readonly fiscalYear: number
  readonly feeIds: FeeId[]
  /** The last day on which a period may begin; left out for the whole year. */
  readonly through?: string
}

interface Props {
  readonly fees: readonly Fee[]
  readonly currentYear: number
  readonly value: BillingAsked
  readonly onChange: (asked: BillingAsked) => void
  readonly onNewFee: () => void
}

export function BillingChoice({ fees, currentYear, value, onChange, onNewFee }: Props) {
  const t = useTexts()
  const f = useFormat()
  const chosen = fees.filter(({ id }) => value.feeIds.includes(id))
  const withoutThrough = ({ fiscalYear, feeIds }: BillingAsked) => ({ fiscalYear, feeIds })
  return (
    <Group gap="8px 20px">
      <YearSelect
        current={currentYear}
        value={value.fiscalYear}
        onChange={(fiscalYear) => onChange({ ...withoutThrough(value), fiscalYear })}
      />
      {chosen.some(({ rhythm }) => isPartOfYear(rhythm)) && (
        <ThroughSelect fees={chosen} value={value} onChange={onChange} />
      )}
      <Checkbox.Group
        aria-label={t.billing.page.fees}
        value={value.feeIds}
        onChange={(ids) => onChange({ ...value, feeIds: fees.flatMap(({ id }) => (ids.includes(id) ? [id] : [])) })}
      >
        <Group gap="4px 16px">
          {fees.map((fee) => (
            <Checkbox key={fee.id} value={fee.id} label={t.dues.billing.feeOption(fee.name, f.money(fee.amount))} />
          ))}
          <Button variant="subtle" size="compact-sm" onClick={onNewFee}>
            ＋ {t.dues.fee.another}
          </Button>
        </Group>
      </Checkbox.Group>
    </Group>
  )
}

const yearsBefore = 5

type YearSelectProps = { current: number; value: number; onChange: (fiscalYear: number) => void }

function YearSelect({ current, value, onChange }: YearSelectProps) {
  const t = useTexts()
  const { yearWords } = useFiscalYearWords()
  const years = Array.from({ length: yearsBefore + 2 }, (_, index) => current + 1 - index)
  return (
    <NativeSelect
      aria-label={t.dues.billing.year}
      size="sm"
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={years.map((year) => ({ value: String(year), label: yearWords(year) }))}
    />
  )
}

type ThroughProps = Pick<Props, 'fees' | 'value' | 'onChange'>

/** How far: to the end of the year, or to the period that begins on one of the fees' days. */
function ThroughSelect({ fees, value, onChange }: ThroughProps) {
  const t = useTexts().billing.page
  const { monthWords } = useFiscalYearWords()
  const settings = useQuery(orpc.settings.get.queryOptions())
  const startMonth = settings.data?.fiscalYearStartMonth ?? 4
  const starts = fees
    .flatMap(({ rhythm }) => (isPartOfYear(rhythm) ? feePeriods(rhythm, value.fiscalYear, startMonth) : []))
    .map(({ start }) => start)
  const data = [...new Set(starts)].sort().map((start) => ({
    value: start,
    label: t.upTo(monthWords({ start, end: start })),
  }))
  return (
    <NativeSelect
      aria-label={t.through}
      size="sm"
      value={value.through ?? ''}
      data={[{ value: '', label: t.wholeYear }, ...data]}
      onChange={({ currentTarget: { value: through } }) => {
        const { fiscalYear, feeIds } = value
        onChange(through === '' ? { fiscalYear, feeIds } : { fiscalYear, feeIds, through })
      }}
    />
  )
}
