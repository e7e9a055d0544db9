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
  onCorrect: () => void
}

/** The two ways to record; where the money is in doubt, the question, and the way that was chosen or back to the amount. */
export function DeskRecord({ money, isPending, onSubmit, onCorrect }: DeskRecordProps) {
  const words = useTexts().dues.desk
  const { asked, doubt, amount, open } = money

  return (
    <div className={css.acts}>
      {asked !== null && doubt !== null && amount !== null && (
        <DeskQuestion doubt={doubt} amount={amount} open={open} withReceipt={asked.withReceipt} />
      )}
      <Group>
        {asked?.withReceipt !== true && (
          <Button key="record" size="md" loading={isPending} onClick={once(() => onSubmit({ withReceipt: false }))}>
            {asked === null ? words.record : words.recordAnyway} <Kbd ml="xs">{words.recordKey}</Kbd>
          </Button>
        )}
        {asked?.withReceipt !== false && (
          <Button
            key="receipt"
            size="md"
            variant={asked === null ? 'default' : 'filled'}
            disabled={isPending}
            onClick={once(() => onSubmit({ withReceipt: true }))}
          >
            {words.recordAndReceipt} <Kbd ml="xs">{words.recordAndReceiptKey}</Kbd>
          </Button>
        )}
        {asked !== null && (
          <Button size="md" variant="default" onClick={once(onCorrect)}>
            {words.correctIt} <Kbd ml="xs">Esc</Kbd>
          </Button>
        )}
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
