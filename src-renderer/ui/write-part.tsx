import type { ReactNode } from 'react'
import { useReadOnly } from '../hooks/use-read-only.ts'

/** What is there only to change the club, such as a menu of nothing else: absent where the club is only looked at. */
export function WritePart({ children }: { readonly children: ReactNode }) {
  return useReadOnly() ? null : children
}
