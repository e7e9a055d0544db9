import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

/** In place of the list when no payment waits for its receipt. */
export function DueEmpty({ isSearch, onClear }: { readonly isSearch: boolean; readonly onClear: () => void }) {
  const words = useTexts().receipts.due
  const [, navigate] = useLocation()
  if (isSearch) return <EmptyState message={words.noMatch} action={{ label: words.clear, onClick: onClear }} />
  return (
    <EmptyState
      message={words.empty}
      action={{ label: words.openDesk, onClick: () => navigate('/dues/desk'), writes: true }}
    />
  )
}
