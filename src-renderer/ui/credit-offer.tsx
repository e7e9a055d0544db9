import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { MemberId } from '../../src-shared/contract/values.ts'
import { orpc } from '../api.ts'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'
import classes from './credit-offer.module.css'
import { notifyDone, notifyFailure } from './toasts.tsx'

type CreditOfferProps = {
  readonly payerId: MemberId
  readonly credit: number
  readonly onUsed?: () => void
}

/** Money paid in advance, where something is open that it could settle. */
export function CreditOffer({ payerId, credit, onUsed }: CreditOfferProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.dues.credit
  const using = useMutation(
    orpc.payments.useCredit.mutationOptions({
      onSuccess: ({ used, operationId }) => {
        notifyDone(words.used(f.money(used)), { undo: operationId })
        onUsed?.()
      },
      onError: notifyFailure,
    }),
  )

  return (
    <div className={classes.offer}>
      <span>{words.there(f.money(credit))}</span>
      <Button variant="default" loading={using.isPending} onClick={() => using.mutate({ payerId })}>
        {words.use}
      </Button>
    </div>
  )
}
