import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { ContactId, MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { CreditOffer } from '../../ui/credit-offer.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './desk-member.module.css'
import { DeskPaidBy } from './desk-paid-by.tsx'
import { DeskPayment } from './desk-payment.tsx'
import type { Sitting } from './sitting.ts'

export type DeskMemberProps = {
  memberId: MemberId
  focusTurn: number
  /** Something beside the payment was done: the desk goes on. */
  onActed: () => void
  today: string
  sitting: Sitting
  onSitting: (sitting: Sitting) => void
  onLeave: () => void
  onReceipt: (payment: Payment) => void
  onLookUp: (memberNumber: string) => void
  onEntered: (isEntered: boolean) => void
}

/** The person at the desk with what they owe, and the money in hand. */
export function DeskMember({ memberId, onLeave, onActed, ...rest }: DeskMemberProps) {
  const t = useTexts()
  const f = useFormat()
  const member = useQuery(orpc.members.get.queryOptions({ input: { id: memberId } }))
  const account = useQuery(orpc.dues.account.queryOptions({ input: { memberId } }))
  const [paidBy, setPaidBy] = useState<ContactId | null>(null)
  const error = member.error ?? account.error

  if (error)
    return <FailureState error={error} onRetry={() => void Promise.all([member.refetch(), account.refetch()])} />
  if (!member.data || !account.data) return <LoadingState />
  const payable = account.data.payable.reduce((sum, charge) => sum + charge.open, 0)
  return (
    <>
      <Group justify="space-between" align="start" wrap="nowrap" className={css.head}>
        <div className={css.person}>
          <PersonLine person={member.data} size="title" />
          <span>
            {payable > 0 ? t.dues.desk.openSum(f.money(payable)) : t.dues.desk.nothingOpen}
            {payable > account.data.open && t.dues.desk.withOthers(f.money(payable - account.data.open))}
            {account.data.credit > 0 && payable === 0 && `　${t.dues.desk.credit(f.money(account.data.credit))}`}
          </span>
        </div>
        <Button variant="default" size="xs" onClick={onLeave} style={{ flexShrink: 0 }}>
          {t.dues.desk.change}
        </Button>
      </Group>
      {account.data.credit > 0 && payable > 0 && (
        <CreditOffer payerId={memberId} credit={account.data.credit} onUsed={onActed} />
      )}
      <DeskPaidBy name={member.data.name} value={paidBy} onChange={setPaidBy} />
      <DeskPayment payerId={paidBy ?? memberId} charges={account.data.payable} onLeave={onLeave} {...rest} />
    </>
  )
}
