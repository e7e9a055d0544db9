import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Payment } from '../../../src-shared/contract/dues.ts'
import type { Receipt } from '../../../src-shared/contract/receipts.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DueList } from './due-list.tsx'
import { IssuePage } from './issue-page.tsx'
import { IssuedList } from './issued-list.tsx'
import { IssuedPage } from './issued-page.tsx'
import css from './receipts.module.css'

const tabs = ['due', 'issued'] as const
type Tab = (typeof tabs)[number]

/** 領収書: those still to issue and those issued; `/receipts/ID` shows one. */
export function ReceiptsScreen() {
  const { id } = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  const [tab, setTab] = useState<Tab>('due')
  const [issuing, setIssuing] = useState<readonly Payment[] | null>(null)
  const [seen, setSeen] = useState<readonly Receipt[] | null>(null)

  if (id) return <AskedReceipt id={id} onBack={() => navigate('/receipts')} />
  if (issuing) return <IssuePage payments={issuing} onBack={() => setIssuing(null)} />
  if (seen) return <IssuedPage receipts={seen} onBack={() => setSeen(null)} />
  return <ReceiptLists tab={tab} onTab={setTab} onIssue={setIssuing} onSee={setSeen} />
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

/** A receipt that another screen points to. */
function AskedReceipt({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useTexts()
  const receipts = useQuery(orpc.receipts.list.queryOptions({ input: { limit: 1000 } }))
  if (receipts.error) return <FailureState error={receipts.error} onRetry={() => void receipts.refetch()} />
  if (!receipts.data) return <LoadingState />
  const receipt = receipts.data.receipts.find((one) => one.id === id)
  if (!receipt)
    return <EmptyState message={t.receipts.issued.notFound} action={{ label: t.receipts.back, onClick: onBack }} />
  return <IssuedPage receipts={[receipt]} onBack={onBack} />
}
