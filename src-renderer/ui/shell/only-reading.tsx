import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../empty-state.tsx'
import { isWritingPlace } from './writing-places.ts'

/** Where the club is only looked at, a screen for entering says so in place of its form, from wherever it was reached. */
export function OnlyReading({ children }: { readonly children: ReactNode }) {
  const t = useTexts().shell
  const [location, go] = useLocation()
  if (!useReadOnly() || !isWritingPlace(location)) return children
  return (
    <EmptyState
      title={t.newer.viewOnly}
      message={t.newer.reason}
      action={{ label: t.crash.home, onClick: () => go('/') }}
    />
  )
}
