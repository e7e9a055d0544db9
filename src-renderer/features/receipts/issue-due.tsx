import { Text } from '@mantine/core'
import { IconReceipt } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { Marks } from '../../ui/data-grid-marks.ts'
import { fetchRows, type GridSource } from '../../ui/data-grid-source.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'

const mostAtOnce = 1000

type IssueDueProps = {
  readonly source: GridSource<Payment>
  readonly due: { readonly total: number; readonly sum: number }
  readonly marked: Marks
  readonly onIssue: (payments: readonly Payment[]) => void
}

/** How many payments wait for a receipt, and the button that issues those marked, or all. */
export function IssueDue({ source, due, marked, onIssue }: IssueDueProps) {
  const words = useTexts().receipts.due
  const f = useFormat()
  const most = Math.min(due.total, mostAtOnce)

  const collect = useMutation({
    mutationFn: () => fetchRows(source, 0, most - 1),
    // The list is newest first; numbers follow the order in which the money came.
    onSuccess: (payments) => onIssue(payments.filter(({ id }) => marked.size === 0 || marked.has(id)).toReversed()),
    onError: notifyFailure,
  })

  return (
    <>
      <Text>{words.count(f.number(due.total), f.money(due.sum))}</Text>
      <WriteButton
        leftSection={<IconReceipt size={18} aria-hidden />}
        loading={collect.isPending}
        onClick={() => collect.mutate()}
      >
        {marked.size > 0 ? words.selected(f.number(marked.size)) : words.all(f.number(most))}
      </WriteButton>
    </>
  )
}
