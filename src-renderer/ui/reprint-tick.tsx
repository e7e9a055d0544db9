import { Checkbox } from '@mantine/core'
import { useTexts } from '../hooks/use-texts.ts'
import type { useReprint } from './use-reprint.ts'

/** Says why the next sheet is a reprint, and lets somebody say otherwise. */
export function ReprintTick({ reprint, reason, choose }: ReturnType<typeof useReprint>) {
  const t = useTexts()
  const words = t.receipts.issued
  return (
    <Checkbox
      label={words.reprint}
      description={reason === null ? words.reprintHint : words.reprintReasons[reason]}
      checked={reprint}
      onChange={(event) => choose(event.currentTarget.checked)}
    />
  )
}
