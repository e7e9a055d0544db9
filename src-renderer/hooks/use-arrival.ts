import { useEffect } from 'react'
import { api } from '../api.ts'
import { notifyDone } from '../ui/toasts.tsx'
import { useStable } from './use-stable.ts'
import { useTexts } from './use-texts.ts'

/** Says once, at the first start of a newer version, that it is there. */
export function useArrival(): void {
  const t = useTexts().updates
  const tell = useStable((version: string) => notifyDone(t.arrived(version)))

  useEffect(() => {
    // Which version ran before is nothing to fail over.
    void api.updates.arrived().then(
      ({ before, version }) => before !== null && tell(version),
      () => undefined,
    )
  }, [tell])
}
