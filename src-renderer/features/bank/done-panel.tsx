import { Alert, Button, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { BankLine } from '../../../src-shared/contract/bank.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './bank.module.css'
import { LineFacts } from './line-facts.tsx'

/** A line that was booked or set aside: what became of it, and the way back. */
export function DonePanel({ line, onDone }: { line: BankLine; onDone: () => void }) {
  const t = useTexts()
  const words = t.bank.panel
  const [, navigate] = useLocation()
  const [asks, setAsks] = useState(false)
  const reopening = useMutation(
    orpc.bank.reopen.mutationOptions({
      onSuccess: ({ operationId }) => {
        setAsks(false)
        // A void is for good; only what was set aside can be set aside again.
        notifyDone(words.reopened, { undo: line.state === 'ignored' ? operationId : null })
        onDone()
      },
      onError: (error) => line.state === 'ignored' && notifyFailure(error),
    }),
  )
  const reopen = (reason: string) => reopening.mutate({ lineIds: [line.id], reason })
  const [paymentId] = line.paymentIds
  const isBooked = line.payers.length + line.entries.length > 0

  return (
    <section aria-label={words.label} className={css.panel}>
      <LineFacts line={line} />
      {line.state === 'ignored' && <Text>{words.reason(line.ignoreReason)}</Text>}
      {line.payers.length > 0 && (
        <div className={css.choices}>
          <Title order={2} size="h3">
            {words.payers}
          </Title>
          {line.payers.map(({ payerName, memberNumber, amount }) => (
            <div key={`${memberNumber} ${payerName} ${amount}`} className={css.why}>
              <PersonLine person={{ name: payerName, kana: '', memberNumber }} />
              <Money amount={amount} />
            </div>
          ))}
        </div>
      )}
      {line.entries.map(({ source, id, name, amount }) => (
        <div key={id} className={css.why}>
          <span>{words.entry(words.sources[source], name)}</span>
          <Money amount={amount} />
        </div>
      ))}
      {isBooked && sumOf([...line.payers, ...line.entries]) !== Math.abs(line.amount) && (
        <Alert color="shu">{words.mismatch}</Alert>
      )}
      <div className={css.acts}>
        {paymentId && (
          <Button variant="default" onClick={() => navigate(`/dues/payments?payment=${paymentId}`)}>
            {words.openPayment}
          </Button>
        )}
        <WriteButton
          variant="default"
          loading={reopening.isPending && !asks}
          onClick={() => (line.state === 'ignored' ? reopen('') : setAsks(true))}
        >
          {words.reopen}
        </WriteButton>
      </div>
      {asks && (
        <ReasonDialog
          words={{
            title: words.reopenTitle,
            reason: words.reopenReason,
            reasonHint: words.reopenHint,
            act: words.reopen,
          }}
          says={[words.reopenSays]}
          danger
          busy={reopening.isPending}
          error={reopening.error}
          onReason={reopen}
          onClose={() => setAsks(false)}
        />
      )}
    </section>
  )
}

function sumOf(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}
