import { useEffect } from 'react'
import type { Outputs } from '../../src-shared/contract/inferred.ts'
import { api } from '../api.ts'
import { notifyDone, notifyNote } from '../ui/toasts.tsx'
import { useStable } from './use-stable.ts'
import { useTexts } from './use-texts.ts'

/** Says once, at the first start of a newer version, that it is there; or that one which was wanted is not. */
export function useArrival(): void {
  const t = useTexts().updates
  const tell = useStable(({ version, before, failed }: Outputs['updates']['arrived']) => {
    if (failed !== null) notifyNote(t.failedAtStart(failed))
    else if (before !== null) notifyDone(t.arrived(version))
  })

  useEffect(() => {
    // Which version ran before is nothing to fail over.
    void api.updates.arrived().then(tell, () => undefined)
  }, [tell])
}
