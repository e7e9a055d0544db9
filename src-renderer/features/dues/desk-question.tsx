import { Alert } from '@mantine/core'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { PaymentDoubt } from './payment-doubt.ts'

type DeskQuestionProps = {
  doubt: PaymentDoubt
  amount: number
  open: number
  withReceipt: boolean
}

/** Asked in the place of the promise to record: a slip of the hand shows itself here. */
export function DeskQuestion({ doubt, amount, open, withReceipt }: DeskQuestionProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.dues.desk.doubts
  const questions: Readonly<Record<PaymentDoubt, () => string>> = {
    nothingOpen: () => words.nothingOpen(f.money(amount)),
    moreThanOpen: () => words.moreThanOpen(f.money(open), f.money(amount - open)),
    large: () => words.large(f.money(amount)),
  }
  return (
    <Alert color="shu" variant="light" role="alert" py="xs">
      <strong>{questions[doubt]()}</strong>
      <br />
      {withReceipt ? words.answerWithReceipt : words.answer}
    </Alert>
  )
}
