import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type SlipOffset, slipOffset } from '../../../src-shared/contract/slips.ts'
import { api, orpc } from '../../api.ts'
import { notifyFailure } from '../../ui/toasts.tsx'

const KEY = 'slipOffset'

/** A printer belongs to a laptop, so its offset is kept there. */
export function useSlipOffset() {
  const kept = useQuery(orpc.app.preferences.queryOptions()).data
  const [typed, setTyped] = useState<SlipOffset | null>(null)
  const read = slipOffset.safeParse(kept?.[KEY])
  const offset = typed ?? (read.success ? read.data : { x: 0, y: 0 })

  function setOffset(next: SlipOffset): void {
    setTyped(next)
    api.app.setPreference({ key: KEY, value: next }).catch(notifyFailure)
  }

  return { offset, setOffset }
}
