import { Button, Group, Kbd } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './desk-payment.module.css'
import { DeskQuestion } from './desk-question.tsx'
import type { MoneyInHand } from './use-money-in-hand.ts'

type DeskRecordProps = {
  money: MoneyInHand
  isPending: boolean
  onSubmit: (asked: { withReceipt: boolean }) => void
}

/** The two ways to record, below what is asked first where the money is in doubt. */
export function DeskRecord({ money, isPending, onSubmit }: DeskRecordProps) {
  const words = useTexts().dues.desk
  const { asked, doubt, amount, open } = money

  return (
    <div className={css.acts}>
      {asked !== null && doubt !== null && amount !== null && (
        <DeskQuestion doubt={doubt} amount={amount} open={open} withReceipt={asked.withReceipt} />
      )}
      <Group>
        <Button size="md" loading={isPending} onClick={once(() => onSubmit({ withReceipt: false }))}>
          {words.record} <Kbd ml="xs">{words.recordKey}</Kbd>
        </Button>
        <Button size="md" variant="default" disabled={isPending} onClick={once(() => onSubmit({ withReceipt: true }))}>
          {words.recordAndReceipt} <Kbd ml="xs">{words.recordAndReceiptKey}</Kbd>
        </Button>
      </Group>
    </div>
  )
}

/** The second half of a double click is no answer to what the first half asked. */
function once(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail < 2) act()
  }
}
