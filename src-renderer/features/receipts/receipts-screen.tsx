import { SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { Receipt } from '../../../src-shared/contract/receipts.ts'
import { paymentId } from '../../../src-shared/contract/values.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { AskedPayment, AskedReceipt } from './asked.tsx'
import { DueList } from './due-list.tsx'
import { IssuePage } from './issue-page.tsx'
import { IssuedList } from './issued-list.tsx'
import { IssuedPage } from './issued-page.tsx'
import css from './receipts.module.css'

const tabs = ['due', 'issued'] as const
type Tab = (typeof tabs)[number]

/** 領収書: those still to issue and those issued; `/receipts/ID` shows one, `/receipts?payment=ID` issues one. */
export function ReceiptsScreen() {
  const t = useTexts()
  const { id } = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  const [tab, setTab] = useState<Tab>('due')
  const { step, at } = useStep()

  const asked = paymentId.safeParse(new URLSearchParams(useSearch()).get('payment')).data
  const backToPayment = {
    onBack: () => navigate(`/dues/payments?payment=${asked}`),
    backLabel: t.receipts.backToPayments,
  }

  if (id) return <AskedReceipt id={id} {...(asked ? backToPayment : { onBack: () => navigate('/receipts') })} />
  if (asked) return <AskedPayment id={asked} {...backToPayment} />
  if (step?.payments) return <IssuePage payments={step.payments} onBack={at.lists} />
  if (step?.receipts) return <IssuedPage receipts={step.receipts} onBack={at.lists} />
  return <ReceiptLists tab={tab} onTab={setTab} onIssue={at.issuing} onSee={at.seeing} />
}

type Step = { readonly payments?: readonly Payment[]; readonly receipts?: readonly Receipt[] }

/** The step beyond the lists stands in the address, so that the rail and the back button lead out of it. */
function useStep() {
  const [, navigate] = useLocation()
  const isBeyond = new URLSearchParams(useSearch()).has('step')
  const [step, setStep] = useState<Step | null>(null)
  useEffect(() => {
    if (!isBeyond) setStep(null)
  }, [isBeyond])

  function go(next: Step) {
    navigate('/receipts?step=sheets')
    setStep(next)
  }

  return {
    step: isBeyond ? step : null,
    at: {
      lists: () => navigate('/receipts', { replace: true }),
      issuing: (payments: readonly Payment[]) => go({ payments }),
      seeing: (receipts: readonly Receipt[]) => go({ receipts }),
    },
  }
}

type ReceiptListsProps = {
  tab: Tab
  onTab: (tab: Tab) => void
  onIssue: (payments: readonly Payment[]) => void
  onSee: (receipts: readonly Receipt[]) => void
}

function ReceiptLists({ tab, onTab, onIssue, onSee }: ReceiptListsProps) {
  const t = useTexts()
  return (
    <div className={css.screen}>
      <PageHeader title={t.receipts.title}>
        <SegmentedControl
          aria-label={t.receipts.tabsLabel}
          value={tab}
          onChange={(value) => onTab(tabs.find((name) => name === value) ?? 'due')}
          data={tabs.map((name) => ({
            value: name,
            label: t.receipts.tabs[name],
          }))}
        />
      </PageHeader>
      {tab === 'due' ? <DueList onIssue={onIssue} /> : <IssuedList onSee={onSee} />}
    </div>
  )
}
