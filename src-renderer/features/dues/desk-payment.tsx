import { Button, Group, Kbd, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { Charge } from '../../../src-shared/contract/dues.ts'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { ChargeId, PayerId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { isRefusal } from '../../ui/failure.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { memberNumberIn } from '../../ui/read-yen.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import { YenField } from '../../ui/yen-field.tsx'
import { rememberAct } from './desk-acts.ts'
import { DeskChange } from './desk-change.tsx'
import { DeskCharges } from './desk-charges.tsx'
import { DeskOccasions, type DraftOccasion, occasionSum, occasionsToRecord } from './desk-occasions.tsx'
import css from './desk-payment.module.css'
import { DeskQuestion } from './desk-question.tsx'
import { DeskSitting } from './desk-sitting.tsx'
import { paymentDoubt } from './payment-doubt.ts'
import type { Sitting } from './sitting.ts'
import { splitPayment } from './split-payment.ts'
import { useDeskChargeWords } from './use-desk-charge-words.ts'
import { useWays, usualWay } from './way-of-paying.ts'

export type DeskPaymentProps = {
  payerId: PayerId
  charges: readonly Charge[]
  /** Whenever this changes, something else is done with and the amount takes the focus again. */
  focusTurn: number
  today: string
  sitting: Sitting
  onSitting: (sitting: Sitting) => void
  onLeave: () => void
  onReceipt: (payment: Payment) => void
  /** A member's number was typed where the amount goes: that member is looked for. */
  onLookUp: (memberNumber: string) => void
}

/** The money in hand: how much, for what, how. What is shown is what is recorded. */
export function DeskPayment(props: DeskPaymentProps) {
  const { payerId, charges, focusTurn, today, sitting, onSitting, onLeave, onReceipt, onLookUp } = props
  const t = useTexts()
  const locale = useLocale()
  const words = useDeskChargeWords(payerId, charges)
  const [unticked, setUnticked] = useState<ReadonlySet<ChargeId>>(new Set())
  const [typed, setTyped] = useState<{ amount: number | null; text: string } | null>(null)
  const [reference, setReference] = useState('')
  const [occasions, setOccasions] = useState<readonly DraftOccasion[]>([])
  const ways = useWays()
  const way = sitting.way ?? usualWay(ways)
  const [unreadable, setUnreadable] = useState(false)
  const [tried, setTried] = useState(false)
  /** A doubtful try to record, which waits for the same act again. */
  const [asked, setAsked] = useState<{ withReceipt: boolean } | null>(null)
  const amountField = useRef<HTMLInputElement>(null)

  const chosen = charges.filter((charge) => !unticked.has(charge.id))
  const given = occasionSum(occasions)
  const wanted = chosen.reduce((sum, charge) => sum + charge.open, 0) + given
  const amount = typed === null ? (wanted > 0 ? wanted : null) : typed.amount
  const open = charges.reduce((sum, charge) => sum + charge.open, 0) + given
  const doubt = amount === null ? null : paymentDoubt(amount, open)
  const number = typed === null ? null : memberNumberIn(typed.text)
  const ahead = !sitting.dateUnknown && sitting.paidOn !== null && sitting.paidOn > today
  const split = splitPayment(chosen, Math.max(0, (amount ?? 0) - given))
  function untick(next: ReadonlySet<ChargeId>) {
    setUnticked(next)
    setAsked(null)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is the reason to take the focus
  useEffect(() => amountField.current?.focus(), [focusTurn])

  useEffect(() => {
    // What is asked about stays in sight above the question.
    if (asked) amountField.current?.scrollIntoView({ block: 'nearest' })
  }, [asked])

  const record = useMutation({
    mutationFn: async ({ withReceipt }: { withReceipt: boolean }) => {
      const { payment, operationId } = await api.payments.record({
        payerId,
        amount: amount ?? 0,
        paidOn: sitting.dateUnknown ? null : sitting.paidOn,
        ...way,
        batchId: sitting.batchId,
        occasions: occasionsToRecord(occasions),
        reference: reference.trim(),
        allocations: split.parts.map((part) => ({
          chargeId: part.charge.id,
          amount: part.amount,
        })),
      })
      rememberAct({ paymentId: payment.id, operationId })
      return { payment, issued: withReceipt && (await issue(payment)) }
    },
    onSuccess: ({ payment, issued }) => {
      onLeave()
      if (issued) onReceipt(payment)
    },
  })

  /** The payment is in the books whatever becomes of its receipt. */
  async function issue(payment: Payment): Promise<boolean> {
    try {
      await api.receipts.issue({ paymentIds: [payment.id], locale })
      return true
    } catch (error) {
      notifyFailure(error)
      return false
    }
  }

  function submit({ withReceipt }: { withReceipt: boolean }) {
    setTried(true)
    if (amount === null) return amountField.current?.focus()
    if (unreadable || ahead || record.isPending || !(sitting.dateUnknown || sitting.paidOn)) return
    if (doubt !== null && asked === null) return setAsked({ withReceipt })
    setAsked(null)
    record.mutate({ withReceipt })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isConverting(event) || event.defaultPrevented) return
    if (event.key === 'Escape') return asked === null ? onLeave() : correct()
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    // A key held down is one key: it neither records what it has just found nor answers what it has just asked.
    if (!event.repeat) submit({ withReceipt: event.ctrlKey || event.metaKey })
  }

  function correct() {
    setAsked(null)
    amountField.current?.focus()
    amountField.current?.select()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Esc anywhere in the form
    <div className={css.form} onKeyDown={onKeyDown}>
      <FailureNote error={isRefusal(record.error, 'DATE_AHEAD') ? null : record.error} />
      {charges.length > 0 && (
        <DeskCharges charges={charges} words={words} split={split} unticked={unticked} onUnticked={untick} />
      )}
      <DeskOccasions
        value={occasions}
        onChange={(next) => {
          setOccasions(next)
          setAsked(null)
        }}
      />
      <div className={css.money}>
        <div>
          <YenField
            ref={amountField}
            label={t.dues.desk.amount}
            value={amount}
            onChange={(next, text) => {
              setTyped({ amount: next, text })
              setAsked(null)
            }}
            error={number === null ? tried && amount === null && t.dues.desk.needsAmount : t.dues.desk.looksLikeNumber}
            large
            autoFocus
          />
          {number !== null && (
            <Button mt="xs" variant="default" size="sm" onClick={() => onLookUp(number)}>
              {t.dues.desk.lookUp(number)}
            </Button>
          )}
          {asked === null && <Credit amount={amount ?? 0} credit={split.credit} />}
          {way.method === 'cash' && <DeskChange amount={amount} />}
        </div>
        <DeskSitting
          today={today}
          sitting={sitting}
          way={way}
          onSitting={onSitting}
          onUnreadable={setUnreadable}
          tried={tried}
          ahead={ahead || isRefusal(record.error, 'DATE_AHEAD')}
          reference={reference}
          onReference={setReference}
        />
      </div>
      <div className={css.acts}>
        {asked !== null && doubt !== null && amount !== null && (
          <DeskQuestion doubt={doubt} amount={amount} open={open} withReceipt={asked.withReceipt} />
        )}
        <Group>
          <Button size="md" loading={record.isPending} onClick={once(() => submit({ withReceipt: false }))}>
            {t.dues.desk.record} <Kbd ml="xs">{t.dues.desk.recordKey}</Kbd>
          </Button>
          <Button
            size="md"
            variant="default"
            disabled={record.isPending}
            onClick={once(() => submit({ withReceipt: true }))}
          >
            {t.dues.desk.recordAndReceipt} <Kbd ml="xs">{t.dues.desk.recordAndReceiptKey}</Kbd>
          </Button>
        </Group>
      </div>
    </div>
  )
}

/** The second half of a double click is no answer to what the first half asked. */
function once(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail < 2) act()
  }
}

/** What is too much is not lost: it waits for the next dues. */
function Credit({ amount, credit }: { amount: number; credit: number }) {
  const t = useTexts()
  const f = useFormat()
  if (credit <= 0) return null
  return (
    <Text role="status" mt="xs">
      ＋ {credit === amount ? t.dues.desk.allCredit(f.money(amount)) : t.dues.desk.over(f.money(credit))}
    </Text>
  )
}
