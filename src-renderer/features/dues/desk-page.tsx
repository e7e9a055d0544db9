import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { contactId, memberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DeskActs } from './desk-acts-list.tsx'
import { DeskBatch } from './desk-batch.tsx'
import { DeskContact } from './desk-contact.tsx'
import { DeskMember, type DeskMemberProps } from './desk-member.tsx'
import css from './desk-page.module.css'
import { DeskReceipt } from './desk-receipt.tsx'
import { DeskTin } from './desk-tin.tsx'
import page from './dues-page.module.css'
import { type FoundPayer, MemberFinder } from './member-finder.tsx'
import type { Sitting } from './sitting.ts'

/** 会費受付: one question at a time, and whoever is next. */
export function DeskPage() {
  const info = useQuery(orpc.app.info.queryOptions())
  if (info.error) return <FailureState error={info.error} onRetry={() => void info.refetch()} />
  if (!info.data) return <LoadingState />
  return <Desk today={info.data.today} />
}

function Desk({ today }: { today: string }) {
  const t = useTexts()
  const [, navigate] = useLocation()
  const [chosen, setPayer] = usePayerInAddress()
  const [isEntered, setEntered] = useState(false)
  const { dialog, passFreely } = useUnsavedGuard({ dirty: isEntered })
  const setChosen = (payer: FoundPayer | null) => passFreely(() => setPayer(payer))
  const [sitting, setSitting] = useState<Sitting>({
    way: null,
    paidOn: today,
    dateUnknown: false,
    batchId: null,
  })
  const [receiptOf, setReceiptOf] = useState<Payment | null>(null)
  /** A number typed at the amount: the next search begins with it. */
  const [looked, setLooked] = useState('')
  const [focusTurn, setFocusTurn] = useState(0)
  const focusAgain = () => setFocusTurn((turn) => turn + 1)

  return (
    <div className={page.screen}>
      <PageHeader title={t.dues.desk.title}>
        <DeskTin today={today} />
        <Button variant="default" onClick={() => navigate('/dues')}>
          {t.dues.desk.leave}
        </Button>
      </PageHeader>
      <DeskBatch
        value={sitting.batchId}
        onChange={(batchId) => {
          setSitting({ ...sitting, batchId })
          focusAgain()
        }}
      />
      <div className={css.desk}>
        <section className={css.work}>
          {chosen ? (
            <DeskPayer
              key={chosen.id}
              payer={chosen}
              focusTurn={focusTurn}
              onActed={focusAgain}
              today={today}
              sitting={sitting}
              onSitting={setSitting}
              onLeave={() => setChosen(null)}
              onLookUp={(number) => {
                setLooked(number)
                setChosen(null)
              }}
              onReceipt={setReceiptOf}
              onEntered={setEntered}
            />
          ) : (
            <MemberFinder
              startWith={looked}
              focusTurn={focusTurn}
              onChoose={(payer) => {
                setLooked('')
                setChosen(payer)
              }}
            />
          )}
        </section>
        <DeskActs onReceipt={setReceiptOf} onActed={focusAgain} />
      </div>
      {receiptOf && (
        <DeskReceipt
          payment={receiptOf}
          onClose={() => {
            setReceiptOf(null)
            focusAgain()
          }}
        />
      )}
      {dialog}
    </div>
  )
}

type DeskPayerProps = Omit<DeskMemberProps, 'memberId'> & { payer: FoundPayer }

function DeskPayer({ payer, onActed, ...rest }: DeskPayerProps) {
  if (payer.kind === 'contact') return <DeskContact contactId={payer.id} {...rest} />
  return <DeskMember memberId={payer.id} onActed={onActed} {...rest} />
}

/** Who pays stands in the address (`?member=…`, `?contact=…`), so that any screen can send someone to the desk. */
function usePayerInAddress(): [FoundPayer | null, (payer: FoundPayer | null) => void] {
  const [, navigate] = useLocation()
  const address = new URLSearchParams(useSearch())
  const member = memberId.safeParse(address.get('member'))
  const contact = contactId.safeParse(address.get('contact'))
  const asked: FoundPayer | null = member.success
    ? { kind: 'member', id: member.data }
    : contact.success
      ? { kind: 'contact', id: contact.data }
      : null
  return [asked, (payer) => navigate(payer ? `/dues/desk?${payer.kind}=${payer.id}` : '/dues/desk', { replace: true })]
}
