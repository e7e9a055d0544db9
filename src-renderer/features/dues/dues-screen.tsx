import { useParams } from 'wouter'
import { BillingPage } from './billing-page.tsx'
import { DeskPage } from './desk-page.tsx'
import { YearPage } from './year-page.tsx'

/** Dues: the year at a glance, the billing run, the collection desk. */
export function DuesScreen() {
  const { part } = useParams<{ part?: string }>()
  if (part === 'desk') return <DeskPage />
  if (part === 'billing') return <BillingPage />
  return <YearPage />
}
