import { useParams } from 'wouter'
import { BatchesPage } from './batches-page.tsx'
import { BillingPage } from './billing-page.tsx'
import { DeskPage } from './desk-page.tsx'
import { PaymentsPage } from './payments-page.tsx'
import { YearPage } from './year-page.tsx'

/** Dues: the year at a glance, the billing run, the collection desk, the payments on record. */
export function DuesScreen() {
  const { part } = useParams<{ part?: string }>()
  if (part === 'desk') return <DeskPage />
  if (part === 'billing') return <BillingPage />
  if (part === 'payments') return <PaymentsPage />
  if (part === 'collections') return <BatchesPage />
  return <YearPage />
}
