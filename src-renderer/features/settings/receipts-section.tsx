import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ReceiptForm } from './receipt-form.tsx'
import { SectionHead } from './section-head.tsx'

export function ReceiptsSection() {
  const t = useTexts().settings.receipts
  const settings = useQuery(orpc.settings.get.queryOptions())
  if (settings.isError) return <FailureState error={settings.error} onRetry={() => void settings.refetch()} />

  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {settings.data ? <ReceiptForm settings={settings.data} /> : <LoadingState />}
    </>
  )
}
