import { Button, Checkbox, NativeSelect, Popover, Stack } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { method } from '../../../src-shared/contract/payments.ts'
import type { BatchId, FundId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { YenField } from '../../ui/yen-field.tsx'
import { furtherChoices, type PaymentsFilterValue } from './payments-input.ts'
import { useWays } from './way-of-paying.ts'

type PaymentsFurtherProps = {
  value: PaymentsFilterValue
  onChange: (value: PaymentsFilterValue) => void
}

/** What is asked for now and then: how it came, where it lies, from which collection, how much. */
export function PaymentsFurther({ value, onChange }: PaymentsFurtherProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.payments.filter
  const meant = method.safeParse(value.way).data
  const ways = useWays(meant && { method: meant, methodId: null })
  const funds = useQuery(orpc.funds.list.queryOptions()).data ?? []
  const batches = useQuery(orpc.batches.list.queryOptions({ input: { limit: 50 } })).data?.batches ?? []
  const count = furtherChoices(value)
  const all = { value: '', label: words.all }

  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button variant={count > 0 ? 'light' : 'default'} leftSection={<IconFilter size={18} aria-hidden />}>
          {count > 0 ? `${words.more} ${count}` : words.more}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" w={280}>
          <NativeSelect
            label={words.method}
            value={value.way}
            onChange={(event) => onChange({ ...value, way: event.currentTarget.value })}
            data={[all, ...ways.map(({ value: way, label }) => ({ value: way, label }))]}
          />
          {funds.length > 0 && (
            <NativeSelect
              label={words.fund}
              value={value.fundId}
              onChange={(event) => onChange({ ...value, fundId: event.currentTarget.value as FundId | '' })}
              data={[all, ...funds.map(({ id, name }) => ({ value: id as string, label: name }))]}
            />
          )}
          {batches.length > 0 && (
            <NativeSelect
              label={words.batch}
              value={value.batchId}
              onChange={(event) => onChange({ ...value, batchId: event.currentTarget.value as BatchId | '' })}
              data={[
                all,
                ...batches.map(({ id, name, startedOn }) => ({
                  value: id as string,
                  label: `${name} ${f.dateShort(startedOn)}`,
                })),
              ]}
            />
          )}
          <YenField
            label={words.atLeast}
            value={value.atLeast}
            onChange={(atLeast) => onChange({ ...value, atLeast })}
          />
          <YenField label={words.atMost} value={value.atMost} onChange={(atMost) => onChange({ ...value, atMost })} />
          <Checkbox
            label={words.refunded}
            checked={value.refunded}
            onChange={(event) => onChange({ ...value, refunded: event.currentTarget.checked })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
